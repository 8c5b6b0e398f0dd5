import type { Company } from '../../../domain/company/company.ts';
import type { Day } from '../../../domain/day.ts';
import type { FileSeen, MailSeen } from '../../../domain/restored/departures.ts';

export interface MailsAsked {
  readonly mailbox: string;
  readonly folder: 'sent' | 'drafts';
  readonly since: Date;
  /** Looks at no more messages than so many of the folder, whoever wrote them, the newest first; absent: at all. */
  readonly most?: number;
}

/** What left, as Microsoft 365 shows it. Throws OutsideFault. */
export interface DeparturesReader {
  /** Messages that bear our key, the newest first. */
  listMails(asked: MailsAsked): Promise<readonly MailSeen[]>;
  /** Documents of letters filed in the dossiers of the company since then, of letters dated from a week before to `until`. */
  listFiles(company: Company, since: Date, until: Day): Promise<readonly FileSeen[]>;
}
