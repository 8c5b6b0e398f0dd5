import type { CompanyCode } from '../company/company-code.ts';
import type { Person } from '../person.ts';

/** `invalid`: it says what no text may say, or cannot be read; it is told, and never used. */
const VERSION_STATES = ['to-approve', 'approved', 'refused', 'invalid'] as const;
export type VersionState = (typeof VERSION_STATES)[number];

/** Where texts are kept: a folder beside the settings, or « Modèles » in the site of the dossiers. */
const TEMPLATE_SOURCES = ['folder', 'sharepoint'] as const;
export type TemplateSourceName = (typeof TEMPLATE_SOURCES)[number];

/** A text that a file of a company held once. Its digest is what is approved. */
export interface TemplateVersion {
  readonly company: CompanyCode;
  /** `rappel-1.fr.md` */
  readonly fileName: string;
  /** SHA-256 of the text, 64 hexadecimal digits. */
  readonly digest: string;
  readonly text: string;
  readonly source: TemplateSourceName;
  /** Tells of the file whether it changed since; compared, never read. */
  readonly tag: string;
  /** When its file was last found to hold it; ISO instant. */
  readonly seenAt: string;
  /** Who wrote it, where the place tells. */
  readonly author: Person | null;
  readonly state: VersionState;
  readonly decision: { readonly by: Person; readonly at: string; readonly reason: string } | null;
}

const newestFirst = (one: TemplateVersion, other: TemplateVersion): number => other.seenAt.localeCompare(one.seenAt);

/** Of the versions of one file the one that letters are written by: the newest that is approved. Null: the delivered text. */
export const inUse = (versions: readonly TemplateVersion[]): TemplateVersion | null =>
  [...versions].sort(newestFirst).find(({ state }) => state === 'approved') ?? null;

/** What its file holds now. */
export const newest = (versions: readonly TemplateVersion[]): TemplateVersion | null =>
  [...versions].sort(newestFirst)[0] ?? null;

/** Why a version cannot be approved; null: it can. Who wrote a text does not approve it. */
export function judgeApproval(version: TemplateVersion, who: Person): 'over' | 'invalid' | 'own' | null {
  if (version.state === 'invalid') return 'invalid';
  if (version.state !== 'to-approve') return 'over';
  return version.author?.id === who.id ? 'own' : null;
}
