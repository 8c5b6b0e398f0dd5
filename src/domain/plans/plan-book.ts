import type { Cents } from '../cents.ts';
import type { Currency } from '../company/currency.ts';
import type {
  LetterWay,
  LevelRank,
  OtherStepKind,
  PenaltiesMention,
  ReminderPlan,
  StepManner,
} from '../company/reminder-plan.ts';
import type { Day } from '../day.ts';
import type { TiersCode } from '../tiers/tiers-code.ts';

/** What a step of a plan file may be. */
export const STEP_KINDS = [
  'prevenance',
  'rappel',
  'releve',
  'appel',
  'courrier',
  'recommande',
  'mise-en-demeure',
  'transmission',
] as const;
export type StepKind = (typeof STEP_KINDS)[number];

/** A step as its file says it, not checked against the others yet. */
export interface PlanStep extends StepManner {
  readonly name: string;
  readonly kind: StepKind;
  /** Days late from which it is due, inclusive; before the due date < 0. */
  readonly days: number;
  /** Of a letter; null: the one after that of the letter before. */
  readonly level: number | null;
  readonly interval: number;
  readonly minimum: Cents;
  /** Null: not said of a step that is no reminder. */
  readonly penalties: PenaltiesMention | null;
  /** Address of the person who is given the task of an `appel` or a `transmission`. */
  readonly owner?: string;
  /** Null: what the policy says. */
  readonly fee: Cents | null;
  /** `automatic` is refused (`checkBook`): no letter leaves unless a person approved it. */
  readonly sending: 'approve' | 'automatic';
}

export interface WrittenPlan
  extends Pick<
    ReminderPlan,
    'tolerance' | 'byAge' | 'oneLetter' | 'onPartialReceipt' | 'payWithinDays' | 'showsWaiting' | 'repeatsLast'
  > {
  readonly name: string;
  readonly steps: readonly PlanStep[];
}

/** Late total of an account, in one currency: `from` counted, `until` not; null: without bound. */
export interface AmountRange {
  readonly currency: Currency;
  readonly from: Cents | null;
  readonly until: Cents | null;
}

/** Customers that follow a plan of their own, and have texts of their own: all that is named must be so; a list is one of its values. */
export interface Segment {
  readonly name: string;
  readonly plan: string;
  /** Beginnings of codes, whatever their case; null: any. */
  readonly codes: readonly string[] | null;
  /** CT_Pays; null: any. */
  readonly countries: readonly string[] | null;
  /** The customer itself, or its CT_NumPayeur; null: any. */
  readonly payers: readonly TiersCode[] | null;
  /** CT_Statistique01 to 10, by number; empty: any. */
  readonly statistics: ReadonlyMap<number, readonly string[]>;
  readonly amount: AmountRange | null;
}

/** Everything that one plan file says: plans by name, and who follows which. Never changed, only followed by another. */
export interface PlanBook {
  /** The first day on which it holds. */
  readonly validFrom: Day;
  readonly plans: readonly WrittenPlan[];
  /** Name of the plan of whoever is in no segment. */
  readonly company: string;
  /** The first that a customer is in decides. */
  readonly segments: readonly Segment[];
  readonly customers: ReadonlyMap<TiersCode, string>;
}

/** What a customer's sheet says that a segment may ask. */
export interface SegmentFacts {
  readonly country: string;
  /** CT_NumPayeur, null where none is named. */
  readonly payer: TiersCode | null;
  /** CT_Statistique01 to 10, in their order. */
  readonly statistics: readonly string[];
}

const LETTER_WAYS: Readonly<Record<string, LetterWay>> = {
  rappel: 'mail',
  courrier: 'post',
  recommande: 'registered',
  'mise-en-demeure': 'mail',
};

/** How a letter of this kind leaves; undefined of a step that is no reminder of a level. */
export const wayOf = (kind: StepKind): LetterWay | undefined => LETTER_WAYS[kind];

/** Whether a step is somebody’s to do, and so given to a person. */
export const opensTask = (kind: StepKind): boolean => kind === 'appel' || kind === 'transmission';

const isOther = (kind: StepKind): kind is OtherStepKind => wayOf(kind) === undefined;

export interface RankedStep {
  readonly step: PlanStep;
  /** Of a letter as written, or one above the letter before; a mise en demeure is 4. Null: no letter of a level. */
  readonly rank: number | null;
}

const FORMAL = 4;

/** Each step with its level, in the order of the file. */
export function rankSteps(steps: readonly PlanStep[]): readonly RankedStep[] {
  let last = 0;
  return steps.map((step) => {
    if (isOther(step.kind)) return { step, rank: null };
    const rank = step.kind === 'mise-en-demeure' ? FORMAL : (step.level ?? last + 1);
    last = rank;
    return { step, rank };
  });
}

const mannerOf = ({ service, tone, template }: PlanStep): StepManner => ({
  ...(service === undefined ? {} : { service }),
  ...(tone === undefined ? {} : { tone }),
  ...(template === undefined ? {} : { template }),
});

/** A written plan as decisions take it. Wants one that `checkBook` found nothing in. */
export function toReminderPlan(plan: WrittenPlan, validFrom: Day): ReminderPlan {
  const { steps, ...choices } = plan;
  return {
    ...choices,
    validFrom,
    levels: rankSteps(steps).flatMap(({ step, rank }) =>
      rank === null
        ? []
        : [
            {
              ...mannerOf(step),
              rank: rank as LevelRank,
              name: step.name,
              fromDaysLate: step.days,
              minDaysSinceLast: step.interval,
              minimum: step.minimum,
              penalties: step.penalties ?? 'clause',
              way: wayOf(step.kind) ?? 'mail',
              ...(step.fee === null ? {} : { fee: step.fee }),
            },
          ],
    ),
    others: steps.flatMap((step) =>
      isOther(step.kind)
        ? [
            {
              ...mannerOf(step),
              name: step.name,
              kind: step.kind,
              ...(step.owner === undefined ? {} : { owner: step.owner }),
              fromDaysLate: step.days,
              minDaysSinceLast: step.interval,
              minimum: step.minimum,
            },
          ]
        : [],
    ),
  };
}
