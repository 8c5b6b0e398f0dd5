import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { playMorning, type Turn } from './load.ts';

const { values } = parseArgs({
  options: {
    people: { type: 'string', default: '200' },
    minutes: { type: 'string', default: '10' },
    faster: { type: 'string', default: '4' },
    seed: { type: 'string', default: '1' },
  },
});

const LOOP_MOST_MS = 50;
/** Of the heap after collection: caches fill, and that is over after a while. */
const GROWTH_MOST = 1.5;
const MIB = 1_048_576;

const percentile = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;

function line(name: string, turns: readonly Turn[]): string {
  const sorted = turns.map(({ ms }) => ms).toSorted((a, b) => a - b);
  const [p50, p95, p99] = [0.5, 0.95, 0.99].map((share) => percentile(sorted, share).toFixed(0));
  const wrong = turns.filter((turn) => turn.wrong !== null).length;
  return `${name.padEnd(32)} ${String(turns.length).padStart(5)} asked, p50 ${p50} ms, p95 ${p95} ms, p99 ${p99} ms, errors ${wrong}`;
}

const options = {
  people: Number(values.people),
  minutes: Number(values.minutes),
  faster: Number(values.faster),
  seed: Number(values.seed),
};
const { turns, loop, heap, faults, letters } = await playMorning({
  ...options,
  onProgress: (asked, answered) => process.stderr.write(`\r${asked} asked, ${answered} answered`),
});
process.stderr.write('\n');
for (const [name, own] of [...Map.groupBy(turns, (turn) => turn.name)].toSorted())
  process.stdout.write(`${line(name, own)}\n`);
process.stdout.write(`${line('all', turns)}\n`);
const growth = heap.after / heap.before;
const wrongs = Map.groupBy(
  turns.flatMap(({ name, wrong }) => (wrong === null ? [] : [`${name}: ${wrong}`])),
  (one) => one,
);
for (const [wrong, all] of wrongs) process.stdout.write(`${all.length} times ${wrong}\n`);
for (const fault of faults) process.stdout.write(`${fault}\n`);
process.stdout.write(
  `${[
    `${options.people} people, ${options.minutes} minutes played ${options.faster} times as fast, ${letters} letters sent meanwhile`,
    `loop delay p99 ${(loop.p99 * 1_000).toFixed(1)} ms, worst ${(loop.worst * 1_000).toFixed(0)} ms`,
    `heap ${(heap.before / MIB).toFixed(0)} to ${(heap.after / MIB).toFixed(0)} MiB`,
    `${cpus().length} cores, ${cpus()[0]?.model ?? ''}`,
  ].join('\n')}\n`,
);
const isWell = wrongs.size === 0 && faults.length === 0 && loop.p99 * 1_000 <= LOOP_MOST_MS && growth <= GROWTH_MOST;
process.exit(isWell ? 0 : 1);
