import type { Language } from '../../../../domain/language.ts';
import { formatAmount } from '../../../words/format.ts';
import { wordsFor } from '../../../words/words.ts';
import { clip } from '../../cards/clip.ts';
import type { CustomerView } from '../desk.ts';

const MAX_ACCOUNTS = 3;

/** What the customer has on accounts that the settings say nothing of: in no total, so said first. */
export function untreatedLines(language: Language, { untreated, company }: CustomerView): readonly string[] {
  const { account: words } = wordsFor(language);
  const lines = untreated
    .slice(0, MAX_ACCOUNTS)
    .map(
      ({ account, total }) =>
        `⚠ ${words.untreated(clip(account, 20), formatAmount(total, company.currency, language))}`,
    );
  const more = untreated.length - lines.length;
  return more > 0 ? [...lines, words.more(more)] : lines;
}
