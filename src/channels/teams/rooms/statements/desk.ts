import type { Day } from '../../../../domain/day.ts';
import type { Language } from '../../../../domain/language.ts';
import type { Person } from '../../../../domain/person.ts';
import type { Refused } from '../../../../use-cases/refusal.ts';
import type { Stated, StatedAsked } from '../../../../use-cases/statements/show-stated.ts';
import type { TiersFinder } from '../../account/desk.ts';

/** What the bot asks of états and relevés. Each call checks the person's rights and returns values, never words. */
export interface StatementsDesk extends TiersFinder {
  today(): Day;
  show(who: Person, asked: StatedAsked): Promise<Refused | Stated>;
  /** Where that person finds it as files, for minutes. */
  fileUrl(who: Person, language: Language, asked: StatedAsked): string;
}
