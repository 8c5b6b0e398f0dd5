import { openTemplateChecker } from '../channels/letters/templates/check-template.ts';
import type { LetterTemplates } from '../use-cases/ports/relance/letter-templates.ts';
import { openLetterTemplates } from '../use-cases/templates/letter-templates.ts';
import type { Ground } from './ground.ts';

/** The texts that letters are prepared by: for every room that prepares some. */
export const letterTemplates = ({ store, renderer }: Pick<Ground, 'store' | 'renderer'>): LetterTemplates =>
  openLetterTemplates({ templates: store, checker: openTemplateChecker((text) => renderer.unwritable(text)) });
