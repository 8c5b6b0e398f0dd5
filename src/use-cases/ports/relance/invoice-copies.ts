import type { Company } from '../../../domain/company/company.ts';
import type { MailAttachment } from '../dispatch/mailer.ts';

/** Copies of invoices from a configured folder, one `<piece>.pdf` each. */
export interface InvoiceCopies {
  /** File names of those that exist, in the order of `pieces`. */
  find(company: Company, pieces: readonly string[]): Promise<readonly string[]>;
  /** `names` as `find` gave them. */
  read(company: Company, names: readonly string[]): Promise<readonly MailAttachment[]>;
}
