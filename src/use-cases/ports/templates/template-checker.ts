import type { TemplateProblem } from '../../../domain/templates/template.ts';
import type { TemplateKey } from '../../../domain/templates/template-key.ts';

/** Reads texts of letters as letters are set by them. */
export interface TemplateChecker {
  /** All that is wrong with a text, by line; []: letters can be set by it. */
  check(text: string, key: TemplateKey): readonly TemplateProblem[];
  /** The text that is delivered for a key; null: none. */
  delivered(key: TemplateKey): string | null;
}
