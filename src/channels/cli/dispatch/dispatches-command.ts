import { leftDraft } from '../../../use-cases/dispatch/standing.ts';
import type { Dispatch, DispatchReader } from '../../../use-cases/ports/dispatch/dispatch-store.ts';
import { cliWords } from '../../words/cli/cli.ts';
import { dispatchHelp } from '../../words/cli/dispatch/commands.ts';
import { explainFault, explainStanding } from '../../words/explain/fault.ts';
import { formatInstant } from '../../words/format.ts';
import type { CliAnswer } from '../cli-answer.ts';
import type { CliCommand } from '../cli-command.ts';
import type { NoOptions } from '../cli-options.ts';
import type { CliRequest } from '../cli-request.ts';
import { table } from '../table.ts';

const MAX_ROWS = 500;

export interface DispatchesPorts {
  readonly dispatches: Pick<DispatchReader, 'listDispatches'>;
}

/** `dispatches`: the letters of a company and where each stands, newest first; below, why and what to do about each fault. */
export const dispatchesCommand = (ports: DispatchesPorts): CliCommand<NoOptions> => ({
  name: 'dispatches',
  room: dispatchHelp.room,
  usage: dispatchHelp.dispatches,
  options: {},
  run: (request) => tellDispatches(ports, request),
});

async function tellDispatches(ports: DispatchesPorts, request: CliRequest): Promise<CliAnswer> {
  const found = await ports.dispatches.listDispatches({ company: request.company.code }, MAX_ROWS);
  if (request.json) return { exitCode: 0, output: JSON.stringify({ rows: found.map(rowOf) }) };
  const cells = found.map((dispatch) => [
    dispatch.tiers,
    String(dispatch.level),
    explainStanding(dispatch, 'fr'),
    formatInstant(dispatch.since),
    dispatch.id,
  ]);
  const faults = found.flatMap((dispatch) => {
    const why = whyOf(dispatch);
    return why && dispatch.lastError ? [cliWords.dispatchFault(dispatch.id, why, dispatch.lastError.code)] : [];
  });
  return { exitCode: 0, output: [table([...cliWords.dispatchHeaders], cells), ...faults].join('\n') };
}

function rowOf(dispatch: Dispatch) {
  const { id, tiers, level, state, since, lastError } = dispatch;
  return {
    id,
    code: tiers,
    level,
    state,
    since,
    ...(lastError ? { lastError: lastError.code, why: whyOf(dispatch) } : {}),
  };
}

function whyOf(dispatch: Dispatch): string | null {
  if (!dispatch.lastError) return null;
  const why = explainFault(dispatch.lastError, 'fr');
  return leftDraft(dispatch) ? `${why} ${cliWords.draftLeft}` : why;
}
