import type { DueTask } from '../../../use-cases/plans/open-due-tasks.ts';
import { formatAmount, formatDay } from '../format.ts';
import { plansWords } from './words.ts';

/** What a task of a step says. Tasks are written down once, in the language of the company. */
export function sayDueTask({ step, items, total, currency, plan, lastLetters }: DueTask): string {
  const words = plansWords('fr');
  const oldest = Math.max(...items.map(({ daysLate }) => daysLate ?? 0));
  if (lastLetters !== undefined) {
    const last = lastLetters.at(-1) ?? null;
    const since = last === null ? null : formatDay(last);
    return words.afterLast.task(formatAmount(total, currency), items.length, oldest, since);
  }
  const verb = step.kind === 'appel' ? words.toCall : words.toHandOver;
  return words.dueTask(verb, step.name, plan, formatAmount(total, currency), items.length, oldest);
}

/** Of a file that is proposed on what is past the last level. */
export const MOTIF_AFTER_LAST = plansWords('fr').afterLast.motif;
