import type { TemplateChecker } from '../../../use-cases/ports/templates/template-checker.ts';
import { deliveredText } from './delivered.ts';
import { readTemplate } from './read-template.ts';

/** Checks texts as letters read them. `unwritable`: signs of a text that the letter's fonts cannot draw. */
export const openTemplateChecker = (unwritable: (text: string) => readonly string[]): TemplateChecker => ({
  check(text, key) {
    const { problems } = readTemplate(text, key);
    if (problems.length > 0) return problems;
    const signs = unwritable(text);
    if (signs.length === 0) return [];
    const at = text.split('\n').findIndex((line) => signs.some((sign) => line.includes(sign)));
    return [{ code: 'unwritable', line: at + 1, signs: signs.join(' ') }];
  },
  delivered: deliveredText,
});
