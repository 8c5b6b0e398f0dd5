import { parisDay } from '../../../domain/day.ts';
import type { ForgottenLetter } from '../../../domain/restored/departures.ts';
import { readInstantTyped } from '../../../domain/restored/read-instant.ts';
import { OutsideFault } from '../../../use-cases/ports/outside-fault.ts';
import { type FindForgottenPorts, findForgotten } from '../../../use-cases/restored/find-forgotten.ts';
import { type HoldForgottenPorts, holdForgotten } from '../../../use-cases/restored/hold-forgotten.ts';
import { restoredHelp } from '../../words/cli/restored/commands.ts';
import { restoredWords as words } from '../../words/cli/restored/restored.ts';
import { faultWords } from '../../words/explain/fault.ts';
import { formatDay } from '../../words/format.ts';
import type { CliAnswer } from '../cli-answer.ts';
import type { CliCommand } from '../cli-command.ts';
import type { CliOptions } from '../cli-options.ts';
import type { CliRequest } from '../cli-request.ts';
import { operator } from '../operator.ts';
import { tellFound, tellHeld, toJson } from './tell-restored.ts';

const OPTIONS = {
  since: { type: 'string', ...restoredHelp.restored.options.since },
  hold: { type: 'boolean', ...restoredHelp.restored.options.hold },
} as const satisfies CliOptions;
type Request = CliRequest<typeof OPTIONS>;

export type RestoredPorts = FindForgottenPorts & HoldForgottenPorts;

/** Named in a reason; more are counted. */
const MOST_NAMED = 5;

/**
 * `restored --since INSTANT [--hold]`: letters that left and that the store does not know. Exit 1 where some are, or where it is not
 * known whose one is; 0 once all are held.
 */
export const restoredCommand = (ports: RestoredPorts): CliCommand<typeof OPTIONS> => ({
  name: 'restored',
  room: restoredHelp.room,
  usage: restoredHelp.restored,
  options: OPTIONS,
  changes: ({ options }) => options.hold,
  run: (request) => run(ports, request),
});

async function run(ports: RestoredPorts, request: Request): Promise<CliAnswer> {
  const { text, options, json, company } = request;
  if (text !== '') return refuse(json, 'unknown-word', words.usage);
  if (options.since === undefined) return refuse(json, 'since-needed', words.sinceNeeded);
  const since = readInstantTyped(options.since);
  if (!since) return refuse(json, 'bad-since', words.badSince(options.since));
  if (since > ports.clock.now()) return refuse(json, 'future', words.future);
  try {
    const found = await findForgotten(ports, company, since);
    const held = options.hold ? await holdForgotten(ports, operator(), company, found, sayReason) : null;
    const isLeft = held
      ? found.forgotten.some(({ tiers }) => tiers === null)
      : found.forgotten.length + found.unaware.length > 0;
    const said = [tellFound(found, since), tellHeld(found, held)].filter((part) => part !== '');
    return {
      exitCode: isLeft ? 1 : 0,
      output: json ? JSON.stringify(toJson(found, held)) : said.join('\n\n'),
    };
  } catch (fault) {
    if (!(fault instanceof OutsideFault)) throw fault;
    const why = faultWords(fault, 'fr').why;
    const output = json ? JSON.stringify({ error: 'unreachable', code: fault.code }) : words.unreachable(why);
    return { exitCode: 1, output };
  }
}

const refuse = (json: boolean, error: string, said: string): CliAnswer => ({
  exitCode: 2,
  output: json ? JSON.stringify({ error }) : said,
});

function sayReason(letters: readonly ForgottenLetter[]): string {
  const named = letters
    .slice(0, MOST_NAMED)
    .map(({ reference, at }) => ({ reference, on: formatDay(parisDay(new Date(at)), 'fr') }));
  return words.reason(named, letters.length - named.length);
}
