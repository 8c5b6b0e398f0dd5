import type { CompanyCode } from '../../../domain/company/company-code.ts';
import type { Day } from '../../../domain/day.ts';
import type { HeldByCode } from '../../../domain/relance/held-elsewhere.ts';
import type { MemoryAsked } from './memory-store.ts';

/** What a room holds out of reminders, for reasons of its own. */
export interface HeldInstalments {
  /**
   * What is held on that day, by the code of the customer that it was written under, which Sage may have renamed or merged since;
   * a code under which nothing is held is absent. Asked once for all that are asked, whatever their number. Throws an OutsideFault
   * where it cannot tell: nothing of those customers is reminded then.
   */
  readHeld(company: CompanyCode, asked: MemoryAsked | 'all', today: Day): Promise<HeldByCode>;
  /**
   * Before a letter leaves that was approved then: looks whether what it holds is still so. Bounded in time, shared by letters, and
   * never throws: where it cannot look, what it holds is what it last knew. Absent: what it holds is always as of now.
   */
  lookAgain?(company: CompanyCode, approvedAt: Date): Promise<void>;
}
