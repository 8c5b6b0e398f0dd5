import type { CompanyCode } from '../../../../domain/company/company-code.ts';
import type { Language } from '../../../../domain/language.ts';
import type { Person } from '../../../../domain/person.ts';
import type { EInvoicesPage, SeenStatus } from '../../../../use-cases/einvoicing/show-einvoices.ts';
import type { Refused } from '../../../../use-cases/refusal.ts';

/** What the bot asks of electronic invoices. Each call checks the person's rights and returns values, never words. */
export interface EInvoicingDesk {
  /** `page` from 1. */
  list(who: Person, page: number): Promise<EInvoicesPage | Refused>;
  show(who: Person, company: CompanyCode, key: string): Promise<SeenStatus | { readonly kind: 'gone' } | Refused>;
  /** Where that person finds the list as files, for minutes. */
  fileUrl(who: Person, language: Language): string;
  settle(who: Person, company: CompanyCode, key: string): Promise<{ readonly kind: 'settled' | 'gone' } | Refused>;
}
