import type { LetterFacts } from '../../../domain/relance/letter.ts';
import type { Template } from '../../../domain/templates/template.ts';
import type { TemplateKey } from '../../../domain/templates/template-key.ts';
import { deliveredText } from './delivered.ts';
import { readTemplate } from './read-template.ts';

/** Texts that were read: a run sets thousands of letters by a few. */
const MOST_KEPT = 100;
const kept = new Map<string, Template>();

/** What the text of a letter is found by; its segment was asked when the text was chosen. */
export const keyOf = ({ level, language }: Pick<LetterFacts, 'level' | 'language'>): TemplateKey => ({
  kind: 'rappel',
  level,
  language,
  segment: '',
});

/** The text that a letter is written by: the approved one that its facts carry, else the delivered one. Throws where neither is one. */
export function templateOf(facts: Pick<LetterFacts, 'level' | 'language' | 'template'>): Template {
  const key = keyOf(facts);
  const name = `${key.kind} ${key.level} ${key.language} ${facts.template?.digest ?? 'delivered'}`;
  const known = kept.get(name);
  if (known) return known;
  const text = facts.template?.text ?? deliveredText(key);
  const read = text === null ? null : readTemplate(text, key);
  if (!read?.ok) throw new Error(`The text « ${name} » cannot be read: ${JSON.stringify(read?.problems ?? 'none')}`);
  if (kept.size >= MOST_KEPT) kept.clear();
  kept.set(name, read.template);
  return read.template;
}
