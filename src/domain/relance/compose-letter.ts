import { type Cents, sumCents, ZERO } from '../cents.ts';
import type { Company } from '../company/company.ts';
import type { Currency } from '../company/currency.ts';
import { planInForce, planLevel } from '../company/plan.ts';
import type { LevelRank, PenaltiesMention, PlanLevel, ReminderPlan } from '../company/reminder-plan.ts';
import { settingOf } from '../company/room-setting.ts';
import { addDays, type Day } from '../day.ts';
import type { Language } from '../language.ts';
import { exemptionOf, PENALTIES, payerOf } from '../penalties/penalties-setting.ts';
import { postalLines } from '../tiers/postal-lines.ts';
import type { Tiers } from '../tiers/tiers.ts';
import { type Decision, documentOfLine, type LetterLine, type ProposedLetter } from './decision.ts';
import type { LetterHead, LetterPenalties, LetterTemplate, RappelFacts } from './letter.ts';
import type { LetterNamed } from './letter-kind.ts';

/** What a letter says besides what is owed. */
export interface LetterContext {
  readonly company: Company;
  /** The plan that the customer follows; absent: that of the company's policy. */
  readonly plan?: ReminderPlan | undefined;
  readonly tiers: Pick<Tiers, 'code' | 'name' | 'addressLines' | 'country' | 'notPenalised'>;
  /** The letter's date. */
  readonly today: Day;
  readonly language: Language;
  /** Person or service to address; the name of the tiers itself says nothing more and is left out. */
  readonly attention: string;
  /** The same of each of several letters, which may go to several people; absent: `attention` for all. */
  readonly attentions?: readonly string[];
  readonly personalSentence: string;
  /** Names of the copies found, `<piece>.pdf`; of several letters, each takes those of its own lines. */
  readonly copies: readonly string[];
  /** The draft's; the second letter has it with `-2`. */
  readonly reference: string;
  readonly sandbox: boolean;
  /** What each late instalment has cost; null or absent: nobody can tell, and the clause alone is said. So it is of a letter that takes credits off. */
  readonly penalties?: readonly PenaltiesOfLine[] | null;
  /** The text of a letter; null or absent: the delivered one. */
  readonly templateOf?: (letter: LetterNamed, named?: string) => LetterTemplate | null;
  /** Of a letter beside the rappel: the text that its step names. A rappel has that of its level. */
  readonly textNamed?: string | undefined;
}

interface PenaltiesOfLine {
  readonly numbers: readonly number[];
  readonly interest: Cents;
  readonly indemnity: Cents;
}

/** The facts of each letter of a proposal, in its order. Throws RangeError without a plan in force: there is no proposal then. */
export function composeLetters(
  decision: Extract<Decision, { kind: 'proposal' }>,
  context: LetterContext,
): RappelFacts[] {
  const isOnly = decision.letters.length === 1;
  return decision.letters.map((letter, index) => ({
    ...composeLetter(letter, decision.currency, {
      ...context,
      attention: context.attentions?.[index] ?? context.attention,
    }),
    reference: index === 0 ? context.reference : `${context.reference}-${index + 1}`,
    copies: isOnly ? context.copies : copiesOf(letter.lines, context.copies),
  }));
}

function composeLetter(letter: ProposedLetter, currency: string, context: LetterContext): RappelFacts {
  const { company, today } = context;
  const { fee, way = 'mail', template } = levelOf(context, letter.level) ?? {};
  const setting = settingOf(company, PENALTIES);
  const isExempt = exemptionOf(setting, context.tiers) !== null;
  const penalties: LetterPenalties | null = isExempt ? { kind: 'none' } : penaltiesOf(letter, context);
  return {
    ...composeHead({ kind: 'rappel', level: letter.level }, currency, { ...context, textNamed: template }),
    kind: 'rappel',
    level: letter.level,
    lines: letter.lines,
    deductions: letter.deductions,
    lateTotal: letter.lateTotal,
    deducted: letter.deducted,
    total: letter.total,
    payBy: addDays(today, payWithinDays(context)),
    flatIndemnity: isExempt ? ZERO : (fee ?? company.policy.flatIndemnity),
    ...(penalties ? { penalties } : {}),
    ...(payerOf(setting, context.tiers.code).kind === 'public' ? { payer: 'public' } : {}),
    ...(letter.informed ? { informed: letter.informed } : {}),
    ...(way === 'mail' ? {} : { registered: way === 'registered' }),
  };
}

/** What letters of every kind say besides what is owed. */
export function composeHead(letter: LetterNamed, currency: Currency, context: LetterContext): LetterHead {
  const { company, tiers } = context;
  const template = context.templateOf?.(letter, context.textNamed);
  return {
    reference: context.reference,
    language: context.language,
    date: context.today,
    company: company.identity,
    signatory: company.signatory,
    replyTo: company.replyTo,
    tiers: {
      code: tiers.code,
      name: tiers.name,
      attention: context.attention === tiers.name ? '' : context.attention,
      addressLines: postalLines(tiers),
    },
    currency,
    personalSentence: context.personalSentence,
    copies: context.copies,
    ...(template ? { template } : {}),
    sandbox: context.sandbox,
  };
}

type InForce = Pick<LetterContext, 'company' | 'plan' | 'today'>;

/** Whether a letter of this proposal says what penalties have come to. */
export const saysAmounts = (context: InForce, level: LevelRank): boolean => mentionOf(context, level) === 'amounts';

const mentionOf = (context: InForce, level: LevelRank): PenaltiesMention =>
  levelOf(context, level)?.penalties ?? 'clause';

function levelOf(context: InForce, level: LevelRank): PlanLevel | undefined {
  const plan = planOf(context);
  return plan && planLevel(plan, level);
}

const planOf = ({ company, plan, today }: InForce): ReminderPlan | undefined =>
  plan ?? planInForce(company.policy.plans, today);

/**
 * The clause alone (null) too where the letter takes credits off: interest is counted on all that nobody has lettered as paid (case B4),
 * and a letter that takes a payment off must not ask for interest on it.
 */
function penaltiesOf({ level, lines, deductions }: ProposedLetter, context: LetterContext): LetterPenalties | null {
  const { today, penalties } = context;
  const mention = mentionOf(context, level);
  if (mention === 'none') return { kind: 'none' };
  if (mention === 'clause' || !penalties || deductions.length > 0) return null;
  const own = penalties.filter(({ numbers }) => lines.some(({ ecNo }) => numbers.includes(ecNo)));
  return {
    kind: 'amounts',
    asOf: today,
    interest: sumCents(own.map(({ interest }) => interest)),
    indemnities: sumCents(own.map(({ indemnity }) => indemnity)),
  };
}

function payWithinDays(context: InForce): number {
  const plan = planOf(context);
  if (!plan) throw new RangeError(`No reminder plan of ${context.company.code} is in force on ${context.today}`);
  return plan.payWithinDays;
}

const copiesOf = (lines: readonly LetterLine[], copies: readonly string[]): readonly string[] =>
  copies.filter((name) => lines.some((line) => name.replace(/\.pdf$/i, '') === documentOfLine(line)));
