import { type Day, parseDay } from '../../../domain/day.ts';
import { cliWords } from '../../words/cli/cli.ts';
import type { CliAnswer } from '../cli-answer.ts';

/** The day that was typed, `otherwise` where none was; what to answer where it is none. */
export function readAskedDay<Otherwise>(
  typed: string | undefined,
  otherwise: Otherwise,
  json: boolean,
): { readonly kind: 'day'; readonly day: Day | Otherwise } | { readonly kind: 'answer'; readonly answer: CliAnswer } {
  const day = typed === undefined ? otherwise : parseDay(typed);
  if (day !== undefined) return { kind: 'day', day };
  const error = JSON.stringify({ error: 'bad-date', given: typed });
  return { kind: 'answer', answer: { exitCode: 2, output: json ? error : cliWords.badDay(typed ?? '') } };
}
