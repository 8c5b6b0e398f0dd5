import { settingOf } from '../../domain/company/room-setting.ts';
import type { LetterTemplate } from '../../domain/relance/letter.ts';
import { candidatesOf, readFileName, segmentInName } from '../../domain/templates/template-key.ts';
import { hasTemplates, TEMPLATES } from '../../domain/templates/templates-setting.ts';
import type { TemplateVersion } from '../../domain/templates/version.ts';
import type { LetterTemplates, TemplatesInUse } from '../ports/relance/letter-templates.ts';
import type { TemplateChecker } from '../ports/templates/template-checker.ts';
import type { TemplateReader } from '../ports/templates/template-store.ts';

export interface LetterTemplatesPorts {
  readonly templates: Pick<TemplateReader, 'listApprovedTemplates'>;
  readonly checker: Pick<TemplateChecker, 'check'>;
}

/**
 * Texts that a person approved, for letters that are being prepared. A company without texts of its own is not asked for; one
 * that was approved and that this version would no longer let through is passed over, as though it were not there.
 */
export const openLetterTemplates = ({ templates, checker }: LetterTemplatesPorts): LetterTemplates => ({
  async readInUse(company) {
    if (!hasTemplates(settingOf(company, TEMPLATES))) return NONE;
    const approved = await templates.listApprovedTemplates(company.code);
    const usable = new Map(
      approved.filter((version) => isUsable(version, checker)).map((version) => [version.fileName, version]),
    );
    return {
      templateOf(segment, language, { kind, level }, named = '') {
        const key = { kind, level, language, segment: segmentInName(segment) };
        const candidates = candidatesOf(key, segmentInName(named));
        const found = candidates.map((name) => usable.get(name)).find((one) => one !== undefined);
        return found ? toLetterTemplate(found) : null;
      },
    };
  },
});

const NONE: TemplatesInUse = { templateOf: () => null };

function isUsable({ fileName, text }: TemplateVersion, checker: Pick<TemplateChecker, 'check'>): boolean {
  const key = readFileName(fileName);
  return key !== null && checker.check(text, key).length === 0;
}

/** What a letter carries of the text that it is written by. */
export const toLetterTemplate = ({
  fileName,
  digest,
  text,
}: Pick<TemplateVersion, 'fileName' | 'digest' | 'text'>): LetterTemplate => ({ fileName, digest, text });
