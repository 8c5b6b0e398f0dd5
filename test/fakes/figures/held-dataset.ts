import type { CompanyCode } from '../../../src/domain/company/company-code.ts';
import type { Day } from '../../../src/domain/day.ts';
import type { ForecastFact } from '../../../src/domain/figures/dataset/forecast-facts.ts';
import type { WrittenSnapshot } from '../../../src/domain/figures/dataset/snapshots-to-write.ts';
import type { TiersFacts } from '../../../src/domain/figures/dataset/tiers-facts.ts';
import type { TiersCode } from '../../../src/domain/tiers/tiers-code.ts';
import type {
  CalendarDay,
  CreditDecisionFact,
  DatasetState,
  DatasetTiers,
  FactsToWrite,
  Generation,
  SeenTiers,
} from '../../../src/use-cases/ports/figures/dataset-store.ts';
/** What a pass wrote in one go. */
export interface Written {
  readonly generation: Generation;
  readonly asOf: Day;
  readonly all: readonly FactsToWrite[];
  readonly forecast: readonly ForecastFact[] | null;
}

/** What the fake dataset of one company holds. */
export interface HeldDataset {
  state: DatasetState | null;
  readonly tiers: Map<TiersCode, DatasetTiers>;
  readonly seen: Map<TiersCode, SeenTiers>;
  readonly facts: Map<TiersCode, TiersFacts>;
  readonly snapshots: WrittenSnapshot[];
  readonly decisions: Map<string, CreditDecisionFact>;
  forecast: readonly ForecastFact[];
  /** The last number given to a pass. */
  writing: number;
  /** What the passes wrote that nobody reads yet. */
  readonly next: Written[];
  readonly readers: Set<string>;
}

export interface HeldDatasets {
  readonly byCompany: Map<CompanyCode, HeldDataset>;
  readonly calendar: Map<string, CalendarDay>;
}
