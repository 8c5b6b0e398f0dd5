import type { CompanyCode } from '../../../../domain/company/company-code.ts';
import type { Language } from '../../../../domain/language.ts';
import type { Person } from '../../../../domain/person.ts';
import type { SeenEntry, UnbookedPage } from '../../../../use-cases/bank/show-unbooked.ts';
import type { Refused } from '../../../../use-cases/refusal.ts';

/** For who books it in Sage: to be read by a program, or by people. */
export type UnbookedFile = 'csv' | 'xlsx';

/** What the bot asks of the bank. Each call checks the person's rights and returns values, never words. */
export interface BankDesk {
  /** `page` from 1. */
  unbooked(who: Person, page: number): Promise<UnbookedPage | Refused>;
  /** Where a browser opens the whole list as a file, for minutes. */
  fileUrl(who: Person, language: Language, kind: UnbookedFile): string;
  entry(who: Person, company: CompanyCode, key: string): Promise<SeenEntry | { readonly kind: 'gone' } | Refused>;
  settle(who: Person, company: CompanyCode, key: string): Promise<{ readonly kind: 'settled' | 'gone' } | Refused>;
}
