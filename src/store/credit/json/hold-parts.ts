import { z } from 'zod';
import type { HoldDecision, HoldNote } from '../../../domain/credit/hold.ts';
import type { Person } from '../../../domain/person.ts';
import { centsShape, dayShape, type Shape } from '../../json/scalars.ts';
import { holdFactsShape } from './hold-facts.ts';

const personShape: Shape<Person> = z.object({ id: z.string(), name: z.string() }).strict();

export const holdDecisionShape: Shape<HoldDecision> = z
  .object({
    outcome: z.enum(['approved', 'refused']),
    by: personShape,
    inPlaceOf: z.string().nullable(),
    at: z.string().datetime(),
    reason: z.string(),
    release: z.object({ upTo: centsShape, until: dayShape }).strict().nullable(),
    seen: holdFactsShape,
  })
  .strict();

export const holdNotesShape: Shape<readonly HoldNote[]> = z.array(
  z
    .object({ kind: z.enum(['question', 'answer']), at: z.string().datetime(), by: personShape, text: z.string() })
    .strict(),
);
