import type { Language } from '../../../domain/language.ts';
import { plainName } from '../../../domain/templates/fields.ts';
import type { TemplateProblem } from '../../../domain/templates/template.ts';
import { fieldNames, problemWords } from './templates-words.ts';

/** What is wrong with a text, its line first, and the mend. */
export function sayProblem(problem: TemplateProblem, language: Language): string {
  const words = problemWords(language);
  const names = fieldNames(language);
  if (problem.code === 'may-be-empty') {
    const { field, condition, line } = problem;
    return words.line(line, words.mayBeEmpty(names.fields[field], names.conditions[condition]));
  }
  if (problem.code === 'field-of-other') {
    return words.line(problem.line, words.ofOther(`{{${names.fields[problem.field]}}}`, problem.letter));
  }
  if (problem.code === 'condition-of-other') {
    const { line, condition, letter } = problem;
    return words.line(line, words.ofOther(`{{${words.if(names.conditions[condition])}}}`, letter));
  }
  const say = words.say[problem.code] as (one: TemplateProblem) => string;
  if (problem.code !== 'unknown-field' && problem.code !== 'unknown-condition') {
    return words.line(problem.line, say(problem));
  }
  return words.line(problem.line, say({ ...problem, nearest: asWritten(problem.nearest) }));
}

/** A name as people write it: it is compared without the marks on its letters. */
function asWritten(nearest: string | null): string | null {
  const { fields, conditions, markers } = fieldNames('fr');
  const all: readonly string[] = [fields, conditions, markers].flatMap((names) => Object.values<string>(names));
  return nearest && (all.find((name) => plainName(name) === nearest) ?? nearest);
}
