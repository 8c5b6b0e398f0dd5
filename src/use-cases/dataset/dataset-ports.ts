import type { IsHoliday } from '../../domain/business-days.ts';
import type { Day } from '../../domain/day.ts';
import type { Clock } from '../ports/clock.ts';
import type { Companies } from '../ports/companies.ts';
import type { DatasetReader, DatasetWriter } from '../ports/dataset-store.ts';
import type { GiveWay } from '../ports/give-way.ts';
import type { HoldReader } from '../ports/hold-store.ts';
import type { ReportRefresher } from '../ports/report-refresher.ts';
import type { TurnStore } from '../ports/turn-store.ts';

/** All that the dataset needs of the outside. */
export interface DatasetPorts {
  readonly companies: Companies;
  readonly dataset: DatasetReader & DatasetWriter;
  readonly holds: Pick<HoldReader, 'listDecided'>;
  readonly turns: TurnStore;
  readonly clock: Clock;
  readonly isHoliday: IsHoliday;
  /** French name of a public holiday; null on other days. */
  readonly nameHoliday: (value: Day) => string | null;
  /** Absent: reports are refreshed by their own schedule. */
  readonly reports?: ReportRefresher;
  readonly giveWay?: GiveWay;
}
