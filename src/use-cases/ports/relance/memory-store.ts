import type { CompanyCode } from '../../../domain/company/company-code.ts';
import type { Day } from '../../../domain/day.ts';
import type { InstalmentKey } from '../../../domain/ledger/open-item.ts';
import type { Person } from '../../../domain/person.ts';
import type { Exclusion, LevelCorrection } from '../../../domain/relance/memory.ts';
import type { MemoryByCode } from '../../../domain/relance/remembered.ts';
import type { TiersCode } from '../../../domain/tiers/tiers-code.ts';

/** Whose memory: what was written under these codes, and of lines with these EC_No under whatever code. */
export interface MemoryAsked {
  readonly codes: readonly TiersCode[];
  readonly ecNos: readonly number[];
}

export interface MemoryReader {
  /**
   * What we remember, by the code that it was written under, which Sage may have renamed or merged since; a code under which
   * there is nothing is absent. A query a kind, whatever the number. Letters of the sandbox reached nobody: they
   * count, as reminders and for what they take off, only while it is on.
   */
  readMemory(company: CompanyCode, asked: MemoryAsked | 'all', today: Day): Promise<MemoryByCode>;
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
  /**
   * An instalment may have several, each of its person, reason and end. One that says the same as one in force, of the same
   * person, is that one: it is returned, with `added` false.
   */
  addExclusion(exclusion: NewExclusion): Promise<{ readonly added: boolean; readonly exclusion: Exclusion }>;
  /** One, by its id, whatever the code that it was written under: `tiers` is the customer's now. False when there was none to lift. */
  liftExclusion(company: CompanyCode, tiers: TiersCode, id: string, by: Person, on: Day): Promise<boolean>;
}

export interface NewCorrection extends Omit<LevelCorrection, 'at'> {
  readonly company: CompanyCode;
  readonly tiers: TiersCode;
}

export interface CorrectionWriter {
  /** Kept beside those there were, and told in history: nothing that was counted is written over. */
  correctLevel(correction: NewCorrection): Promise<LevelCorrection>;
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
