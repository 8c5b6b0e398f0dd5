import { z } from 'zod';
import type { FaultRule } from './fault.ts';
import { REFUSAL_NAMES, refusal } from './refusals.ts';

const fault = z.discriminatedUnion('kind', [
  z
    .object({
      kind: z.literal('status'),
      status: z.number().int().min(400).max(599),
      code: z.string().optional(),
      message: z.string().optional(),
      retryAfter: z.number().nonnegative().optional(),
    })
    .strict(),
  z.object({ kind: z.literal('drop-before'), holdMs: z.number().nonnegative().optional() }).strict(),
  z.object({ kind: z.literal('drop-after'), holdMs: z.number().nonnegative().optional() }).strict(),
  z.object({ kind: z.literal('lose-message') }).strict(),
  z.object({ kind: z.literal('late-sent-item'), ms: z.number().nonnegative() }).strict(),
  z.object({ kind: z.literal('rewrite-ids'), loseExtendedProperties: z.boolean().optional() }).strict(),
]);

const rule = z
  .object({
    fault,
    method: z.string().optional(),
    path: z.string().optional(),
    count: z.number().int().optional(),
    skip: z.number().int().nonnegative().optional(),
  })
  .strict();

const named = z
  .object({
    refusal: z.enum(REFUSAL_NAMES),
    count: z.number().int().optional(),
    skip: z.number().int().nonnegative().optional(),
  })
  .strict()
  .transform(({ refusal: name, count, skip }) =>
    refusal(name, { ...(count === undefined ? {} : { count }), ...(skip === undefined ? {} : { skip }) }),
  );

const known = z.union([rule, named]);
const rules = z.union([known.transform((one) => [one]), z.array(known)]);

/**
 * Reads one rule or a list of them, as posted by another process: `{ fault, method?, path?, count?, skip? }`, or a refusal of
 * Graph by name, `{ refusal: 'mailbox-full' }`. Throws a ZodError on anything else.
 */
export function readFaultRules(json: unknown): FaultRule[] {
  return rules.parse(json) as FaultRule[];
}
