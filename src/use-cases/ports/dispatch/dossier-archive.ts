import type { Company } from '../../../domain/company/company.ts';
import type { Day } from '../../../domain/day.ts';
import type { FiledDocument } from './dispatch-store.ts';

/** The columns of a filed document, made once by `cli setup`. */
export interface DocumentColumns {
  readonly tiers: string;
  readonly level: number;
  readonly pieces: string;
  /** Decimal text with a point, in `currency`. */
  readonly amount: string;
  readonly currency: string;
  /** Of the letter. */
  readonly date: Day;
  readonly sentBy: string;
}

export interface DocumentToFile {
  readonly name: string;
  readonly contentType: string;
  readonly bytes: Uint8Array;
}

/** What a filed document says once its letter was annulled. */
export interface AnnulmentMark {
  readonly on: Day;
  readonly by: string;
  readonly reason: string;
}

/** For papers of no one customer; no customer's folder is called so: theirs bear ` - `. */
export interface CompanyFolder {
  readonly name: 'Courriers' | 'Campagnes';
  readonly year: string;
}

export interface DossierFolder {
  readonly company: Company;
  readonly tiers: { readonly code: string; readonly name: string };
  readonly year: string;
}

/** The customer's SharePoint dossier, `<company>/<CT_Num> - <name>/<year>/`. Filing again replaces: repeatable. Throws OutsideFault. */
export interface DossierArchive {
  file(
    folder: DossierFolder,
    documents: readonly DocumentToFile[],
    columns: DocumentColumns,
  ): Promise<readonly FiledDocument[]>;
  /** Says on documents filed before that their letter was annulled; their other columns stay. Marking again changes nothing. */
  mark(company: Company, documents: readonly FiledDocument[], mark: AnnulmentMark): Promise<void>;
  /** A paper of no one customer, in `<company>/<folder>/<year>/`. Filing again replaces: repeatable. */
  fileOfCompany(company: Company, folder: CompanyFolder, document: DocumentToFile): Promise<FiledDocument>;
  /** The files of that year's folder, whoever put them there, by name; none where there is no folder. At most 200. */
  list(folder: DossierFolder): Promise<readonly FiledDocument[]>;
  /** What a filed document holds now, whoever changed it since; null where it is there no more. */
  read(company: Company, driveItemId: string): Promise<Uint8Array | null>;
  /** Web address of the customer's folder, null where it is not there yet. */
  folderLink(folder: DossierFolder): Promise<string | null>;
}

/** Made once, by an administrator's identity: the library's columns and the company's folder. */
export interface DossierSetup {
  setup(company: Company): Promise<{ readonly created: readonly string[]; readonly present: readonly string[] }>;
}
