import type { Language } from '../../../../domain/language.ts';
import type { Dispatch } from '../../../../use-cases/ports/dispatch/dispatch-store.ts';
import { explainFault } from '../../../words/explain/fault.ts';
import { formatInstant } from '../../../words/format.ts';
import { wordsFor } from '../../../words/words.ts';
import { clip } from '../../cards/clip.ts';

/** Who annulled a letter, when and why, and whether its dossier says it; nothing of one that counts. */
export function annulledLines(language: Language, { annulled }: Dispatch): readonly string[] {
  if (!annulled) return [];
  const { progress: words } = wordsFor(language);
  const { by, at, reason } = annulled;
  return [
    words.annulled(clip(by.name, 60), formatInstant(at, language), clip(reason, 200)),
    ...dossierLines(language, annulled),
  ];
}

function dossierLines(language: Language, { mark, markError }: NonNullable<Dispatch['annulled']>): readonly string[] {
  const { progress: words } = wordsFor(language);
  if (mark === 'marked') return [];
  if (mark === 'gone') return [words.dossierGone];
  return [markError ? words.dossierFails(explainFault(markError, language)) : words.dossierWaits];
}
