import { z } from 'zod';
import { FOLLOW_SORTS } from '../../../../domain/figures/debtors/follow.ts';
import type { Language } from '../../../../domain/language.ts';
import { figuresWords } from '../../../words/figures/figures-words.ts';
import { company, type Press, page, pressesAt, tiersCode, typed } from '../../chat/press.ts';
import { readTypedNumber } from '../../typed/typed-number.ts';
import type { FiguresDesk } from './desk.ts';
import { listFollow, sayFollow, sayTop, showDmp } from './said-figures.ts';

const press = pressesAt<FiguresDesk>();
const customer = z.object({ company, code: tiersCode });
/** A field as inputs give it back, as text or as a number. */
const threshold = z.union([z.number(), typed(40)]).default('');
const MAX_THRESHOLD = 99_999;

/** None typed: no threshold. Undefined: no number that people write, or not one of days. */
function readThreshold(field: string | number, language: Language): number | null | undefined {
  if (field === '') return null;
  const read = typeof field === 'number' ? undefined : readTypedNumber(field, language);
  const days = typeof field === 'number' ? field : read && Number(`${read.whole}.${read.fraction || '0'}`);
  return days !== undefined && days >= 0 && days <= MAX_THRESHOLD ? days : undefined;
}

const filter = z.object({ dmp: threshold, days: threshold, sort: z.enum(FOLLOW_SORTS) });
const follow = press('follow.list', z.object({ text: typed(200), page: page.optional() }), (talk, known, data) =>
  sayFollow(talk, known, data.text, data.page),
);

/** What the card's own fields say. */
const filtered = press('follow.filter', filter, async (talk, known, { dmp, days, sort }) => {
  const [dmpOver, lateOver] = [readThreshold(dmp, known.language), readThreshold(days, known.language)];
  if (dmpOver === undefined || lateOver === undefined) {
    return { text: figuresWords(known.language).notANumberOfDays };
  }
  return listFollow(talk, known, { dmpOver, lateOver, sort }, 1);
});

export const FIGURES_PRESSES: readonly Press<FiguresDesk>[] = [
  press('dmp.show', customer, showDmp),
  press('top.list', z.object({}), (talk, known) => sayTop(talk, known)),
  follow,
  filtered,
];
