import { z } from 'zod';
import { cents } from '../../../domain/cents.ts';
import { day } from '../../../domain/day.ts';
import type { Language } from '../../../domain/language.ts';
import { PROCEDURES } from '../../../domain/recovery/proceedings/proceedings.ts';
import type { HeldByRoom } from '../../../domain/relance/decision.ts';
import { formatAmount, formatDay } from '../format.ts';
import { wordsFor } from '../words.ts';
import { mattersWords } from './matters-words.ts';

const promise = z.object({
  on: z.string().transform(day),
  last: z.string().transform(day),
  amount: z.number().int().transform(cents),
  currency: z.string(),
});
const proceedings = z.object({ procedure: z.enum(PROCEDURES), judgment: z.string().transform(day) });
const file = z.object({ number: z.string() });

/** Why an instalment is held by a promise, by proceedings or by a file, as it follows « FA0001 : ». */
export function explainMatterHold(language: Language, { reason, by }: HeldByRoom): string {
  const words = mattersWords(language);
  const { code, facts } = reason;
  switch (code) {
    case 'promise': {
      const { amount, currency, on, last } = promise.parse(facts);
      const sum = formatAmount(amount, currency, language);
      return words.holds.promise(sum, formatDay(on, language), formatDay(last, language), by ?? '–');
    }
    case 'proceedings': {
      const { procedure, judgment } = proceedings.parse(facts);
      return words.holds.proceedings(words.procedures[procedure], formatDay(judgment, language));
    }
    case 'file':
      return words.holds.file(file.parse(facts).number, by ?? '–');
    default:
      return wordsFor(language).explain.heldElsewhere;
  }
}
