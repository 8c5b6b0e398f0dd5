import type {
  BankMatch,
  BookedReceipt,
  MatchAgainst,
  MatchedEntry,
  MatchedItem,
} from '../../../src/domain/bank/bank-match.ts';
import { matchEntries } from '../../../src/domain/bank/match-entries.ts';
import { type Cents, cents } from '../../../src/domain/cents.ts';
import { day } from '../../../src/domain/day.ts';

export const DURAND_IBAN = 'FR1420041010050500013M02606';
export const GROUP_IBAN = 'FR7630006000011234567890189';

let last = 0;
export const euros = (amount: number): Cents => cents(Math.round(amount * 100));

export function anItem(tiers: string, piece: string, left: number, more: Partial<MatchedItem> = {}): MatchedItem {
  last += 1;
  return {
    ...{
      ecNo: last,
      piece,
      tiers,
      amount: euros(left),
      left: euros(left),
      currency: 'EUR',
      treatment: 'client' as const,
    },
    ...{ issued: day('2026-09-01'), due: day('2026-10-01'), effet: null },
    ...more,
  };
}

export const anEntry = (amount: number, more: Partial<MatchedEntry> = {}): MatchedEntry => ({
  ...{ day: day('2026-11-27'), amount: euros(amount), currency: 'EUR', isReturn: false },
  ...{ name: '', iban: null, text: '', endToEndId: null },
  ...more,
});

export const aReceipt = (tiers: string, amount: number, date: string, text = ''): BookedReceipt => {
  last += 1;
  return { ecNo: last, tiers, amount: euros(amount), date: day(date), currency: 'EUR', text };
};

const ITEMS: readonly MatchedItem[] = [
  anItem('DURAND', 'FA000512', 1200),
  anItem('DURAND', 'FA000530', 350, { due: day('2026-10-15') }),
  anItem('LEROY', 'FA000513', 1200),
  anItem('LEROY', 'FA000600', 480, { due: day('2026-08-01') }),
  anItem('LEROY', 'FA000601', 480, { due: day('2026-09-01') }),
  anItem('LEROY', 'AV000070', -80),
  anItem('PETIT', '612345678', 210),
  anItem('PETIT', '0612345679', 215),
  anItem('PETIT', 'F2026-0044', 1000),
  anItem('MARTIN1', 'FA000700', 640),
  anItem('MARTIN2', 'FA000701', 640),
  anItem('MARTIN2', 'FA000702', 99),
  anItem('NORD', 'FA000800', 100, { due: day('2026-09-01') }),
  anItem('NORD', 'FA000801', 200, { due: day('2026-10-01') }),
  anItem('NORD', 'FA000802', 300, { due: day('2026-12-31') }),
  anItem('SUD', '2611001', 750),
  anItem('EST', '2611001', 760),
  anItem('OUEST', 'LCR00044', 900, {
    treatment: 'effet',
    due: day('2026-12-31'),
    effet: { on: day('2026-11-01'), invoice: { piece: 'FA000900', issued: day('2026-10-01') } },
  }),
  anItem('OUEST', 'LCR00045', 910, {
    treatment: 'effet',
    due: day('2026-11-20'),
    effet: { on: day('2026-11-01'), invoice: { piece: 'FA000901', issued: day('2026-10-01') } },
  }),
  anItem('DOLLAR', 'FA000950', 1200, { currency: 'USD' }),
  anItem('THREE', 'FA001000', 333, { due: day('2026-09-30') }),
  anItem('THREE', 'FA001000', 333, { due: day('2026-10-31') }),
  anItem('THREE', 'FA001000', 334, { due: day('2026-11-30') }),
];

const CUSTOMERS = [
  ...[
    ['DURAND', 'Durand SARL'],
    ['LEROY', 'Leroy SA'],
    ['PETIT', 'Établissements Petit'],
    ['MARTIN1', 'Martin SARL'],
  ],
  ...[
    ['MARTIN2', 'Martin SAS'],
    ['NORD', 'Nord Matériaux'],
    ['SUD', 'Sud Bois'],
    ['EST', 'Est Bois'],
    ['OUEST', 'Ouest Acier'],
  ],
  ...[
    ['DOLLAR', 'Dollar Inc'],
    ['THREE', 'Trois Fois SARL'],
    ['PAID', 'Payé d’avance SA'],
  ],
].map(([code = '', name = '']) => ({ code, name, shortName: '' }));

const numberOf = (piece: string): number => ITEMS.find((item) => item.piece === piece)?.ecNo ?? 0;

export const WORLD: MatchAgainst = {
  items: ITEMS,
  customers: CUSTOMERS,
  letters: [{ reference: 'REL-2026-000042', ecNos: [numberOf('FA000600'), numberOf('FA000601')] }],
  ibans: new Map([
    [DURAND_IBAN, ['DURAND']],
    [GROUP_IBAN, ['SUD', 'EST']],
  ]),
  receipts: [],
  tolerance: { discount: 200, charges: euros(15) },
};

/** A match in one line: how sure, what of which, why. */
export function say(match: BankMatch | undefined): string {
  if (match?.kind !== 'paid') return match?.kind ?? 'nothing';
  const parts = match.parts.map(({ piece, part, isWhole }) => `${piece}${isWhole ? '' : `:${part / 100}`}`);
  return `${match.confidence} ${parts.join('+')} (${match.reasons.map(({ code }) => code).join(', ')})`;
}

export const matchOne = (entry: MatchedEntry, against: Partial<MatchAgainst> = {}): BankMatch | undefined =>
  matchEntries([entry], { ...WORLD, ...against })[0];
export const matchAll = (entries: readonly MatchedEntry[], against: Partial<MatchAgainst> = {}): readonly string[] =>
  matchEntries(entries, { ...WORLD, ...against }).map(say);
