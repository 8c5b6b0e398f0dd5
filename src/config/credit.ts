import { z } from 'zod';
import { type Cents, cents } from '../domain/cents.ts';
import { type CreditPolicy, DEFAULT_CREDIT_POLICY } from '../domain/company/credit-policy.ts';
import { strict } from './strict.ts';
import { centsNumber, dayText, entraId, text, timeText } from './values.ts';

const positiveOrZero = centsNumber.refine((amount) => amount >= 0, 'not below 0');
const count = z.number().int().min(0);

const stepSchema = strict({
  name: text,
  people: z.array(entraId).default([]),
  groups: z.array(entraId).default([]),
  maxAmount: positiveOrZero.nullable(),
  maxOverLimit: positiveOrZero.nullable(),
}).refine(({ people, groups }) => people.length + groups.length > 0, 'names nobody: give it people or groups');
type Step = z.infer<typeof stepSchema>;

const substitutionSchema = strict({ of: entraId, by: entraId, from: dayText, until: dayText })
  .refine(({ from, until }) => from <= until, 'ends before it begins')
  .refine(({ of, by }) => of !== by, 'nobody stands in for themselves');

/**
 * What a company may say of its credit control; what it leaves out is the default's. A key that is not known is refused: a
 * threshold that is spelled wrong must not be one that does not exist.
 */
export const creditSchema = strict({
  commercial: z.boolean(),
  zeroPlafond: z.enum(['unlimited', 'cash-only']),
  atPlafond: z.enum(['within', 'over']),
  base: z.union([z.literal(0), z.literal(1), z.literal(2), z.literal(3), z.literal(4)]).nullable(),
  documentAmounts: z.enum(['company', 'document']),
  heldAt: z.array(z.enum(['commande', 'preparation'])).min(1, 'holds nothing: use "commercial": false instead'),
  chain: z.array(stepSchema).superRefine(checkChain),
  substitutions: z.array(substitutionSchema),
  selfApprovalUpTo: positiveOrZero,
  escalateAfterHours: z.number().positive().nullable(),
  businessHours: strict({ from: timeText, until: timeText }).refine(
    ({ from, until }) => from < until,
    'ends before it begins',
  ),
  releaseDays: z.number().int().min(1),
  releaseGraceDays: count,
  morningPost: strict({
    at: timeText.default(DEFAULT_CREDIT_POLICY.morningPost.at),
    biggest: count.default(DEFAULT_CREDIT_POLICY.morningPost.biggest),
  }),
}).partial();
export type CreditFile = z.infer<typeof creditSchema>;

/** What a company's file says over the default. */
export const toCreditPolicy = (file: CreditFile): CreditPolicy =>
  ({ ...DEFAULT_CREDIT_POLICY, ...file }) as CreditPolicy;

/** Who may decide is looked for from the first step on: a later one that reached less far would never be asked. */
function checkChain(chain: readonly Step[], context: z.RefinementCtx): void {
  for (const [at, step] of chain.entries()) {
    const before = chain[at - 1];
    if (before && !goesFurther(before, step)) refuse(context, at, 'must reach further than the step before it');
  }
  const last = chain.at(-1);
  if (last && (last.maxAmount !== null || last.maxOverLimit !== null)) {
    refuse(
      context,
      chain.length - 1,
      'is the last step: without limits (null), or nobody could release what is above it',
    );
  }
}

function goesFurther(before: Step, step: Step): boolean {
  const [amount, overLimit] = [
    compare(before.maxAmount, step.maxAmount),
    compare(before.maxOverLimit, step.maxOverLimit),
  ];
  return amount >= 0 && overLimit >= 0 && amount + overLimit > 0;
}

/** 1 where `after` is the higher threshold, null being the highest. */
const compare = (before: Cents | null, after: Cents | null): number => {
  const highest = cents(Number.MAX_SAFE_INTEGER);
  return Math.sign((after ?? highest) - (before ?? highest));
};

function refuse(context: z.RefinementCtx, at: number, message: string): void {
  context.addIssue({ code: 'custom', path: [at], message });
}
