import type { CompanyCode } from '../../domain/company/company-code.ts';
import type { TemplateProblem } from '../../domain/templates/template.ts';
import { readFileName, type TemplateKey } from '../../domain/templates/template-key.ts';
import { inUse, newest, type TemplateVersion } from '../../domain/templates/version.ts';
import type { TemplateChecker } from '../ports/templates/template-checker.ts';

/** A version, with what is wrong with it as it is judged now. `key` null: its file's name says nothing. */
export interface JudgedVersion {
  readonly version: TemplateVersion;
  readonly key: TemplateKey | null;
  readonly problems: readonly TemplateProblem[];
}

/** A file of a company: what it holds, and what letters are written by. */
export interface FileView {
  readonly fileName: string;
  readonly now: JudgedVersion;
  /** Null: the delivered text. */
  readonly used: TemplateVersion | null;
}

export const judge = (version: TemplateVersion, checker: TemplateChecker): JudgedVersion => {
  const key = readFileName(version.fileName);
  return { version, key, problems: key ? checker.check(version.text, key) : [] };
};

/** By file, as the store gives them. */
export function toFiles(versions: readonly TemplateVersion[], checker: TemplateChecker): readonly FileView[] {
  const names = [...new Set(versions.map(({ fileName }) => fileName))];
  return names.flatMap((fileName) => {
    const ofFile = versions.filter((one) => one.fileName === fileName);
    const now = newest(ofFile);
    return now ? [{ fileName, now: judge(now, checker), used: inUse(ofFile) }] : [];
  });
}

/** `rappel-1.fr.md@0123456789ab`: what a person names to decide of it. The digest is in it: nothing else is approved. */
export const versionId = ({ fileName, digest }: Pick<TemplateVersion, 'fileName' | 'digest'>): string =>
  `${fileName}@${digest.slice(0, ID_DIGITS)}`;
const ID_DIGITS = 12;

/** The file that an id names. */
export const fileOf = (id: string): string => id.split('@')[0] ?? '';

/** Which version of a company an id names. */
export interface VersionAsked {
  readonly company: CompanyCode;
  readonly id: string;
}

export const findVersion = (versions: readonly TemplateVersion[], id: string): TemplateVersion | null =>
  versions.find((version) => versionId(version) === id.trim()) ?? null;
