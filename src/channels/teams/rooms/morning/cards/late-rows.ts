import type { Language } from '../../../../../domain/language.ts';
import type { LateRow } from '../../../../../domain/morning/morning-post.ts';
import { formatAmount } from '../../../../words/format.ts';
import { morningWords } from '../../../../words/morning/morning-words.ts';
import { clip } from '../../../cards/clip.ts';
import type { Row } from '../../../cards/rows/rows.ts';

/** Longer than this, a retard needs more than a reminder. */
const LONG_LATE_DAYS = 60;

/** All that a customer is late with, and, where `newlyLate` is of yesterday, what of it is new; the row opens the account. */
export function lateRow(language: Language, row: LateRow, since: 'yesterday' | 'not-said'): Row {
  const words = morningWords(language);
  const { lateItems, oldestDaysLate, newlyLate } = row;
  const isNew = since !== 'not-said' && newlyLate > 0;
  const newly = isNew ? [words.newlyLateOf(formatAmount(newlyLate, row.currency, language))] : [];
  return {
    ...opens(language, row),
    detail: [row.code, words.items(lateItems), ...newly].join(' · '),
    amount: formatAmount(row.late, row.currency, language),
    mark: words.oldest(oldestDaysLate),
    color: oldestDaysLate > LONG_LATE_DAYS ? 'Attention' : 'Default',
  };
}

/** What has just become late of it. */
export function newlyLateRow(language: Language, row: LateRow): Row {
  const words = morningWords(language);
  const total = words.totalLate(formatAmount(row.late, row.currency, language));
  return {
    ...opens(language, row),
    detail: row.late === row.newlyLate ? row.code : `${row.code} · ${total}`,
    amount: formatAmount(row.newlyLate, row.currency, language),
    mark: '',
    color: 'Default',
  };
}

const opens = (language: Language, { name, company, code, currency }: LateRow) => ({
  name: clip(name, 60),
  open: morningWords(language).open,
  verb: 'account.show',
  data: { company, code, currency },
});
