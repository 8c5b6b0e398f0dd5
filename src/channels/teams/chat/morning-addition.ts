import type { CompanyCode } from '../../../domain/company/company-code.ts';
import type { Day } from '../../../domain/day.ts';
import type { SaidIn } from '../cards/added.ts';

/** What a room adds to the morning post of a company. Everyone in the registered conversation reads it. */
export interface MorningAddition {
  /** The lowest first, after what the post says itself; the highest goes first where a card is too big. */
  readonly rank: number;
  /**
   * What is new on that business day, or waits for somebody; null: nothing. What is said is news: the post leaves for it alone.
   * Read once for all conversations of the company. An OutsideFault leaves it out, and the post leaves without it.
   */
  read(company: CompanyCode, day: Day): Promise<SaidIn | null>;
}
