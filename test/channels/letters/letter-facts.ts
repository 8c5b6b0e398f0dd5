import { type Cents, cents, sumCents } from '../../../src/domain/cents.ts';
import { day } from '../../../src/domain/day.ts';
import type { Deduction, LetterLine } from '../../../src/domain/relance/decision.ts';
import type { RappelFacts } from '../../../src/domain/relance/letter.ts';

/** The nth late line; its amounts differ from those of the others. */
export const letterLine = (n: number, over: Partial<LetterLine> = {}): LetterLine => ({
  ecNo: n,
  piece: `FA${String(n).padStart(6, '0')}`,
  issued: day('2025-12-15'),
  due: day('2026-01-31'),
  daysLate: 33,
  amount: cents(150_000 + n * 137),
  left: cents(123_456 + n * 137),
  level: 1,
  previousLevel: 0,
  lastReminder: null,
  effet: null,
  ...over,
});

export const creditNote = (amount: number): Deduction => ({
  ecNo: 900,
  piece: 'AV000011',
  on: day('2026-02-10'),
  kind: 'credit-note',
  amount: cents(amount),
});

type Over = Partial<Omit<RappelFacts, 'lateTotal' | 'deducted' | 'total'>>;

/** Facts of a letter of 5 March 2026, ASCII names only; totals follow from the lines and deductions. */
export function letterFacts(over: Over = {}): RappelFacts {
  const lines = over.lines ?? [1, 2, 3].map((n) => letterLine(n, { level: over.level ?? 1 }));
  const deductions = over.deductions ?? [];
  const lateTotal = sumCents(lines.map((line) => line.left));
  const deducted = sumCents(deductions.map((deduction) => deduction.amount));
  return {
    kind: 'rappel',
    reference: 'REL-2026-000042',
    language: 'fr',
    level: 1,
    date: day('2026-03-05'),
    company: {
      name: 'Ateliers Rivoire',
      legalForm: 'SAS',
      capital: '250 000 EUR',
      addressLines: ['14 quai Perrache', '69002 LYON'],
      siret: '81234567800027',
      vatNumber: 'FR38812345678',
      registry: 'RCS Lyon 812 345 678',
      phone: '04 72 00 11 22',
      email: 'contact@rivoire.example',
      bank: { name: 'Banque du Rhone', iban: 'FR7630006000011234567890189', bic: 'AGRIFRPP' },
    },
    signatory: { name: 'Claire Bonnet', title: 'Credit Manager' },
    replyTo: 'recouvrement@rivoire.example',
    tiers: {
      code: 'DUPONT',
      name: 'Dupont SA',
      attention: 'M. Jean Martin',
      addressLines: ['Zone Sud', '27 rue Haute', '42000 ROANNE'],
    },
    currency: 'EUR',
    payBy: day('2026-03-20'),
    flatIndemnity: cents(4000),
    personalSentence: '',
    copies: [],
    sandbox: false,
    ...over,
    lines,
    deductions,
    lateTotal,
    deducted,
    total: cents(lateTotal - deducted),
  };
}

/** `1 234,56 €`, `US$1,234.56`, `−12,00 €` → cents: what a reader makes of a printed amount. */
export function readAmount(printed: string): Cents {
  const digits = printed.replace(/\D/g, '');
  return cents(/[\u2212-]/.test(printed) ? -Number(digits) : Number(digits));
}

/** No-break and narrow spaces as plain ones, runs of spaces as one. */
export const plainSpaces = (text: string): string => text.replace(/\s+/g, ' ');
