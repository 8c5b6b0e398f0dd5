import type { CompanyCode } from '../../../domain/company/company-code.ts';
import type { Person } from '../../../domain/person.ts';
import type { TemplateVersion, VersionState } from '../../../domain/templates/version.ts';

/** A text that a file was found to hold: fit to be approved, or not. */
export type SeenTemplate = Omit<TemplateVersion, 'state' | 'decision'> & { readonly isValid: boolean };

export interface TemplateReader {
  /** Of each file what it holds now, and the newest that was approved: by file, the newest first. */
  listTemplates(company: CompanyCode): Promise<readonly TemplateVersion[]>;
  /** Of each file the newest text that was approved. */
  listApprovedTemplates(company: CompanyCode): Promise<readonly TemplateVersion[]>;
}

export interface TemplateDecision {
  readonly state: Extract<VersionState, 'approved' | 'refused'>;
  readonly by: Person;
  readonly reason: string;
}

export interface TemplateWriter {
  /**
   * Keeps what a file holds: a text that is new waits for approval, or is invalid. One that was there before
   * keeps what was decided of it, unless it has become invalid. True: it was new.
   */
  seeTemplate(seen: SeenTemplate): Promise<boolean>;
  /** Decides of a version that is in one of the states `from`; false: it is not. Its line of history says who and why. */
  decideTemplate(
    version: Pick<TemplateVersion, 'company' | 'fileName' | 'digest'>,
    from: readonly VersionState[],
    decision: TemplateDecision,
    now: Date,
  ): Promise<boolean>;
}

export type TemplateStore = TemplateReader & TemplateWriter;
