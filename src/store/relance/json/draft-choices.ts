import { z } from 'zod';
import { RELEVE_CONTENTS } from '../../../domain/relance/kinds/releve.ts';
import type { DraftChoices } from '../../../use-cases/ports/relance/draft-store.ts';
import { recipientShape } from '../../json/recipient.ts';
import { dayShape, levelShape, type Shape } from '../../json/scalars.ts';

export const draftChoicesShape: Shape<DraftChoices> = z
  .object({
    level: z.object({ rank: levelShape, reason: z.string(), by: z.string() }).strict().nullable(),
    recipient: recipientShape.nullable(),
    cc: z.array(z.string()),
    language: z.enum(['fr', 'en']).nullable(),
    personalSentence: z.string(),
    attachCopies: z.boolean(),
    // Drafts of before there was such a choice.
    advances: z.array(z.number().int()).default([]),
    // Drafts of before there were other kinds.
    releve: z
      .object({ of: z.enum(RELEVE_CONTENTS), from: dayShape.nullable(), until: dayShape })
      .strict()
      .nullable()
      .default(null),
  })
  .strict();
