import { z } from 'zod';
import { MEANS } from '../domain/recovery/files/scenario.ts';
import { strict } from './strict.ts';
import { dayText, text } from './values.ts';

const MOST_DAYS = 365;

const stepSchema = strict({
  title: text.pipe(z.string().max(69)),
  means: z.enum(MEANS),
  delay: z.number().int().min(0).max(MOST_DAYS),
});

/** Each field of `policy.recovery`. A scenario without a step could not go on. */
export const RECOVERY_FIELDS = {
  motifs: z
    .array(text.pipe(z.string().max(35)))
    .min(1)
    .max(20),
  scenarios: z
    .array(strict({ name: text, from: dayText, steps: z.array(stepSchema).min(1).max(20) }))
    .min(1)
    .max(20),
};
