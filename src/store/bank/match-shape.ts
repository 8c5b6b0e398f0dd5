import { z } from 'zod';
import type { BankMatch } from '../../domain/bank/bank-match.ts';
import { centsShape, dayShape, type Shape } from '../json/scalars.ts';

const part = z
  .object({
    tiers: z.string(),
    ecNo: z.number().int(),
    piece: z.string(),
    due: dayShape.nullable(),
    amount: centsShape,
    currency: z.string(),
    part: centsShape,
    left: centsShape,
    isWhole: z.boolean(),
  })
  .strict();

const near = z.object({ written: z.string(), piece: z.string(), tiers: z.string() }).strict();

const count = z.number().int();
const reason = z.discriminatedUnion('code', [
  z.object({ code: z.literal('piece'), piece: z.string(), written: z.enum(['whole', 'cut', 'bare']) }).strict(),
  z.object({ code: z.literal('letter'), reference: z.string() }).strict(),
  z.object({ code: z.literal('iban') }).strict(),
  z.object({ code: z.literal('name'), in: z.enum(['payer', 'text']) }).strict(),
  z.object({ code: z.literal('exact-amount'), instalments: count }).strict(),
  z.object({ code: z.literal('oldest-of-equal'), among: count }).strict(),
  z.object({ code: z.literal('part-payment') }).strict(),
  z.object({ code: z.literal('more-than-owed'), by: centsShape }).strict(),
  z.object({ code: z.literal('less-discount'), by: centsShape }).strict(),
  z.object({ code: z.literal('less-charges'), by: centsShape }).strict(),
  z.object({ code: z.literal('several-customers'), customers: count }).strict(),
  z.object({ code: z.literal('paid-by-another') }).strict(),
  z.object({ code: z.literal('name-of-several'), customers: count }).strict(),
  z.object({ code: z.literal('several-ways') }).strict(),
  z.object({ code: z.literal('names-another'), written: z.string() }).strict(),
]);

/** What a pass matched an entry to, as it is kept. */
export const matchShape: Shape<BankMatch> = z.discriminatedUnion('kind', [
  z
    .object({
      kind: z.literal('paid'),
      confidence: z.enum(['certain', 'likely', 'possible']),
      reasons: z.array(reason),
      parts: z.array(part),
      near: z.array(near),
    })
    .strict(),
  z.object({ kind: z.literal('booked'), ecNo: count, tiers: z.string() }).strict(),
  z.object({ kind: z.literal('returned'), undoes: count.nullable(), tiers: z.array(z.string()) }).strict(),
  z.object({ kind: z.literal('undone'), by: count }).strict(),
  z.object({ kind: z.literal('unknown'), tiers: z.array(z.string()), near: z.array(near) }).strict(),
  z.object({ kind: z.literal('outgoing') }).strict(),
]);
