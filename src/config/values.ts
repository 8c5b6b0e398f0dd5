import { z } from 'zod';
import { type Cents, cents } from '../domain/cents.ts';
import { type Day, parseDay } from '../domain/day.ts';

/** `YYYY-MM-DD`, a day that exists. */
export const dayText = z.string().transform((text, context): Day => {
  const value = parseDay(text);
  if (value !== undefined) return value;
  context.addIssue({ code: 'custom', message: 'not a day (YYYY-MM-DD)' });
  return z.NEVER;
});

/** An amount in hundredths: 150000 is 1 500,00. */
export const centsNumber = z
  .number()
  .int()
  .transform((value): Cents => cents(value));

/** `HH:MM` of a 24-hour clock. */
export const timeText = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'not an hour (HH:MM, from 00:00 to 23:59)');

export const text = z.string().min(1);
export const mail = z.string().email();

/** What Entra gives people and groups; small letters, as Teams and Graph write it. */
export const entraId = z
  .string()
  .toLowerCase()
  .regex(/^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/i, 'not an Entra id (a GUID)');
