import type { Language } from '../../../domain/language.ts';
import { litigationWords } from './litigation-words.ts';

const has = <Key extends string>(words: Readonly<Record<Key, string>>, key: string): key is Key => key in words;

/** Why one was not made. */
export function explainProblem(problem: string, language: Language): string {
  const { problems } = litigationWords(language);
  return has(problems, problem) ? problems[problem] : problem;
}
