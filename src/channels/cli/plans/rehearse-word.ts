import { type Day, parseDay } from '../../../domain/day.ts';
import type { PlanBook } from '../../../domain/plans/plan-book.ts';
import { type RehearsePorts, rehearsePlan } from '../../../use-cases/plans/rehearse-plan.ts';
import { rehearsalDocument } from '../../plans/rehearsal-document.ts';
import { cliWords } from '../../words/cli/cli.ts';
import { plansHelp } from '../../words/cli/plans/commands.ts';
import { rehearsalLines as lines } from '../../words/cli/plans/rehearsal.ts';
import type { CommandAnswer } from '../cli-answer.ts';
import type { CliOptions } from '../cli-options.ts';
import type { CliRequest } from '../cli-request.ts';
import { answerWithFiles, type FilePorts } from '../files/answer-with-files.ts';
import { FILE_OPTIONS } from '../files/file-options.ts';
import { say } from '../say.ts';
import { rehearsalJson, rehearsalText } from './rehearsal-lines.ts';

export const REHEARSE_OPTIONS = {
  from: { type: 'string', ...plansHelp.plans.options.from },
  until: { type: 'string', ...plansHelp.plans.options.until },
  lag: { type: 'string', ...plansHelp.plans.options.lag },
  ...FILE_OPTIONS,
} as const satisfies CliOptions;

export type RehearseWordPorts = RehearsePorts & FilePorts;

type Request = CliRequest<typeof REHEARSE_OPTIONS>;

const MOST_LAG = 30;

/** `plans rehearse FILE --from DAY --until DAY [--lag DAYS] [--csv|--xlsx|--pdf FILE]`, of a file that was read. */
export async function rehearse(ports: RehearseWordPorts, request: Request, book: PlanBook): Promise<CommandAnswer> {
  const { company, options } = request;
  if (options.from === undefined || options.until === undefined)
    return say(request, 2, { error: 'days-needed' }, lines.daysNeeded);
  const [from, until] = [parseDay(options.from), parseDay(options.until)];
  if (!from || !until) {
    const given = from ? options.until : options.from;
    return say(request, 2, { error: 'bad-date', given }, cliWords.badDay(given));
  }
  const lagDays = Number(options.lag ?? '1');
  if (!Number.isInteger(lagDays) || lagDays < 0 || lagDays > MOST_LAG) {
    return say(request, 2, { error: 'bad-lag', given: options.lag }, lines.badLag(options.lag ?? ''));
  }
  const result = await rehearsePlan(ports, company, book, spanOf(from, until, lagDays));
  if (result.kind === 'bad-span') return say(request, 2, { error: result.problem }, lines.problems[result.problem]);
  const done = say(request, 0, rehearsalJson(company, result), rehearsalText(company, result));
  return answerWithFiles(ports, rehearsalDocument('fr', company, result), request, done);
}

const spanOf = (from: Day, until: Day, lagDays: number) => ({ from, until, lagDays });
