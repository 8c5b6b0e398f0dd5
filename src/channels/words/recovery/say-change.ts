import { cents } from '../../../domain/cents.ts';
import type { Currency } from '../../../domain/company/currency.ts';
import { day } from '../../../domain/day.ts';
import type { Language } from '../../../domain/language.ts';
import type { FactChange } from '../../../domain/recovery/edits.ts';
import { PRIORITIES } from '../../../domain/recovery/files/file.ts';
import type { Matter } from '../../../domain/recovery/matters/matter.ts';
import { formatAmount, formatDay, formatInstant } from '../format.ts';
import { editsWords } from './edits-words.ts';
import { filesWords } from './files-words.ts';

/** What is cut of a long text: by default nothing is. */
type Cut = (text: string) => string;

/** One change in a sentence: when, who, what it was and what it is. */
export function sayChange(
  language: Language,
  matter: Matter,
  { field, from, to, by, at }: FactChange,
  cut: Cut = (text) => text,
): string {
  const words = editsWords(language);
  const [when, who] = [formatInstant(at, language), cut(by.name)];
  const said = (value: string): string => (value === '' ? words.none : cut(value));
  if (field === 'items') return words.itemsChange(when, who, said(from), said(to));
  const read = readerOf(language, field, currencyOf(matter));
  return words.change(when, who, words.fields[field], said(read(from)), said(read(to)));
}

const currencyOf = ({ facts }: Matter): Currency => ('currency' in facts ? facts.currency : '');

function readerOf(language: Language, field: FactChange['field'], currency: Currency): (kept: string) => string {
  switch (field) {
    case 'priority':
      return (kept) => filesWords(language).priority[PRIORITIES.find((one) => one === kept) ?? 'usual'];
    case 'expectedLoss':
      return (kept) => `${kept} %`;
    case 'provision':
      return (kept) => formatAmount(cents(Number(kept)), currency, language);
    case 'expected':
      return (kept) => (kept === '' ? '' : formatDay(day(kept), language));
    default:
      return (kept) => kept;
  }
}
