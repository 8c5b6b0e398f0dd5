import { type Cents, cents } from '../../../domain/cents.ts';
import type { SalesLine } from './sales-book.ts';

/** What Alpha sells: AR_Ref and designation. */
const ARTICLES = [
  ['ROUL6204', 'Roulements à billes 6204-2RS'],
  ['VISCHC08', 'Vis CHC M8 classe 8.8, boîtes de 200'],
  ['COURRB52', 'Courroies trapézoïdales B52'],
  ['HUILEH46', 'Huile hydraulique HV46, fûts de 208 L'],
  ['GANTNIT9', 'Gants nitrile taille 9, cartons de 1 000'],
  ['MECHEHSS', 'Forets HSS cobalt, coffrets de 25'],
] as const;
const PACKING = ['EMBALLAGE', 'Emballage consigné, pour mémoire'] as const;

/** Under this, one line is enough. */
const SPLIT_FROM = 500_00;

/** One or two lines that come to `amount`, and one more of `unvalued` that counts nowhere. */
export function linesFor(amount: Cents, unvalued: Cents): SalesLine[] {
  const first = Math.abs(amount) < SPLIT_FROM ? amount : Math.trunc((amount * 3) / 500) * 100;
  const parts = [first, amount - first].filter((part) => part !== 0);
  const start = Math.trunc(Math.abs(amount) / 60_00);
  const lines = parts.map((part, at) => line(ARTICLES[(start + at) % ARTICLES.length] ?? PACKING, part, true));
  return unvalued === 0 ? lines : [...lines, line(PACKING, unvalued, false)];
}

const line = ([article, label]: readonly [string, string], amount: number, valued: boolean): SalesLine => ({
  article,
  label,
  amount: cents(amount),
  valued,
  origins: new Map(),
});
