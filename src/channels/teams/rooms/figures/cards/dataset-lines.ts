import type { Language } from '../../../../../domain/language.ts';
import type { DatasetAge } from '../../../../../use-cases/figures/views.ts';
import { dmpChangedText } from '../../../../words/explain/dmp-changed.ts';
import { figuresWords } from '../../../../words/figures/figures-words.ts';
import { formatDay, formatInstant } from '../../../../words/format.ts';

interface Line {
  readonly text: string;
}

const MAX_COMPANIES = 3;

/** Companies whose dataset was never built: who can build it, and how. */
export const missingLines = (language: Language, ages: readonly DatasetAge[]): readonly Line[] =>
  ages
    .filter(({ fresh }) => fresh === null)
    .slice(0, MAX_COMPANIES)
    .map(({ company }) => ({ text: figuresWords(language).neverBuilt(company) }));

/** Why the DMP moved. */
export const changedLines = (language: Language, { dmpChange }: DatasetAge): readonly Line[] =>
  dmpChange === null ? [] : [{ text: dmpChangedText(language, dmpChange) }];

/** Of which day the others are. */
export const freshLines = (language: Language, ages: readonly DatasetAge[]): readonly Line[] =>
  ages.slice(0, MAX_COMPANIES).flatMap(({ company, fresh }) => {
    if (!fresh) return [];
    const at = formatInstant(fresh.refreshedAt, language);
    return [{ text: figuresWords(language).datasetAt(company, formatDay(fresh.asOf, language), at) }];
  });
