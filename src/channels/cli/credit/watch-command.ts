import { randomUUID } from 'node:crypto';
import { type WatchAnswer, type WatchPorts, watchOrders } from '../../../use-cases/credit/watch-orders.ts';
import { untilDone } from '../../../use-cases/ports/may-begin.ts';
import { creditHelp } from '../../words/cli/credit/commands.ts';
import { watchWords } from '../../words/cli/credit/watch.ts';
import type { CliAnswer } from '../cli-answer.ts';
import type { CliCommand } from '../cli-command.ts';
import type { CliOptions } from '../cli-options.ts';
import type { CliRequest } from '../cli-request.ts';

const LEASE_MS = 5 * 60_000;

const OPTIONS = { full: { type: 'boolean', ...creditHelp.watch.options.full } } as const satisfies CliOptions;
type Options = typeof OPTIONS;

/** `watch`: one pass over the orders of whom something changed, or of everybody, now. What it finds is told by the service, where one runs. */
export const watchCommand = (ports: WatchPorts): CliCommand<Options> => ({
  name: 'watch',
  room: creditHelp.room,
  usage: creditHelp.watch,
  options: OPTIONS,
  run: (request) => watchNow(ports, request),
});

async function watchNow(ports: WatchPorts, { company, json, options }: CliRequest<Options>): Promise<CliAnswer> {
  const answer = await watchOrders(ports, company, {
    owner: `cli-${randomUUID()}`,
    leaseMs: LEASE_MS,
    full: options.full,
    mayBegin: untilDone,
  });
  const exitCode = answer.kind === 'unreachable' ? 1 : 0;
  return { exitCode, output: json ? JSON.stringify(answer) : describe(answer) };
}

function describe(answer: WatchAnswer): string {
  switch (answer.kind) {
    case 'busy':
      return watchWords.busy;
    case 'unreachable':
      return watchWords.unreachable(answer.code, answer.detail);
    case 'watched':
      return watchWords.watched(answer);
  }
}
