import type { Language } from '../../../domain/language.ts';
import type { HeldBack } from '../../../domain/relance/decision.ts';
import { formatDay, formatInstant, formatNumber } from '../format.ts';
import { wordsFor } from '../words.ts';
import type { SayHold } from './say-hold.ts';
import { unreachable } from './unreachable.ts';

/** Why an instalment is in no letter; `sayHold`: for what rooms hold. */
export function explainHeldBack(language: Language, why: HeldBack, sayHold: SayHold): string {
  const { account, explain } = wordsFor(language);
  switch (why.code) {
    case 'excluded':
      return explain.excluded(
        why.by,
        why.reason,
        why.until === null ? explain.untilLifted : explain.untilDay(formatDay(why.until, language)),
      );
    case 'disputed':
      return explain.disputed(why.reason, formatDay(why.since, language));
    case 'reserved':
      return explain.reserved(why.by, formatInstant(why.since, language));
    case 'delay-not-reached':
      return explain.delayNotReached(why.daysLate, why.needed, account.levelName(why.level));
    case 'interval':
      return explain.interval(formatDay(why.last, language), formatDay(why.next, language));
    case 'max-level':
      return explain.maxLevel(account.levelName(why.level));
    case 'collected-by-us':
      return explain.collectedByUs(formatDay(why.until, language));
    case 'doubtful-account':
      return explain.doubtful(why.account);
    case 'settled-since':
      return explain.settledSince;
    case 'held-elsewhere':
      return sayHold(language, why);
    case 'unbalanced-lettering':
      return explain.unbalancedLettering(why.letter, formatNumber(why.gap, language));
    case 'rounding':
      return explain.rounding;
    case 'below-minimum':
      return explain.heldBelowMinimum(account.levelName(why.level));
    case 'covered-by-credits':
      return explain.heldByCredits;
    case 'next-letter':
      return explain.nextLetter;
    case 'whole-account':
      return explain.heldByAccount;
    default:
      return unreachable(why);
  }
}

/** The same in a word or two, for a table; what a room holds in that room's words. */
export const markOf = (language: Language, why: HeldBack, sayHold: SayHold): string =>
  why.code === 'held-elsewhere' ? sayHold(language, why) : wordsFor(language).explain.marks[why.code];
