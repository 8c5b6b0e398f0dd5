import type { Currency } from '../company/currency.ts';
import { type CurrencyAccount, isLate } from '../ledger/account.ts';
import type { OpenItem } from '../ledger/open-item.ts';

/** What a step « transmission » of a plan proposes: a file on what is so late of an account. A person opens it, or does not. */
export interface Handover {
  readonly currency: Currency;
  /** Days late from which an instalment is meant, inclusive. */
  readonly fromDaysLate: number;
  /** Of the file: what the step is called. */
  readonly motif: string;
}

/** Signs of a motif, as L_Intitule of P_LITIGE has them. */
const MOTIF_LENGTH = 35;

/** As a task names it: `EUR 90 Avocat`. */
export const handoverId = ({ currency, fromDaysLate, motif }: Handover): string =>
  `${currency} ${fromDaysLate} ${[...motif.trim()].slice(0, MOTIF_LENGTH).join('')}`;

const ID = /^(?<currency>[A-Z]{3}) (?<days>\d{1,4}) (?<motif>.*)$/u;

/** Null: no such name. */
export function readHandover(id: string): Handover | null {
  const { currency, days, motif } = ID.exec(id)?.groups ?? {};
  if (currency === undefined || days === undefined || motif === undefined) return null;
  return { currency, fromDaysLate: Number(days), motif: motif.trim() };
}

/** The instalments that are meant today: what is so late now and has had its letters, whatever was when the step was due. */
export function itemsToHandOver(
  account: Pick<CurrencyAccount, 'items'>,
  { fromDaysLate }: Pick<Handover, 'fromDaysLate'>,
  areLettersOver: (item: OpenItem) => boolean,
): readonly OpenItem[] {
  return account.items.filter((item) => isLate(item) && item.daysLate >= fromDaysLate && areLettersOver(item));
}
