import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { SENDING } from '../../src/domain/dispatch/sending-limits.ts';
import { playMorning, type Turn } from './load.ts';
import { findBroken, inMs, percentile } from './verdict.ts';

const { values } = parseArgs({
  options: {
    people: { type: 'string', default: '200' },
    minutes: { type: 'string', default: '10' },
    faster: { type: 'string', default: '1' },
    mailboxes: { type: 'string', default: '3' },
    seed: { type: 'string', default: '1' },
  },
});

const MIB = 1_048_576;

function line(name: string, turns: readonly Turn[]): string {
  const sorted = turns.map(({ ms }) => ms).toSorted((a, b) => a - b);
  const [p50, p95, p99] = [0.5, 0.95, 0.99].map((share) => percentile(sorted, share).toFixed(0));
  const wrong = turns.filter((turn) => turn.wrong !== null).length;
  return `${name.padEnd(32)} ${String(turns.length).padStart(5)} asked, p50 ${p50} ms, p95 ${p95} ms, p99 ${p99} ms, errors ${wrong}`;
}

const people = Number(values.people);
const minutes = Number(values.minutes);
const faster = Number(values.faster);
const mailboxes = Number(values.mailboxes);
// Letters keep pace with people: Exchange's minute is as much shorter as the morning.
const perMinute = Math.ceil(SENDING.byDefault.perMinute * faster);
const result = await playMorning({
  ...{ people, minutes, faster, seed: Number(values.seed) },
  // As many as may leave, so that there are always more.
  outbox: { letters: perMinute * mailboxes * Math.ceil(minutes / faster), mailboxes, perMinute },
  onProgress: (asked, answered) => process.stderr.write(`\r${asked} asked, ${answered} answered`),
});
process.stderr.write('\n');
const { turns, loop, heap, letters, departures } = result;
for (const [name, own] of [...Map.groupBy(turns, (turn) => turn.name)].toSorted())
  process.stdout.write(`${line(name, own)}\n`);
process.stdout.write(`${line('all', turns)}\n`);
process.stdout.write(
  `${[
    `${people} people, ${minutes} minutes played ${faster} times as fast`,
    `${departures.sent} letters sent meanwhile of ${letters}, as seen at Microsoft 365, from ${mailboxes} mailboxes of ${perMinute} a minute`,
    `loop delay p99 ${inMs(loop.p99)}, worst ${inMs(loop.worst)}; held by our own work, in CPU time: p99 ${inMs(loop.held.p99)}, worst ${inMs(loop.held.worst)}`,
    `heap ${(heap.before / MIB).toFixed(0)} to ${(heap.after / MIB).toFixed(0)} MiB`,
    `${cpus().length} cores, ${cpus()[0]?.model ?? ''}`,
  ].join('\n')}\n`,
);
const broken = findBroken(result);
for (const wrong of broken) process.stdout.write(`BROKEN ${wrong}\n`);
process.exit(broken.length === 0 ? 0 : 1);
