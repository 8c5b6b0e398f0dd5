import type { Company } from '../../../domain/company/company.ts';
import type { LevelRank } from '../../../domain/company/reminder-plan.ts';
import type { Language } from '../../../domain/language.ts';
import type { LetterTemplate } from '../../../domain/relance/letter.ts';
import type { Tiers } from '../../../domain/tiers/tiers.ts';

/** By which texts the letters of a customer are written. */
export interface LetterTemplates {
  /** Of each level, the approved text of the customer's segment, else of the company; a level that is not there: the delivered one. */
  templatesFor(
    company: Company,
    tiers: Pick<Tiers, 'code' | 'country'>,
    language: Language,
    levels: readonly LevelRank[],
  ): Promise<ReadonlyMap<LevelRank, LetterTemplate>>;
}
