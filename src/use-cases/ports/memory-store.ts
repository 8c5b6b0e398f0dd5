import type { CompanyCode } from '../../domain/company/company-code.ts';
import type { Day } from '../../domain/day.ts';
import type { InstalmentKey } from '../../domain/encours/open-item.ts';
import type { Person } from '../../domain/person.ts';
import type { Exclusion, TiersMemory } from '../../domain/relance/memory.ts';
import type { TiersCode } from '../../domain/tiers/tiers-code.ts';

export interface MemoryReader {
  /**
   * What we remember, by tiers; a tiers that we know nothing of is absent. One query a table, whatever the number. Letters of
   * the sandbox reached nobody: they count as reminders only while it is on.
   */
  readMemory(
    company: CompanyCode,
    codes: readonly TiersCode[] | 'all',
    today: Day,
  ): Promise<ReadonlyMap<TiersCode, TiersMemory>>;
}

export interface NewExclusion extends InstalmentKey {
  readonly company: CompanyCode;
  readonly tiers: TiersCode;
  readonly by: Person;
  readonly reason: string;
  readonly since: Day;
  readonly until: Day | null;
}

export interface ExclusionWriter {
  /** One live exclusion an instalment: the one there is returned, with `added` false. */
  addExclusion(exclusion: NewExclusion): Promise<{ readonly added: boolean; readonly exclusion: Exclusion }>;
  /** False when there was none to lift. */
  liftExclusion(company: CompanyCode, tiers: TiersCode, ecNo: number, by: Person, on: Day): Promise<boolean>;
}

export interface NewDispute extends InstalmentKey {
  readonly company: CompanyCode;
  readonly tiers: TiersCode;
  readonly reason: string;
  readonly since: Day;
}

export interface DisputeWriter {
  /** Replaces what was known of these instalments. */
  recordDisputes(disputes: readonly NewDispute[]): Promise<void>;
  /** Forgets every litige of a company: its lines are about to be numbered anew. */
  forgetDisputes(company: CompanyCode): Promise<void>;
}
