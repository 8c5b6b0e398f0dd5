import { z } from 'zod';
import { ZERO } from '../../../domain/cents.ts';
import type { HoldFacts } from '../../../domain/credit/hold.ts';
import { centsShape, dayShape, type Shape } from '../../json/scalars.ts';
import { encoursShape } from './encours.ts';
import { riskVerdictShape } from './risk-verdict.ts';

const namedShape = z.object({ code: z.string(), name: z.string() }).strict();

const orderShape: Shape<HoldFacts['order']> = z
  .object({
    kind: z.enum(['commande', 'preparation']),
    piece: z.string(),
    date: dayShape,
    deliveryDate: dayShape.nullable(),
    reference: z.string(),
    amount: centsShape,
    prepaid: centsShape,
    // Facts that were kept before it was read.
    transformed: centsShape.optional().transform((amount) => amount ?? ZERO),
  })
  .strict();

export const holdFactsShape: Shape<HoldFacts> = z
  .object({
    order: orderShape,
    tiers: namedShape,
    payer: namedShape,
    encours: encoursShape,
    encoursWith: centsShape,
    overLimit: centsShape,
    verdict: riskVerdictShape,
    salesperson: z.object({ name: z.string(), email: z.string() }).strict().nullable(),
    readAt: z.string().datetime(),
  })
  .strict();
