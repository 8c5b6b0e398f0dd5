import { type Activity, ActivityTypes, type ConversationReference, TurnContext } from 'botbuilder';
import { z } from 'zod';
import type { LanguageFor } from '../../../words/words.ts';
import type { Asked } from '../../turn.ts';
import { askedIn } from '../asked.ts';

/** What is kept of a question until it is answered: enough to answer it anew in another process. */
export interface Owed {
  readonly text: string;
  readonly asked: Asked;
  readonly to: Partial<ConversationReference>;
}

const owedSchema = z.object({
  text: z.string(),
  asked: z.object({
    who: z.object({ id: z.string(), name: z.string() }).nullable(),
    language: z.enum(['fr', 'en']),
    conversation: z.object({ id: z.string(), kind: z.enum(['personal', 'groupChat', 'channel']) }),
    key: z.string().optional(),
    mentioned: z.array(z.object({ id: z.string(), name: z.string() })).optional(),
  }),
  to: z.record(z.unknown()),
});

/** Null for what is not asked in words: a button is answered in its request or not at all. */
export function owedBy(activity: Activity, languageFor: LanguageFor): string | null {
  if (activity.type !== ActivityTypes.Message) return null;
  const to = TurnContext.getConversationReference(activity);
  return JSON.stringify({ text: activity.text, asked: askedIn(activity, languageFor), to } satisfies Owed);
}

/** Null where the row holds what this version does not expect. */
export function readOwed(kept: string): Owed | null {
  try {
    const owed = owedSchema.safeParse(JSON.parse(kept));
    return owed.success ? (owed.data as Owed) : null;
  } catch {
    return null;
  }
}
