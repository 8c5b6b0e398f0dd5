import { z } from 'zod';
import { wordsFor } from '../../words/words.ts';
import { customerRefSchema } from '../deep-link.ts';
import type { Asked, Reply } from '../turn.ts';
import { amongUs } from './among-us.ts';
import type { Known, TalkAt } from './talk.ts';

/** What a button with that verb does, at a desk. */
export interface Press<Desk> {
  readonly verb: string;
  answer(talk: TalkAt<Desk>, asked: Asked, data: unknown): Promise<Reply>;
}

/** Ids as the store makes them, as wide as its columns; nothing longer comes from a card of ours. */
export const id = z.string().min(1).max(40);
/** What others name things by: a person of the directory, an entry of the bank, the sum of what was previewed. */
export const reference = z.string().min(1).max(100);
export const company = z.string().min(1).max(40);
export const tiersCode = customerRefSchema.shape.code;
export const currency = z.string().regex(/^[A-Z]{3}$/u);
export const page = z.number().int().min(1).max(10_000);
export const version = z.number().int().min(0);
export const ecNo = z.number().int().min(0);
/** What a person typed; inputs left empty may be absent. `max` is far beyond what the form takes: who types too much is told so in it. */
export const typed = (max: number) => z.string().max(max).trim().default('');

export const account = z.object({
  company,
  code: tiersCode,
  currency: currency.optional(),
  page: page.optional(),
});

/** Makes the buttons of a desk. Their data went through a client: it is checked as a stranger's, and a tampered one is refused in words. */
export const pressesAt =
  <Desk>() =>
  <S extends z.ZodTypeAny>(
    verb: string,
    shape: S,
    run: (talk: TalkAt<Desk>, known: Known, data: z.output<S>) => Promise<Reply>,
  ): Press<Desk> => ({
    verb,
    answer: (talk, asked, data) =>
      amongUs(talk, asked, '', async (known) => {
        const checked = shape.safeParse(data);
        if (!checked.success) return { text: wordsFor(asked.language).talk.tampered };
        return run(talk, known, checked.data as z.output<S>);
      }),
  });
