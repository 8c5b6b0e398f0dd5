import type { DmpChange } from '../../../domain/figures/dmp-change.ts';
import type { Language } from '../../../domain/language.ts';
import { formatDay } from '../format.ts';
import { wordsFor } from '../words.ts';

/** Why figures moved, wherever a DMP is shown. */
export const dmpChangedText = (language: Language, { since, until, by }: DmpChange): string =>
  wordsFor(language).dmp.dmpChanged(formatDay(since, language), formatDay(until, language), by);
