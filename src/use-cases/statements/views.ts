import type { Company } from '../../domain/company/company.ts';
import type { CompanyCode } from '../../domain/company/company-code.ts';
import type { Currency } from '../../domain/company/currency.ts';
import type { Day } from '../../domain/day.ts';
import type { UntreatedAccount } from '../../domain/ledger/untreated-account.ts';
import type { AgingRow, AgingTotal, ScheduleRow } from '../../domain/statements/open-rows.ts';
import type { CurrencyStatement, Movement } from '../../domain/statements/statement.ts';
import type { TopRow, TopTotal } from '../../domain/statements/top-rows.ts';
import type { TiersCode } from '../../domain/tiers/tiers-code.ts';

/** Whose, and as of when. */
interface Stated {
  readonly company: { readonly code: CompanyCode; readonly name: string };
  /** Null: every customer of the company. */
  readonly tiers: NamedTiers | null;
  /** Entries and letterings after its end are ignored (J2). */
  readonly asOf: Day;
  /** When Sage was read. */
  readonly readAt: Date;
}

export interface NamedTiers {
  readonly code: TiersCode;
  readonly name: string;
}

export interface AgingView extends Stated {
  readonly kind: 'aging';
  readonly rows: readonly AgingRow[];
  readonly totals: readonly AgingTotal[];
  /** Open on accounts that the settings say nothing of, in the company's currency: in no total. */
  readonly untreated: readonly UntreatedAccount[];
  /** The company's. */
  readonly currency: Currency;
}

/** Who owes most, of all customers. */
export interface TopView extends Stated {
  readonly kind: 'top';
  readonly tiers: null;
  readonly rows: readonly TopRow[];
  readonly totals: readonly TopTotal[];
  readonly untreated: readonly UntreatedAccount[];
  /** The company's. */
  readonly currency: Currency;
}

export interface ScheduleView extends Stated {
  readonly kind: 'schedule';
  readonly rows: readonly ScheduleRow[];
  /** Σ left of the rows, by currency: the balance. */
  readonly totals: readonly Pick<AgingTotal, 'currency' | 'balance'>[];
}

/** A movement with what its line is called in Sage. */
export interface LabelledMovement extends Movement {
  /** EC_Intitule; '' where there is none. */
  readonly label: string;
}

export interface LabelledStatement extends CurrencyStatement {
  readonly movements: readonly LabelledMovement[];
}

export interface StatementView extends Stated {
  readonly kind: 'statement';
  readonly tiers: NamedTiers;
  /** The last day is `asOf`. */
  readonly from: Day;
  /** What is open alone. */
  readonly open: boolean;
  readonly byCurrency: readonly LabelledStatement[];
}

export type StatedView = AgingView | TopView | ScheduleView | StatementView;

export const namedCompany = ({ code, identity }: Company): Stated['company'] => ({ code, name: identity.name });
