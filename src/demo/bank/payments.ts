import type { BookedReceipt } from '../../domain/bank/bank-match.ts';
import { type Cents, cents } from '../../domain/cents.ts';
import { addDays, type Day } from '../../domain/day.ts';
import type { OpenItem } from '../../domain/ledger/open-item.ts';
import type { TiersCode } from '../../domain/tiers/tiers-code.ts';
import { bankDaysAgo } from '../company/books/bank-day.ts';
import { makeIban } from '../company/checksums.ts';

/** What a payment of the demo lets one see. */
export type PaymentCase =
  | 'certain'
  | 'likely'
  | 'possible'
  | 'part'
  | 'near'
  | 'group'
  | 'discount'
  | 'charges'
  | 'returned'
  | 'batch'
  | 'booked'
  | 'nobody';

export interface DemoPayment {
  readonly shows: PaymentCase;
  readonly day: Day;
  /** Signed. */
  readonly amount: Cents;
  readonly name: string;
  readonly iban: string;
  readonly text: string;
}

/** The books as of the day that the demo's dates are relative to. */
export interface DemoBooks {
  readonly today: Day;
  readonly items: readonly OpenItem[];
  readonly names: ReadonlyMap<TiersCode, string>;
  /** Customers that show something else: the bank tells nothing of them. */
  readonly told: ReadonlySet<TiersCode>;
  /** What Sage booked in the last days. */
  readonly receipts: readonly BookedReceipt[];
}

const CHARGES = cents(12_00);
const LEAST = cents(200_00);
/** Longer ago than the demo lets what it has to book wait. */
const WAITED_DAYS = 10;

/**
 * What the bank tells of the demo's customers: one payment of each case, of ordinary customers, each another one, late ones first. An
 * invoice is taken where it is the only one of its customer of that amount, so that a case shows what it is to show.
 */
export function demoPayments({ today, items, names, told, receipts }: DemoBooks): readonly DemoPayment[] {
  const [last, before] = [1, WAITED_DAYS].map((ago) => addDays(today, -bankDaysAgo(today, ago)));
  if (!last || !before) return [];
  const firms = Map.groupBy(names.values(), firmOf);
  const isAlone = ({ tiers }: OpenItem): boolean => firms.get(firmOf(names.get(tiers) ?? tiers))?.length === 1;
  const late = lateOnes(items.filter(isAlone), told, before);
  const pieces = new Set(items.map(({ piece }) => piece));
  let [at, payers] = [0, 0];
  const next = (): OpenItem => {
    const item = late[at];
    at += 1;
    if (!item) throw new Error('Too few invoices for the bank of the demo');
    return item;
  };
  const pay = (shows: PaymentCase, day: Day, amount: number, name: string, text: string): DemoPayment => {
    payers += 1;
    const iban = makeIban('30998', '00001', String(payers).padStart(11, '0'));
    return { shows, day, amount: cents(amount), name, iban, text };
  };
  const nameOf = ({ tiers }: Pick<OpenItem, 'tiers'>): string => names.get(tiers) ?? tiers;
  const of = (shows: PaymentCase, say: (item: OpenItem) => string, amountOf = ({ left }: OpenItem): number => left) => {
    const item = next();
    return pay(shows, last, amountOf(item), nameOf(item), say(item));
  };
  const [certain, one, other] = [next(), next(), next()];
  const [booked] = receipts.filter(({ tiers, date }) => date === last && !told.has(tiers));
  return [
    pay('certain', before, certain.left, nameOf(certain), `VIR SEPA REGLEMENT FACTURE ${certain.piece}`),
    pay('nobody', before, 184_70, 'SCI DES TROIS MOULINS', 'VIR SEPA LOYER TROP PERCU'),
    of('likely', () => 'VIREMENT VOTRE FACTURE'),
    of(
      'possible',
      () => 'VIREMENT',
      ({ left }) => Math.round(left / 3),
    ),
    of(
      'part',
      ({ piece }) => `ACOMPTE SUR ${piece}`,
      ({ left }) => Math.round(left * 0.4),
    ),
    of('near', ({ piece }) => `REGLT ${swapped(piece, pieces)}`),
    pay('group', last, one.left + other.left, 'CENTRALE D ACHATS DU PONANT', `FACTURES ${one.piece} ${other.piece}`),
    of(
      'discount',
      ({ piece }) => `${piece} ESCOMPTE 2%`,
      ({ left }) => left - Math.ceil(left * 0.02),
    ),
    of(
      'charges',
      ({ piece }) => `INVOICE ${piece}`,
      ({ left }) => left - CHARGES,
    ),
    of(
      'returned',
      ({ piece }) => `PRLV REJETE ${piece}`,
      ({ left }) => -left,
    ),
    of('batch', ({ piece }) => `REMISE ${piece}`),
    of('batch', ({ piece }) => `REMISE ${piece}`),
    ...(booked
      ? [pay('booked', last, booked.amount, names.get(booked.tiers) ?? booked.tiers, 'VIR SEPA DEJA SAISI')]
      : []),
  ];
}

/** A name without its legal form, by which banks do not tell two firms apart. */
const firmOf = (name: string): string => name.split(' ').slice(0, -1).join(' ').toUpperCase();

/** Of each customer that shows nothing else, the oldest invoice that is whole and alone of its amount; those due first before others. */
function lateOnes(items: readonly OpenItem[], told: ReadonlySet<TiersCode>, by: Day): readonly OpenItem[] {
  return [...Map.groupBy(items, ({ tiers }) => tiers)]
    .filter(([tiers]) => !told.has(tiers))
    .flatMap(([, own]) => own.filter((item) => isPlain(item, own, by)).sort(byDue)[0] ?? [])
    .sort(byDue);
}

const byDue = (a: OpenItem, b: OpenItem): number => (a.due ?? '9999').localeCompare(b.due ?? '9999') || a.ecNo - b.ecNo;

const isPlain = ({ left, amount, currency, treatment, issued }: OpenItem, own: readonly OpenItem[], by: Day): boolean =>
  treatment === 'client' &&
  currency === 'EUR' &&
  issued <= by &&
  left === amount &&
  left >= LEAST &&
  own.filter((one) => one.left === left).length === 1;

/** A number with two of its digits in each other's place, as fingers do, that no document bears. */
function swapped(piece: string, taken: ReadonlySet<string>): string {
  for (let at = piece.length - 2; at > 0; at -= 1) {
    const [a, b] = [piece[at], piece[at + 1]];
    const other = `${piece.slice(0, at)}${b}${a}${piece.slice(at + 2)}`;
    if (a !== b && !taken.has(other)) return other;
  }
  return `${piece.slice(0, -1)}X`;
}
