import type { Company } from '../../../domain/company/company.ts';
import type { Person } from '../../../domain/person.ts';

/** A file that may hold the text of a letter. */
export interface TemplateFile {
  readonly name: string;
  readonly bytes: number;
  /** Another where the file changed; compared, never read. */
  readonly tag: string;
  /** Who changed it last, where the place tells. */
  readonly author: Person | null;
  /** As UTF-8. Throws OutsideFault. */
  read(): Promise<string>;
}

/** Where a company keeps the texts of its letters. */
export interface TemplateSource {
  /** Its Markdown files (`.md`); none where the place is not there. Throws OutsideFault. */
  listFiles(company: Company): Promise<readonly TemplateFile[]>;
}
