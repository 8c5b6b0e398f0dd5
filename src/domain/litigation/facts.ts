import { type Cents, sumCents } from '../cents.ts';
import type { Currency } from '../company/currency.ts';
import type { LegalIdentity } from '../company/legal-identity.ts';
import type { Day } from '../day.ts';
import type { Language } from '../language.ts';
import { INDEMNITY_CURRENCY } from '../penalties/compute-penalties.ts';
import type { CurrencyPenalties, NoRate, Penalties } from '../penalties/penalties.ts';
import type { LitigationEvent } from './event.ts';
import type { LetterSent } from './letter-sent.ts';

/** An instalment that is owed, or a credit (`left` < 0) that lessens the account. Amounts in `currency`. */
export interface ClaimedItem {
  readonly ecNo: number;
  readonly piece: string;
  readonly issued: Day;
  readonly due: Day | null;
  readonly daysLate: number | null;
  readonly amount: Cents;
  readonly left: Cents;
  readonly currency: Currency;
  readonly disputed: boolean;
}

/** The dossier de recouvrement that the export is about. */
export interface FileInLitigation {
  readonly number: string;
  readonly motif: string;
  readonly since: Day;
}

/** All that a dossier contentieux tells, as of a day; nothing of who asked for it, and when. */
export interface LitigationFacts {
  readonly onDay: Day;
  readonly language: Language;
  readonly company: LegalIdentity;
  readonly tiers: {
    readonly code: string;
    readonly name: string;
    readonly siret: string;
    readonly addressLines: readonly string[];
  };
  /** Null: the whole account. */
  readonly file: FileInLitigation | null;
  /** By due date, then piece. */
  readonly items: readonly ClaimedItem[];
  /** The first one first. */
  readonly letters: readonly LetterSent[];
  readonly events: readonly LitigationEvent[];
  readonly penalties: Penalties | NoRate;
}

/** What is owed in all, a currency each. */
export function claimedTotals(
  items: readonly ClaimedItem[],
): readonly { readonly currency: Currency; readonly left: Cents }[] {
  return [...Map.groupBy(items, ({ currency }) => currency)]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([currency, own]) => ({ currency, left: sumCents(own.map(({ left }) => left)) }));
}

/** Penalties of these lines alone: what they come to is added anew. */
export function penaltiesOfItems(penalties: Penalties | NoRate, ecNos: ReadonlySet<number>): Penalties | NoRate {
  if (penalties.kind === 'no-rate') return penalties;
  const byCurrency = penalties.byCurrency.map((own) => onlyItems(own, ecNos)).filter(({ items }) => items.length > 0);
  return { ...penalties, byCurrency };
}

function onlyItems(own: CurrencyPenalties, ecNos: ReadonlySet<number>): CurrencyPenalties {
  const items = own.items.filter(({ numbers }) => numbers.some((ecNo) => ecNos.has(ecNo)));
  const interest = sumCents(items.map((item) => item.interest));
  const indemnities = sumCents(items.map(({ indemnity }) => indemnity));
  const total = own.currency === INDEMNITY_CURRENCY ? sumCents([interest, indemnities]) : interest;
  return { ...own, items, interest, indemnities, total };
}
