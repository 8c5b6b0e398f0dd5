import { type LetterFacts, levelIn } from '../../../domain/relance/letter.ts';
import type { Template } from '../../../domain/templates/template.ts';
import type { TemplateKey } from '../../../domain/templates/template-key.ts';
import { deliveredText } from './delivered.ts';
import { readTemplate } from './read-template.ts';

/** Texts that were read: a run sets thousands of letters by a few. */
const MOST_KEPT = 100;
const kept = new Map<string, Template>();

/** What the text of a letter is found by; its segment was asked when the text was chosen. */
export const keyOf = (facts: LetterFacts): TemplateKey => ({
  kind: facts.kind,
  level: levelIn(facts) || null,
  language: facts.language,
  segment: '',
});

/**
 * The text that a letter is written by: the one that its facts carry, else the delivered one. What a letter carries was approved
 * and shown: it is set even where this version would no longer let a new text say so. Throws where there is none.
 */
export function templateOf(facts: LetterFacts): Template {
  const key = keyOf(facts);
  const name = `${key.kind} ${key.level} ${key.language} ${facts.template?.digest ?? 'delivered'}`;
  const known = kept.get(name);
  if (known) return known;
  const text = facts.template?.text ?? deliveredText(key);
  const template = text === null ? null : readTemplate(text, key).template;
  if (!template) throw new Error(`The text « ${name} » cannot be read`);
  if (kept.size >= MOST_KEPT) kept.clear();
  kept.set(name, template);
  return template;
}
