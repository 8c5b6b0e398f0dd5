import { z } from 'zod';
import { ENCOURS_PARTS, type Encours, type EncoursComponent, type Plafond } from '../../../domain/credit/encours.ts';
import { centsShape, type Shape } from '../../json/scalars.ts';

const componentShape: Shape<EncoursComponent> = z
  .object({ part: z.enum(ENCOURS_PARTS), amount: centsShape, count: z.number().int(), counted: z.boolean() })
  .strict();

const plafondShape: Shape<Plafond> = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('amount'), amount: centsShape }).strict(),
  z.object({ kind: z.literal('unlimited') }).strict(),
  z.object({ kind: z.literal('cash-only') }).strict(),
]);

const baseShape = z.union([z.literal(0), z.literal(1), z.literal(2), z.literal(3), z.literal(4)]);

export const encoursShape: Shape<Encours> = z
  .object({
    payer: z.string(),
    currency: z.string(),
    base: baseShape,
    components: z.array(componentShape),
    total: centsShape,
    plafond: plafondShape,
    insurance: centsShape,
    available: centsShape.nullable(),
    overLimit: centsShape,
    late: centsShape,
    oldestDaysLate: z.number().int(),
    withoutRate: z.array(z.object({ piece: z.string(), currency: z.string() }).strict()),
  })
  .strict();
