import { z } from 'zod';
import type { FaultRule } from './fault.ts';

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

const rules = z.union([rule.transform((one) => [one]), z.array(rule)]);

/** Reads one rule or a list of them, as posted by another process; throws a ZodError on anything else. */
export function readFaultRules(json: unknown): FaultRule[] {
  return rules.parse(json) as FaultRule[];
}
