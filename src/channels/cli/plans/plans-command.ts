import {
  type ApplyPorts,
  applyPlanAtTerminal,
  type CheckedPlan,
  checkPlan,
} from '../../../use-cases/plans/apply-plan.ts';
import { planFromSage } from '../../../use-cases/plans/plan-from-sage.ts';
import { type ShowPlanPorts, viewCustomerPlan, viewPlan } from '../../../use-cases/plans/show-plan.ts';
import type { PlanFormat } from '../../../use-cases/ports/plans/plan-format.ts';
import type { PlanReader, PlanWriter } from '../../../use-cases/ports/plans/plan-store.ts';
import { plansHelp } from '../../words/cli/plans/commands.ts';
import { planLines as lines } from '../../words/cli/plans/plans.ts';
import { explainIn } from '../../words/explain/explain.ts';
import { formatDay } from '../../words/format.ts';
import { sayPlanProblem } from '../../words/plans/say-problem.ts';
import { changesBy } from '../changes-by.ts';
import type { CommandAnswer } from '../cli-answer.ts';
import type { CliCommand } from '../cli-command.ts';
import type { CliOptions } from '../cli-options.ts';
import type { CliRequest } from '../cli-request.ts';
import { findOne } from '../find-one.ts';
import { operator } from '../operator.ts';
import { say } from '../say.ts';
import { customerPlanJson, customerPlanText, planJson, planText } from './plan-lines.ts';
import { REHEARSE_OPTIONS, type RehearseWordPorts, rehearse } from './rehearse-word.ts';

const OPTIONS = { ...REHEARSE_OPTIONS } as const satisfies CliOptions;
type Request = CliRequest<typeof OPTIONS>;

export interface PlansCommandPorts
  extends Omit<ShowPlanPorts, 'format'>,
    Pick<ApplyPorts, 'clock' | 'planNames'>,
    RehearseWordPorts {
  readonly applied: PlanReader & PlanWriter;
  readonly format: PlanFormat;
  /** Null where the file cannot be read. */
  readonly readFile: (path: string) => Promise<string | null>;
}

/** `plans`, `plans show [customer]`, `plans check FILE`, `plans apply FILE`, `plans rehearse FILE`, `plans from-sage`. */
export const plansCommand = (ports: PlansCommandPorts): CliCommand<typeof OPTIONS> => ({
  name: 'plans',
  room: plansHelp.room,
  usage: plansHelp.plans,
  options: OPTIONS,
  changes: changesBy('apply'),
  run: (request) => runWord(ports, request),
});

async function runWord(ports: PlansCommandPorts, request: Request): Promise<CommandAnswer> {
  const [word = '', ...rest] = request.text.split(' ');
  const named = rest.join(' ');
  switch (word) {
    case '':
    case 'show':
      return named === '' ? show(ports, request) : showCustomer(ports, { ...request, text: named });
    case 'check':
      return check(ports, request, named);
    case 'apply':
      return apply(ports, request, named);
    case 'rehearse':
      return rehearseNamed(ports, request, named);
    case 'from-sage':
      return fromSage(ports, request);
    default:
      return say(request, 2, { error: 'unknown-word', given: word }, lines.usage);
  }
}

async function show(ports: PlansCommandPorts, request: Request): Promise<CommandAnswer> {
  const view = await viewPlan(ports, request.company);
  return say(request, 0, planJson(view), planText(view));
}

async function showCustomer(ports: PlansCommandPorts, request: Request): Promise<CommandAnswer> {
  const found = await findOne(ports, request);
  if (found.kind === 'answer') return found.answer;
  const view = await viewCustomerPlan(ports, request.company, found.code);
  if (view) return say(request, 0, customerPlanJson(view), customerPlanText(view));
  const refusal = { code: 'unknown-tiers', company: request.company.code, tiers: found.code } as const;
  return say(request, 2, { error: refusal.code }, explainIn('fr').refusal(refusal));
}

/** The text of the file that was named, or what to answer. */
async function readNamed(ports: PlansCommandPorts, request: Request, file: string): Promise<string | CommandAnswer> {
  if (file === '') return say(request, 2, { error: 'file-needed' }, lines.fileNeeded);
  const text = await ports.readFile(file);
  return text ?? say(request, 2, { error: 'not-read', file }, lines.unreadable(file));
}

async function check(ports: PlansCommandPorts, request: Request, file: string): Promise<CommandAnswer> {
  const text = await readNamed(ports, request, file);
  if (typeof text !== 'string') return text;
  const checked = await checkPlan(ports, request.company, text);
  if (checked.kind === 'wrong') return tellWrong(request, file, checked.problems);
  const { validFrom, plans } = checked.book;
  const facts = { right: true, validFrom, plans: plans.map(({ name }) => name), ...namesJson(checked) };
  return say(
    request,
    0,
    facts,
    [lines.right(file, formatDay(validFrom), plans.length), ...namesLines(checked)].join('\n'),
  );
}

/** Nothing is wrong with what Sage lacks, and somebody may have misspelt it. */
const namesLines = ({ warnings, asked }: CheckedPlan): readonly string[] => [
  ...(asked ? [] : [lines.sageNotAsked]),
  ...(warnings.length === 0 ? [] : [lines.lacking(warnings.length)]),
  ...warnings.map((warning) => sayPlanProblem(warning, 'fr')),
];

const namesJson = ({ warnings, asked }: CheckedPlan) => ({ warnings, sage: asked ? 'asked' : 'silent' });

async function apply(ports: PlansCommandPorts, request: Request, file: string): Promise<CommandAnswer> {
  const text = await readNamed(ports, request, file);
  if (typeof text !== 'string') return text;
  const result = await applyPlanAtTerminal({ ...ports, plans: ports.applied }, operator(), request.company, text);
  if (result.kind === 'wrong') return tellWrong(request, file, result.problems);
  if (result.kind === 'past') {
    return say(request, 1, { error: 'past', validFrom: result.validFrom }, lines.past(formatDay(result.validFrom)));
  }
  const { added, plan, checked } = result;
  const said = added ? lines.applied(plan.version, formatDay(plan.validFrom)) : lines.already(plan.version);
  const facts = { applied: plan.version, added, validFrom: plan.validFrom, ...namesJson(checked) };
  return say(request, 0, facts, [said, ...namesLines(checked)].join('\n'));
}

type Wrong = Extract<ReturnType<PlanFormat['read']>, { kind: 'wrong' }>['problems'];

const tellWrong = (request: Request, file: string, problems: Wrong): CommandAnswer =>
  say(
    request,
    1,
    { right: false, problems },
    [lines.wrong(file, problems.length), ...problems.map((problem) => sayPlanProblem(problem, 'fr'))].join('\n'),
  );

async function rehearseNamed(ports: PlansCommandPorts, request: Request, file: string): Promise<CommandAnswer> {
  const text = await readNamed(ports, request, file);
  if (typeof text !== 'string') return text;
  const read = ports.format.read(text);
  return read.kind === 'wrong' ? tellWrong(request, file, read.problems) : rehearse(ports, request, read.book);
}

/** Printed to the last sign: it is a file. */
async function fromSage(ports: PlansCommandPorts, request: Request): Promise<CommandAnswer> {
  const made = await planFromSage(ports, request.company);
  if (made.kind === 'no-period') return say(request, 1, { error: 'no-period' }, lines.noPeriod);
  const notes = made.leftOut.map(({ name, from }) => lines.leftOut(name, from));
  const said = [...notes, made.text].join('\n');
  return { ...say(request, 0, { text: made.text, leftOut: made.leftOut }, said), asIs: true };
}
