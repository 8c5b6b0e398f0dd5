import { z } from 'zod';
import { EDITED_FIELDS } from '../../../domain/recovery/edits.ts';
import { PRIORITIES, THIRD_PARTIES } from '../../../domain/recovery/files/file.ts';
import { MEANS } from '../../../domain/recovery/files/scenario.ts';
import type { MatterFacts, MatterKind } from '../../../domain/recovery/matters/matter.ts';
import { PROCEDURES } from '../../../domain/recovery/proceedings/proceedings.ts';
import { centsShape, dayShape, type Shape } from '../../json/scalars.ts';

const person = z.object({ id: z.string(), name: z.string() }).strict();

const outcome = z.object({ fate: z.enum(['kept', 'partly', 'broken']), paid: centsShape, judgedOn: dayShape }).strict();

const promise = z
  .object({
    currency: z.string(),
    parts: z.array(z.object({ on: dayShape, amount: centsShape, outcome: outcome.nullable() }).strict()),
    unallocated: centsShape,
    note: z.string(),
  })
  .strict();

const change = z
  .object({
    ...{ field: z.enum(EDITED_FIELDS), from: z.string(), to: z.string() },
    ...{ by: person, at: z.string(), version: z.number().int() },
  })
  .strict();
const changes = z.array(change).optional();

const dispute = z
  .object({ motif: z.string(), note: z.string(), owner: person, expected: dayShape.nullable(), changes })
  .strict();

const proceedings = z
  .object({
    procedure: z.enum(PROCEDURES),
    judgment: dayShape,
    published: dayShape.nullable(),
    abroad: z.boolean(),
    declared: dayShape.nullable(),
    note: z.string(),
  })
  .strict();

const intervention = z
  .object({
    step: z.number().int(),
    state: z.enum(['todo', 'done', 'ignored']),
    day: dayShape,
    promised: dayShape.nullable(),
    alert: dayShape.nullable(),
    document: z.string(),
    outcome: z.string(),
    by: person.nullable(),
  })
  .strict();

const file = z
  .object({
    number: z.string(),
    motif: z.string(),
    owner: person,
    contact: z.string(),
    thirdParties: z.array(z.object({ role: z.enum(THIRD_PARTIES), name: z.string(), reach: z.string() }).strict()),
    scenario: z.string(),
    steps: z.array(z.object({ title: z.string(), means: z.enum(MEANS), delay: z.number().int() }).strict()),
    priority: z.enum(PRIORITIES),
    expectedLoss: z.number().int(),
    currency: z.string(),
    provision: centsShape,
    interventions: z.array(intervention),
    paid: z.boolean(),
    result: z.string().nullable(),
    changes,
  })
  .strict();

/** The column Facts of each kind. */
export const FACTS_SHAPES: { readonly [Kind in MatterKind]: Shape<MatterFacts[Kind]> } = {
  promise,
  dispute,
  proceedings,
  file,
};
