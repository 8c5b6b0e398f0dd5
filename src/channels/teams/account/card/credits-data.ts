import { type Cents, sumCents } from '../../../../domain/cents.ts';
import type { Language } from '../../../../domain/language.ts';
import type { OpenItem } from '../../../../domain/ledger/open-item.ts';
import { isFreeCredit } from '../../../../domain/relance/credits.ts';
import type { DeductedElsewhere, Warning } from '../../../../domain/relance/decision.ts';
import { deductedElsewhereIn } from '../../../../domain/relance/warnings.ts';
import { formatAmount, formatDay } from '../../../words/format.ts';
import { wordsFor } from '../../../words/words.ts';
import { clip } from '../../cards/clip.ts';
import type { CurrencyView } from '../desk.ts';
import { otherAdvancesOf } from './advances-data.ts';

const MAX_CREDITS = 3;

/**
 * The credits that nobody lettered, each with the earlier letters that took it off, and the warnings that they say in full. What
 * is apart, or belongs to another order, is shown elsewhere.
 */
export function creditLines(
  language: Language,
  focus: CurrencyView,
): { readonly lines: readonly string[]; readonly said: readonly Warning['code'][] } {
  const { account } = focus;
  const { account: words } = wordsFor(language);
  const ofOthers = new Set(otherAdvancesOf(focus).map(({ ecNo }) => ecNo));
  const credits = account.items.filter((item) => isFreeCredit(item) && !ofOthers.has(item.ecNo));
  if (credits.length === 0) return { lines: [], said: [] };
  const elsewhere = deductedElsewhereIn(focus.decision);
  const shown = credits.slice(0, MAX_CREDITS);
  const more = credits.length - shown.length;
  const total = formatAmount(sumCents(credits.map((item) => item.left)), account.currency, language);
  const isShown = ({ ecNo }: DeductedElsewhere): boolean => shown.some((item) => item.ecNo === ecNo);
  return {
    lines: [
      `⚠ ${words.creditsText(credits.length, total)}`,
      ...shown.map((item) => creditLine(language, item, elsewhere)),
      ...(more > 0 ? [words.more(more)] : []),
    ],
    said: ['unallocated-receipts', ...(elsewhere.every(isShown) ? (['deducted-elsewhere'] as const) : [])],
  };
}

function creditLine(language: Language, item: OpenItem, elsewhere: readonly DeductedElsewhere[]): string {
  const { account: words } = wordsFor(language);
  const money = (amount: Cents) => formatAmount(amount, item.currency, language);
  const places = elsewhere
    .filter(({ ecNo }) => ecNo === item.ecNo)
    .map(({ amount, letter: { reference, on } }) =>
      amount === -item.left
        ? words.creditDeducted(reference, formatDay(on, language))
        : words.creditPartDeducted(money(amount), reference, formatDay(on, language)),
    );
  const parts = [formatDay(item.issued, language), clip(item.piece, 20), clip(item.label, 40), money(item.left)];
  return `• ${[...parts.filter((part) => part !== ''), ...places].join(' · ')}`;
}
