import type { Clock } from '../ports/clock.ts';
import type { Companies } from '../ports/companies.ts';
import type { Directory } from '../ports/directory.ts';
import type { DatasetReader } from '../ports/figures/dataset-store.ts';
import type { PaidSumsReader } from '../ports/figures/paid-sums.ts';
import type { PositionReader } from '../ports/positions/position-store.ts';

/** What the figures shown to people are read through. */
export interface FiguresPorts {
  readonly companies: Companies;
  readonly directory: Directory;
  readonly clock: Clock;
  readonly dataset: Pick<DatasetReader, 'readDataset' | 'readForecast'> & PaidSumsReader;
}

/** The same for lists of debtors, which are read from what is kept of them where that is fresh. */
export interface DebtorListPorts extends FiguresPorts {
  readonly positions: PositionReader;
}
