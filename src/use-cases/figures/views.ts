import type { Cents } from '../../domain/cents.ts';
import type { CompanyCode } from '../../domain/company/company-code.ts';
import type { Currency } from '../../domain/company/currency.ts';
import type { FiguresPolicy } from '../../domain/company/figures-policy.ts';
import type { Day } from '../../domain/day.ts';
import type { Debtor } from '../../domain/figures/debtors/debtor.ts';
import type { FollowQuery } from '../../domain/figures/debtors/follow.ts';
import type { DmpChange } from '../../domain/figures/dmp-change.ts';
import type { Figures } from '../../domain/figures/figures.ts';
import type { PaidAverage } from '../../domain/figures/paid-sums.ts';
import type { TiersCode } from '../../domain/tiers/tiers-code.ts';
import type { StoredForecast } from '../ports/figures/dataset-store.ts';
import type { ListRead } from '../positions/fresh-positions.ts';

/** A company's dataset, as far as figures of many customers come from it. */
export interface DatasetAge {
  readonly company: CompanyCode;
  /** Which DMP the company says first. */
  readonly dmpFrom: FiguresPolicy['dmpFrom'];
  /** What its DMP counts. */
  readonly dmpBy: FiguresPolicy['dmpBy'];
  /** Why it moved, as long as it is said. */
  readonly dmpChange: DmpChange | null;
  /** Null: no refresh ever went through. */
  readonly fresh: { readonly asOf: Day; readonly refreshedAt: Date } | null;
}

/** The company's own DMP, from its dataset: what one customer's is read against. */
export interface CompanyDmp {
  readonly age: DatasetAge;
  /** By the months of the customer's; months with no payment are there, with nothing to say. */
  readonly months: readonly (PaidAverage & { readonly month: string })[];
  readonly rolling: PaidAverage;
}

/** What should come in of what was open on the day that it was made. */
export interface CustomerForecast extends StoredForecast {
  readonly currency: Currency;
  /** Over the first four weeks, that of the day among them, and over all thirteen. */
  readonly soon: Cents;
  readonly all: Cents;
}

export interface DmpView {
  readonly kind: 'dmp';
  readonly company: { readonly code: CompanyCode; readonly name: string };
  readonly tiers: { readonly code: TiersCode; readonly name: string };
  readonly asOf: Day;
  readonly dmpFrom: FiguresPolicy['dmpFrom'];
  readonly dmpBy: FiguresPolicy['dmpBy'];
  /** Read now from Sage, as is what was given up. */
  readonly dmp: Figures['dmp'];
  readonly writtenOff: Figures['writtenOff'] & { readonly currency: Currency };
  readonly against: CompanyDmp;
  /** The customer's part of the company's forecast, from its dataset; null: never made. */
  readonly forecast: CustomerForecast | null;
  readonly readAt: Date;
}

/** Sums of one currency; two are never added. */
export interface DebtTotals {
  readonly currency: Currency;
  readonly balance: Cents;
  readonly late: Cents;
  /** Late debits ÷ all debits left, 0 to 1, as of each row; null when nothing is left. */
  readonly lateRatio: number | null;
  readonly customers: number;
}

export interface TopView extends ListRead {
  readonly kind: 'top';
  /** The ten that owe most. */
  readonly rows: readonly Debtor[];
  /** Of everybody, in the order of the rows. */
  readonly totals: readonly DebtTotals[];
  readonly ages: readonly DatasetAge[];
}

export interface FollowView extends ListRead {
  readonly kind: 'follow';
  readonly query: FollowQuery;
  /** One page of those asked for. */
  readonly rows: readonly Debtor[];
  /** Of all those asked for. */
  readonly totals: readonly DebtTotals[];
  readonly total: number;
  /** From 1. */
  readonly page: number;
  readonly pages: number;
  readonly ages: readonly DatasetAge[];
}
