import type { Language } from '../../../../../domain/language.ts';
import type { SendingStop } from '../../../../../use-cases/ports/runs/run-store.ts';
import { formatInstant } from '../../../../words/format.ts';
import { runCardWords } from '../../../../words/runs/runs-words.ts';
import type { AddedData } from '../../../cards/added.ts';
import { clip } from '../../../cards/clip.ts';
import type { Rows } from '../../../cards/rows/rows.ts';

/** That all sending is stopped, by whom, since when, why. */
export function sayStop(language: Language, { company, by, at, reason }: SendingStop): string {
  const words = runCardWords(language);
  return words.stoppedNow(company, clip(by.name, 60), formatInstant(at, language), clip(reason, 120));
}

/** The same above what a card says; nothing where nothing is stopped. */
export const stopAlert = (language: Language, stop: SendingStop | null): NonNullable<Rows['alerts']> =>
  stop === null
    ? []
    : [{ text: `${sayStop(language, stop)}. ${runCardWords(language).stopMend}`, style: 'attention' as const }];

/** Lines of text on a card of rows. */
export const linesPart = (lines: readonly string[]): AddedData => ({
  heading: '',
  lines: lines.map((text) => ({ text: clip(text, 400) })),
  hasButtons: false,
  buttons: [],
});
