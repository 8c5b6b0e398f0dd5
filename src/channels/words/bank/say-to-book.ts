import type { Language } from '../../../domain/language.ts';
import type { ToBook } from '../../../use-cases/bank/list-to-book.ts';
import { formatAmount, formatDay } from '../format.ts';
import { bankWords } from './bank-words.ts';

/** « Encaissement à saisir dans Sage : 1 000,00 € reçus en banque le 20/02/2026 · remonté le 06/03/2026 ». */
export function sayToBook(
  { entry, roles, since }: Pick<ToBook, 'entry' | 'roles' | 'since'>,
  language: Language,
): string {
  const words = bankWords(language).tasks;
  const said = words.toBook(formatAmount(entry.amount, entry.currency, language), formatDay(entry.day, language));
  return roles.length < 2 ? said : `${said} · ${words.raised(formatDay(since, language))}`;
}
