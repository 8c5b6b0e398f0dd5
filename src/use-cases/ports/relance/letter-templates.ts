import type { Company } from '../../../domain/company/company.ts';
import type { Language } from '../../../domain/language.ts';
import type { LetterTemplate } from '../../../domain/relance/letter.ts';
import type { LetterNamed } from '../../../domain/relance/letter-kind.ts';

/** The texts of a company that are in use, as they were read. */
export interface TemplatesInUse {
  /**
   * The text that the step of the plan names (`named`), else of the customer's segment ('': it is in none), else of the company; null: the
   * delivered one.
   */
  templateOf(segment: string, language: Language, letter: LetterNamed, named?: string): LetterTemplate | null;
}

/** By which texts the letters of a company are written. */
export interface LetterTemplates {
  /** In one query, for however many customers. */
  readInUse(company: Company): Promise<TemplatesInUse>;
}
