import { z } from 'zod';
import { type Cents, cents } from '../../domain/cents.ts';
import { type Day, parseDay } from '../../domain/day.ts';

/** A shape of JSON whose checked value is a `T`; what comes in is unknown. */
export type Shape<T> = z.ZodType<T, z.ZodTypeDef, unknown>;

export const centsShape: Shape<Cents> = z.number().int().safe().transform(cents);

export const dayShape: Shape<Day> = z.string().transform((value, context) => {
  const read = parseDay(value);
  if (read === undefined) {
    context.addIssue({ code: 'custom', message: 'not a calendar day' });
    return z.NEVER;
  }
  return read;
});

export const levelShape = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]);
