import type { CompanyCode } from '../../../domain/company/company-code.ts';
import type { Day } from '../../../domain/day.ts';
import type { OutsideFault } from '../outside-fault.ts';

/** What rooms say beside a company's post of that day. Its words are the poster's: whoever sends knows only whether there is any. */
export interface MorningAside<Part> {
  readonly parts: readonly Part[];
  /** Why a room was not heard; null: all were. */
  readonly missing: OutsideFault | null;
}

export type ReadMorningAside<Part> = (company: CompanyCode, on: Day) => Promise<MorningAside<Part>>;
