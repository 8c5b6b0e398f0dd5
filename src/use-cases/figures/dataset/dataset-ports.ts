import type { Company } from '../../../domain/company/company.ts';
import type { Day } from '../../../domain/day.ts';
import type { TiersCode } from '../../../domain/tiers/tiers-code.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Companies } from '../../ports/companies.ts';
import type { HoldReader } from '../../ports/credit/hold-store.ts';
import type { DatasetReader, DatasetWriter } from '../../ports/figures/dataset-store.ts';
import type { ReportRefresher } from '../../ports/figures/report-refresher.ts';
import type { ReportRequestStore } from '../../ports/figures/report-request-store.ts';
import type { GiveWay } from '../../ports/give-way.ts';
import type { MayBegin } from '../../ports/may-begin.ts';
import type { TurnStore } from '../../ports/turn-store.ts';

/** All that the dataset needs of the outside. */
export interface DatasetPorts {
  readonly companies: Companies;
  readonly dataset: DatasetReader & DatasetWriter;
  readonly holds: Pick<HoldReader, 'listDecided'>;
  readonly turns: TurnStore;
  readonly clock: Clock;
  /** French name of a public holiday of all of France: reports count all companies by one calendar; null on other days. */
  readonly nameHoliday: (value: Day) => string | null;
  readonly giveWay?: GiveWay;
  readonly mayBegin: MayBegin;
  /**
   * The marks of a ledger (`LedgerMark`) as somebody read them a moment ago; null where nobody did. Where they tell no change, Sage is not
   * asked for its own.
   */
  readonly youngMarks?: (company: Company) => Promise<ReadonlyMap<TiersCode, string> | null>;
}

/** What asking the published report to take up the facts needs. */
export interface ReportPorts {
  readonly reportRequests: ReportRequestStore;
  /** Absent: reports are refreshed by their own schedule. */
  readonly reports?: ReportRefresher;
}
