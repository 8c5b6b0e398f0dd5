import type { Language } from '../../domain/language.ts';
import type { LabelledMovement } from '../../use-cases/statements/views.ts';
import { statementsWords } from '../words/statements/statements-words.ts';

/** What a movement is called: as in Sage, else by what it is. */
export function labelOf(language: Language, { cause, label, nature }: LabelledMovement): string {
  const words = statementsWords(language);
  if (cause !== 'line') return words.causes[cause];
  return label || (nature ? words.natures[nature] : '');
}
