import type { LetterFacts } from '../../../domain/relance/letter.ts';
import type { LetterTexts } from '../letter-content.ts';
import { sayFields } from './say-fields.ts';
import { setLines, setSubject } from './set-template.ts';
import { templateOf } from './template-of.ts';

/** What the text of a letter says with its facts. */
export function setTexts(facts: LetterFacts): LetterTexts {
  const template = templateOf(facts);
  const said = sayFields(facts);
  return {
    subject: setSubject(template.subject, said),
    opening: setLines(template.opening, said),
    afterTable: setLines(template.afterTable, said),
    afterPayment: setLines(template.afterPayment, said),
    closing: setLines(template.closing, said),
  };
}

/** The subject of the mail, before its mark of a test. */
export const setMailSubject = (facts: LetterFacts): string =>
  setSubject(templateOf(facts).mailSubject, sayFields(facts));
