import type { Cents } from '../cents.ts';
import type { ApprovalStep, CreditPolicy, Substitution } from '../company/credit-policy.ts';
import type { Day } from '../day.ts';

export interface CoveringStep {
  readonly index: number;
  readonly step: ApprovalStep;
}

/**
 * The steps of the chain whose thresholds reach the amount and the over-limit, the smallest first (case I2). An amount that nobody
 * knows, null, is above every threshold.
 */
export const stepsCovering = (
  { chain }: Pick<CreditPolicy, 'chain'>,
  amount: Cents | null,
  overLimit: Cents,
): readonly CoveringStep[] =>
  chain
    .map((step, index) => ({ index, step }))
    .filter(({ step }) => reaches(step.maxAmount, amount) && reaches(step.maxOverLimit, overLimit));

const reaches = (threshold: Cents | null, value: Cents | null): boolean =>
  threshold === null || (value !== null && value <= threshold);

const isInForce = ({ from, until }: Substitution, today: Day): boolean => from <= today && today <= until;

/** Whose rights of approval this person may use today: their own first, then those of the people they stand in for (case I3). */
export const standInsOf = (
  { substitutions }: Pick<CreditPolicy, 'substitutions'>,
  personId: string,
  today: Day,
): readonly string[] => [
  personId,
  ...substitutions.filter((one) => one.by === personId && isInForce(one, today)).map(({ of }) => of),
];

/** Who stands in for this person today. */
export const substitutesOf = (
  { substitutions }: Pick<CreditPolicy, 'substitutions'>,
  personId: string,
  today: Day,
): readonly string[] => substitutions.filter((one) => one.of === personId && isInForce(one, today)).map(({ by }) => by);

/** Whom a step tells today: its people, and those who stand in for them. */
export const peopleToTell = (policy: Pick<CreditPolicy, 'substitutions'>, step: ApprovalStep, today: Day): string[] => [
  ...new Set(step.people.flatMap((id) => [id, ...substitutesOf(policy, id, today)])),
];
