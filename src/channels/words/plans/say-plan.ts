import type { Cents } from '../../../domain/cents.ts';
import { intervalOf } from '../../../domain/company/plan.ts';
import type { OtherStep, PlanLevel, ReminderPlan, StepManner } from '../../../domain/company/reminder-plan.ts';
import type { Language } from '../../../domain/language.ts';
import { asksAfterLast } from '../../../domain/plans/due-steps.ts';
import type { PlanBook, Segment } from '../../../domain/plans/plan-book.ts';
import type { WhyPlan } from '../../../domain/plans/resolve-plan.ts';
import type { AppliedPlan } from '../../../use-cases/ports/plans/plan-store.ts';
import { formatCount, formatDay, formatInstant, formatNumber } from '../format.ts';
import { colon, semicolon } from '../joints.ts';
import { plansWords } from './words.ts';

/** A line of a plan, cell by cell: step, when, minimum, interval, how it leaves and what it says. */
export type PlanRow = readonly [step: string, when: string, minimum: string, interval: string, sent: string];

/** The steps of a plan in the order of their days, as the rows of a table. */
export function planRows(plan: ReminderPlan, language: Language): readonly PlanRow[] {
  const steps = [
    ...plan.levels.map((level) => ({ days: level.fromDaysLate, row: levelRow(level, language) })),
    ...(plan.others ?? []).map((step) => ({ days: step.fromDaysLate, row: otherRow(step, language) })),
  ];
  return steps.toSorted((a, b) => a.days - b.days).map(({ row }) => row);
}

const money = (amount: Cents, language: Language): string => (amount === 0 ? '—' : formatNumber(amount, language));

function whenOf(days: number, language: Language): string {
  const { when } = plansWords(language);
  return days < 0 ? when.before(-days) : when.late(days);
}

function levelRow(level: PlanLevel, language: Language): PlanRow {
  const words = plansWords(language);
  const own = words.levels[level.rank];
  // The clause of the law goes without saying.
  const penalties = level.penalties ?? 'clause';
  const sent = [
    words.ways[level.way ?? 'mail'],
    ...mannerOf(level, language),
    level.fee === undefined ? '' : words.fee(formatNumber(level.fee, language)),
    penalties === 'clause' ? '' : words.penalties[penalties],
  ];
  return [
    level.name === undefined || level.name === own ? own : `${level.name} (${own})`,
    whenOf(level.fromDaysLate, language),
    money(level.minimum, language),
    words.interval(intervalOf(level)),
    sent.filter((part) => part !== '').join(', '),
  ];
}

function otherRow(step: OtherStep, language: Language): PlanRow {
  const words = plansWords(language);
  const isTask = step.kind === 'appel' || step.kind === 'transmission';
  return [
    `${step.name} (${words.kinds[step.kind]})`,
    whenOf(step.fromDaysLate, language),
    money(step.minimum, language),
    words.interval(step.minDaysSinceLast),
    [isTask ? words.task : words.ways.mail, ...mannerOf(step, language)].join(', '),
  ];
}

function mannerOf({ service, tone, template }: StepManner, language: Language): readonly string[] {
  const words = plansWords(language);
  return [
    ...(service === undefined ? [] : [words.service(service)]),
    ...(tone === undefined ? [] : [words.tones[tone]]),
    ...(template === undefined ? [] : [words.template(template)]),
  ];
}

/** How the levels of a plan follow each other and are grouped, and what its letters say besides. */
export function sayChoices(plan: ReminderPlan, language: Language): readonly string[] {
  const words = plansWords(language);
  const { oneLetter, byAge, payWithinDays, showsWaiting = false } = plan;
  const after = plan.repeatsLast ? 'repeats' : asksAfterLast(plan) ? 'asks' : 'handsOver';
  return [
    ...[words.grouping(oneLetter), words.order(byAge), words.payWithin(payWithinDays)],
    ...[words.waiting(showsWaiting), words.afterLast[after]],
  ];
}

export function sayVersion({ version, validFrom, by, at }: AppliedPlan, language: Language): string {
  return plansWords(language).version(version, formatDay(validFrom, language), by.name, formatInstant(at, language));
}

/** A line a segment: its plan and what it asks. */
export const saySegments = ({ segments }: PlanBook, language: Language): readonly string[] =>
  segments.map((segment) => plansWords(language).segment(segment.name, segment.plan, criteriaOf(segment, language)));

function criteriaOf({ codes, countries, payers, statistics, amount }: Segment, language: Language): string {
  const words = plansWords(language);
  const bound = (value: Cents | null): string | null =>
    value === null || !amount ? null : `${formatNumber(value, language, amount.currency)} ${amount.currency}`;
  return [
    codes ? words.codes(codes.join(', ')) : '',
    countries ? words.country(countries.join(', ')) : '',
    payers ? words.payers(payers.join(', ')) : '',
    ...[...statistics].map(([number, values]) => words.statistic(number, values.join(', '))),
    amount ? words.amount(bound(amount.from), bound(amount.until)) : '',
  ]
    .filter((part) => part !== '')
    .join(semicolon(language));
}

/** How many customers have a plan of their own; '' where none has. */
export const sayCustomers = ({ customers }: PlanBook, language: Language): string =>
  customers.size === 0
    ? ''
    : `${plansWords(language).customersTitle(customers.size)}${colon(language)}${listOf(customers)}`;

const MOST_NAMED = 10;

const listOf = (customers: PlanBook['customers']): string => {
  const named = [...customers].slice(0, MOST_NAMED).map(([code, plan]) => `${code} → ${plan}`);
  const others = customers.size - named.length;
  return [...named, ...(others > 0 ? [`+ ${formatCount(others)}`] : [])].join(', ');
};

/** `En EUR : plan « doux », parce que…` */
export function sayFollowed(
  { currency, plan, why }: { readonly currency: string; readonly plan: ReminderPlan; readonly why: WhyPlan },
  language: Language,
): string {
  const words = plansWords(language);
  const because = why.by === 'segment' ? words.why.segment(why.segment) : words.why[why.by];
  return plan.name === undefined ? words.followedOfFile(currency) : words.followed(currency, plan.name, because);
}
