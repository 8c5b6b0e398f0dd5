import { randomUUID } from 'node:crypto';
import { untilDone } from '../../../use-cases/ports/may-begin.ts';
import type { PositionPorts } from '../../../use-cases/positions/position-ports.ts';
import { type PositionStatus, readPositionStatus } from '../../../use-cases/positions/read-position-status.ts';
import { type PositionsAnswer, rebuildPositions } from '../../../use-cases/positions/refresh-positions.ts';
import { positionsHelp } from '../../words/cli/positions/commands.ts';
import { positionsWords as words } from '../../words/cli/positions/positions.ts';
import { formatDay, formatInstant } from '../../words/format.ts';
import type { CliAnswer } from '../cli-answer.ts';
import type { CliCommand } from '../cli-command.ts';
import type { NoOptions } from '../cli-options.ts';
import type { CliRequest } from '../cli-request.ts';

type CommandPorts = Omit<PositionPorts, 'mayBegin'>;

/** `positions status | rebuild`: what lists read without reading Sage again. */
export const positionsCommands = (ports: CommandPorts): readonly CliCommand[] => [positionsCommand(ports)];

const positionsCommand = (ports: CommandPorts): CliCommand<NoOptions> => ({
  name: 'positions',
  room: positionsHelp.room,
  usage: positionsHelp.positions,
  options: {},
  run: (request) => runWord(ports, request),
});

async function runWord(ports: CommandPorts, request: CliRequest): Promise<CliAnswer> {
  const { company, json, text } = request;
  switch (text.trim() || 'status') {
    case 'status': {
      const status = await readPositionStatus(ports, company);
      const { state, size, source, maxAgeMinutes } = status;
      // What the next pass compares with is nobody's business.
      const told = state && { ...state, stood: undefined };
      const output = JSON.stringify({ company: company.code, lists: source.kind, maxAgeMinutes, state: told, size });
      return { exitCode: 0, output: json ? output : statusLines(status).join('\n') };
    }
    case 'rebuild': {
      const answer = await rebuildPositions({ ...ports, mayBegin: untilDone }, company, `cli-${randomUUID()}`);
      const exitCode = answer.kind === 'unreachable' ? 1 : 0;
      return { exitCode, output: json ? JSON.stringify({ company: company.code, ...answer }) : describe(answer) };
    }
    default:
      return { exitCode: 2, output: json ? JSON.stringify({ error: 'unknown-word', given: text }) : words.usage };
  }
}

function describe(answer: PositionsAnswer): string {
  switch (answer.kind) {
    case 'busy':
      return words.busy;
    case 'unreachable':
      return words.unreachable(answer.code, answer.detail);
    case 'refreshed':
      return words.rebuilt(formatDay(answer.asOf), answer.changed);
  }
}

function statusLines({ state, size, source, maxAgeMinutes }: PositionStatus): readonly string[] {
  if (state === null) return [words.never];
  const { readAt, asOf, fault, startedAt, reconciliation } = state;
  const failed = fault === null ? [] : [words.failed(fault, formatInstant(startedAt))];
  const last = readAt === null ? [] : [words.last(formatInstant(readAt))];
  const checked =
    reconciliation === null
      ? []
      : [words.reconciled(formatInstant(reconciliation.at), reconciliation.read, reconciliation.found)];
  const shown =
    source.kind === 'kept'
      ? [words.kept(formatInstant(source.readAt), formatDay(asOf))]
      : [words.live(maxAgeMinutes), ...last];
  return [...shown, ...failed, ...checked, words.size(size.tiers, size.debts, size.lates)];
}
