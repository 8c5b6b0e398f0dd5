import { leftDraft, standingOf } from '../../../use-cases/dispatch/standing.ts';
import type { Dispatch, DispatchReader, UnreadableDispatch } from '../../../use-cases/ports/dispatch/dispatch-store.ts';
import { dispatchHelp } from '../../words/cli/dispatch/commands.ts';
import { dispatchesWords } from '../../words/cli/dispatch/dispatches.ts';
import { explainChange, explainFault, explainStanding } from '../../words/explain/fault.ts';
import { formatInstant } from '../../words/format.ts';
import { nameLetter } from '../../words/say-letter.ts';
import { changesBy } from '../changes-by.ts';
import type { CliAnswer } from '../cli-answer.ts';
import type { CliCommand } from '../cli-command.ts';
import type { CliOptions } from '../cli-options.ts';
import type { CliRequest } from '../cli-request.ts';
import { table } from '../table.ts';
import { type AnnulPorts, runAnnul } from './annul-command.ts';

const MAX_ROWS = 500;
const OPTIONS = { reason: { type: 'string', ...dispatchHelp.dispatches.options.reason } } as const satisfies CliOptions;
type Request = CliRequest<typeof OPTIONS>;

export interface DispatchesPorts extends AnnulPorts {
  readonly dispatches: DispatchReader;
}

/**
 * `dispatches`: the letters of a company and where each stands, newest first; below, those that cannot be read, why and what to do about each fault, and why
 * those that were annulled were. `dispatches annul <id>`: see `runAnnul`.
 */
export const dispatchesCommand = (ports: DispatchesPorts): CliCommand<typeof OPTIONS> => ({
  name: 'dispatches',
  room: dispatchHelp.room,
  usage: dispatchHelp.dispatches,
  options: OPTIONS,
  changes: changesBy('annul'),
  run(request) {
    const [word = '', id = ''] = request.text.split(' ');
    return word === 'annul' ? runAnnul(ports, request, id, request.options.reason) : tellDispatches(ports, request);
  },
});

async function tellDispatches(ports: DispatchesPorts, request: Request): Promise<CliAnswer> {
  const { dispatches: found, unreadable } = await ports.dispatches.listDispatches(
    { company: request.company.code },
    MAX_ROWS,
  );
  if (request.json)
    return { exitCode: 0, output: JSON.stringify({ rows: [...found.map(rowOf), ...unreadable.map(rowOfUnreadable)] }) };
  const cells = found.map((dispatch) => [
    dispatch.tiers,
    dispatch.facts.kind === 'rappel' ? String(dispatch.level) : nameLetter(dispatch.facts, 'fr'),
    explainStanding(dispatch, 'fr'),
    formatInstant(dispatch.since),
    dispatch.id,
  ]);
  const faults = found.flatMap((dispatch) => {
    const why = whyOf(dispatch);
    return [
      ...(why && dispatch.lastError ? [dispatchesWords.fault(dispatch.id, why, dispatch.lastError.code)] : []),
      ...annulmentLines(dispatch),
    ];
  });
  return {
    exitCode: 0,
    output: [table([...dispatchesWords.headers], cells), ...faults, ...unreadable.map(lineOf)].join('\n'),
  };
}

const lineOf = ({ id, tiers, place }: UnreadableDispatch): string => dispatchesWords.unreadable(id, tiers, place);

const rowOfUnreadable = ({ id, tiers, state, since, place }: UnreadableDispatch) => ({
  ...{ id, code: tiers, state, since },
  unreadable: place,
});

/** Why, and what keeps the dossier from saying it. */
function annulmentLines({ id, annulled }: Dispatch): readonly string[] {
  if (!annulled) return [];
  const { reason, markError } = annulled;
  return [
    dispatchesWords.annulledWhy(id, reason),
    ...(markError ? [dispatchesWords.fault(id, explainFault(markError, 'fr'), markError.code)] : []),
  ];
}

function rowOf(dispatch: Dispatch) {
  const { id, tiers, level, state, since, lastError, annulled } = dispatch;
  return {
    id,
    code: tiers,
    kind: dispatch.facts.kind,
    level,
    state,
    since,
    ...(lastError ? { lastError: lastError.code, why: whyOf(dispatch) } : {}),
    ...(annulled
      ? { annulled: { by: annulled.by.name, at: annulled.at, reason: annulled.reason, dossier: annulled.mark } }
      : {}),
  };
}

function whyOf(dispatch: Dispatch): string | null {
  if (!dispatch.lastError) return null;
  if (standingOf(dispatch) === 'changed') return explainChange(dispatch.lastError, 'fr');
  const why = explainFault(dispatch.lastError, 'fr');
  return leftDraft(dispatch) ? `${why} ${dispatchesWords.draftLeft}` : why;
}
