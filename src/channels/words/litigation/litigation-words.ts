import { litigation as en } from '../en/litigation/litigation.ts';
import { litigation as fr } from '../fr/litigation/litigation.ts';
import { roomWords } from '../words.ts';

/** The sentences of dossiers contentieux. */
export const litigationWords = roomWords({ fr, en });

const has = <Key extends string>(words: Readonly<Record<Key, string>>, key: string): key is Key => key in words;

/** Why one was not made. */
export function explainProblem(problem: string, language: Parameters<typeof litigationWords>[0]): string {
  const { problems } = litigationWords(language);
  return has(problems, problem) ? problems[problem] : problem;
}
