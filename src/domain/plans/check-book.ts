import { type Cents, cents } from '../cents.ts';
import { nearestName } from '../nearest-name.ts';
import { opensTask, type PlanBook, type RankedStep, rankSteps, type StepKind, type WrittenPlan } from './plan-book.ts';

/** Flat indemnity for recovery costs (art. D441-5 C. com.): more is owed only against proof, which no letter of a plan can bring. */
const HIGHEST_FEE: Cents = cents(40_00);

/** What is wrong with a plan file: a value, for which words are found in one place. */
export type PlanFault =
  /** Names a plan that the file does not hold. `at`: `societe`, the segment or the customer. */
  | { readonly code: 'unknown-plan'; readonly at: string; readonly given: string; readonly near: string | null }
  | { readonly code: 'no-reminder' }
  | { readonly code: 'name-twice' }
  | { readonly code: 'notice-not-before'; readonly given: number }
  | { readonly code: 'before-due'; readonly kind: StepKind; readonly given: number }
  | { readonly code: 'level-not-here'; readonly kind: StepKind }
  | { readonly code: 'level-out-of-range'; readonly given: number }
  | { readonly code: 'level-not-next'; readonly given: number; readonly expected: number }
  | { readonly code: 'delay-not-rising'; readonly given: number; readonly before: number }
  /** A mise en demeure without a reminder before it (case D4). */
  | { readonly code: 'formal-alone' }
  | { readonly code: 'penalties-needed' }
  | { readonly code: 'fee-too-high'; readonly given: Cents; readonly most: Cents }
  | { readonly code: 'automatic' }
  /** A task is somebody's. */
  | { readonly code: 'owner-needed'; readonly kind: StepKind }
  | { readonly code: 'owner-not-here'; readonly kind: StepKind }
  | { readonly code: 'interval-too-short'; readonly given: number; readonly least: number }
  /** A step of this kind does nothing with the field. */
  | { readonly code: 'field-not-here'; readonly kind: StepKind }
  | { readonly code: 'kind-twice'; readonly kind: StepKind }
  /** `file`: the one that would hold it. */
  | { readonly code: 'no-such-text'; readonly given: string; readonly file: string; readonly near: string | null }
  | { readonly code: 'no-such-customer' | 'no-such-service'; readonly given: string; readonly near: string | null }
  | { readonly code: 'segment-without-criterion' }
  | { readonly code: 'no-such-statistic'; readonly given: number }
  | { readonly code: 'empty-range' };

/** Where: the plan and its step, by number from 1 and name, or the segment. */
export interface PlanPlace {
  readonly plan: string | null;
  readonly step: { readonly number: number; readonly name: string } | null;
  readonly segment: string | null;
  /** The field of the file; '' for the whole. */
  readonly field: string;
}

export interface PlanProblem {
  readonly at: PlanPlace;
  readonly fault: PlanFault;
}

/** Everything wrong with what a well-formed file says; none: it can be applied. */
export function checkBook(book: PlanBook): readonly PlanProblem[] {
  const known = book.plans.map(({ name }) => name);
  const named = (at: string, place: Partial<PlanPlace>, given: string): readonly PlanProblem[] =>
    known.includes(given)
      ? []
      : [{ at: placed(place), fault: { code: 'unknown-plan', at, given, near: nearestName(given, known) } }];
  return [
    ...book.plans.flatMap(checkPlan),
    ...named('societe', { field: 'societe' }, book.company),
    ...book.segments.flatMap((segment) => [
      ...named(segment.name, { segment: segment.name, field: 'plan' }, segment.plan),
      ...checkSegment(segment),
    ]),
    ...[...book.customers].flatMap(([code, plan]) => named(code, { field: `clients.${code}` }, plan)),
  ];
}

const placed = (place: Partial<PlanPlace>): PlanPlace => ({
  plan: null,
  step: null,
  segment: null,
  field: '',
  ...place,
});

function checkSegment(segment: PlanBook['segments'][number]): readonly PlanProblem[] {
  const { name, codes, countries, payers, statistics, amount } = segment;
  const at = (field: string): PlanPlace => placed({ segment: name, field });
  const isOpen = !codes && !countries && !payers && statistics.size === 0 && !amount;
  const unknown = [...statistics.keys()].filter((number) => number < 1 || number > STATISTICS);
  const isEmpty = amount !== null && amount.from !== null && amount.until !== null && amount.from >= amount.until;
  return [
    ...(isOpen ? [{ at: at(''), fault: { code: 'segment-without-criterion' as const } }] : []),
    ...unknown.map((given) => ({ at: at('statistiques'), fault: { code: 'no-such-statistic' as const, given } })),
    ...(isEmpty ? [{ at: at('montant'), fault: { code: 'empty-range' as const } }] : []),
  ];
}

/** CT_Statistique01 to CT_Statistique10. */
const STATISTICS = 10;

type Rule = (one: RankedStep, before: readonly RankedStep[]) => readonly [string, PlanFault] | undefined;

function checkPlan(plan: WrittenPlan): readonly PlanProblem[] {
  const ranked = rankSteps(plan.steps);
  const own = ranked.flatMap((one, index) => {
    const step = { number: index + 1, name: one.step.name };
    const faults = RULES.flatMap((rule) => {
      const found = rule(one, ranked.slice(0, index));
      return found ? [found] : [];
    });
    return faults.map(([field, fault]) => ({ at: placed({ plan: plan.name, step, field }), fault }));
  });
  const hasReminder = ranked.some(({ rank }) => rank !== null);
  const none = { at: placed({ plan: plan.name, field: 'etapes' }), fault: { code: 'no-reminder' as const } };
  return hasReminder ? own : [...own, none];
}

const nameTwice: Rule = ({ step }, before) =>
  before.some((one) => one.step.name === step.name) ? ['nom', { code: 'name-twice' }] : undefined;

/** A notice fires before the due date only, everything else after it: the sign is never turned (case C7). */
const sign: Rule = ({ step: { kind, days } }) => {
  if (kind === 'prevenance') return days < 0 ? undefined : ['jours', { code: 'notice-not-before', given: days }];
  return days < 0 ? ['jours', { code: 'before-due', kind, given: days }] : undefined;
};

const levelHere: Rule = ({ step: { kind, level }, rank }) =>
  level !== null && (rank === null || kind === 'mise-en-demeure')
    ? ['niveau', { code: 'level-not-here', kind }]
    : undefined;

const HIGHEST_REMINDER = 3;

const levelInRange: Rule = ({ step: { kind }, rank }) => {
  if (rank === null || kind === 'mise-en-demeure' || (rank >= 1 && rank <= HIGHEST_REMINDER)) return undefined;
  return ['niveau', { code: 'level-out-of-range', given: rank }];
};

const lettersIn = (steps: readonly RankedStep[]) => steps.filter(({ rank }) => rank !== null);

/** Levels rise by one: what Sage counts (EC_Rappel) and what we count stay the same number. */
const levelNext: Rule = ({ step: { kind }, rank }, before) => {
  if (rank === null) return undefined;
  const last = lettersIn(before).at(-1)?.rank ?? 0;
  if (kind === 'mise-en-demeure') {
    if (last === 0) return ['type', { code: 'formal-alone' }];
    return last < rank ? undefined : ['type', { code: 'level-not-next', given: rank, expected: last }];
  }
  return rank === last + 1 || rank > HIGHEST_REMINDER
    ? undefined
    : ['niveau', { code: 'level-not-next', given: rank, expected: last + 1 }];
};

const delayRises: Rule = ({ step, rank }, before) => {
  const last = lettersIn(before).at(-1);
  if (rank === null || !last || step.days > last.step.days) return undefined;
  return ['jours', { code: 'delay-not-rising', given: step.days, before: last.step.days }];
};

/** The text of level 3 and of the mise en demeure speaks of penalties. */
const penaltiesSaid: Rule = ({ step, rank }) =>
  rank !== null && rank >= HIGHEST_REMINDER && step.penalties === 'none'
    ? ['penalites', { code: 'penalties-needed' }]
    : undefined;

const feeWithin: Rule = ({ step: { fee } }) =>
  fee !== null && fee > HIGHEST_FEE ? ['frais', { code: 'fee-too-high', given: fee, most: HIGHEST_FEE }] : undefined;

/** A task is given to somebody, and nothing else is. */
const ownerSaid: Rule = ({ step: { kind, owner } }) => {
  if (opensTask(kind)) return owner === undefined ? ['responsable', { code: 'owner-needed', kind }] : undefined;
  return owner === undefined ? undefined : ['responsable', { code: 'owner-not-here', kind }];
};

/** Every letter is approved by a person, alone or in a run: no plan does without. A task is opened by itself. */
const approved: Rule = ({ step: { kind, sending } }) =>
  sending === 'automatic' && !opensTask(kind) ? ['envoi', { code: 'automatic' }] : undefined;

const RULES: readonly Rule[] = [
  ...[nameTwice, sign, levelHere, levelInRange, levelNext],
  ...[delayRises, penaltiesSaid, feeWithin, ownerSaid, approved],
];
