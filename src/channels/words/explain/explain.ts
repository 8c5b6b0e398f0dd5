import type { Cents } from '../../../domain/cents.ts';
import type { Currency } from '../../../domain/company/currency.ts';
import { parseDay } from '../../../domain/day.ts';
import type { Language } from '../../../domain/language.ts';
import type { DeductedElsewhere, Missing, Reason, UnwritableText, Warning } from '../../../domain/relance/decision.ts';
import type { Recipient } from '../../../domain/tiers/recipient.ts';
import type { DispatchState } from '../../../use-cases/ports/dispatch/dispatch-store.ts';
import type { Refusal } from '../../../use-cases/refusal.ts';
import { formatAmount, formatDay, formatInstant, formatNumber } from '../format.ts';
import { wordsFor } from '../words.ts';
import { explainFault } from './fault.ts';
import { unreachable } from './unreachable.ts';

/** Values into words: each switch names every arm, so that a new one breaks the build until it has its words. */
export interface Explain {
  reason(reason: Reason, currency: Currency): string;
  warning(warning: Warning, currency: Currency): string;
  /** Where a credit that is not taken off counts, in a sentence of its own. */
  deductedElsewhere(credit: DeductedElsewhere, currency: Currency): string;
  missing(missing: readonly Missing[]): string;
  refusal(refusal: Refusal): string;
  recipient(recipient: Recipient): string;
}

export function explainIn(language: Language): Explain {
  return {
    reason: (reason, currency) => explainReason(reason, currency, language),
    warning: (warning, currency) => explainWarning(warning, currency, language),
    deductedElsewhere: (credit, currency) => explainElsewhere(credit, currency, language),
    missing: (missing) => {
      const { explain: words } = wordsFor(language);
      return words.missingText(missing.map((one) => words.missing[one]).join(', '));
    },
    refusal: (refusal) => explainRefusal(refusal, language),
    recipient: (recipient) => explainRecipient(recipient, language),
  };
}

function explainReason(reason: Reason, currency: Currency, language: Language): string {
  const words = wordsFor(language);
  const money = (amount: Cents) => formatAmount(amount, currency, language);
  switch (reason.code) {
    case 'nothing-late':
      return words.explain.nothingLate;
    case 'not-reminded':
      return words.explain.notReminded;
    case 'covered-by-credits':
      return words.explain.coveredByCredits(money(reason.late), money(reason.credits), money(reason.receipts));
    case 'receipt-to-allocate':
      return words.explain.receiptToAllocate(reason.count, money(reason.receipts), money(reason.late), reason.kinds);
    case 'debit-to-place':
      return words.explain.debitToPlace(reason.piece, formatDay(reason.on, language), money(reason.amount));
    case 'below-tolerance':
      return words.explain.belowTolerance(money(reason.total), money(reason.tolerance));
    case 'below-minimum':
      return words.explain.belowMinimum(
        money(reason.total),
        money(reason.minimum),
        words.account.levelName(reason.level),
      );
    case 'all-held-back':
      return words.explain.allHeldBack;
    default:
      return unreachable(reason);
  }
}

function explainWarning(warning: Warning, currency: Currency, language: Language): string {
  const { explain } = wordsFor(language);
  switch (warning.code) {
    case 'unallocated-receipts':
      return explain.unallocatedReceipts(warning.count, formatAmount(warning.total, currency, language));
    case 'unallocated-entries':
      return explain.unallocatedEntries(warning.count, formatAmount(warning.total, currency, language));
    case 'other-advances':
      return explain.otherAdvances(
        warning.advances.map(({ order }) => order),
        formatAmount(warning.total, currency, language),
      );
    case 'deducted-elsewhere':
      return warning.credits.map((credit) => explainElsewhere(credit, currency, language)).join(' ');
    case 'credits-ahead':
      return explain.creditsAhead(
        warning.count,
        formatAmount(warning.total, currency, language),
        formatDay(warning.first, language),
      );
    case 'unbalanced-lettering':
      return explain.unbalancedLetterings(warning.letters, formatNumber(warning.gap, language));
    case 'stale-bank':
      return warning.lastEntry === null
        ? explain.noBank
        : explain.staleBank(formatDay(warning.lastEntry, language), warning.businessDays ?? 0, warning.allowed);
    case 'undated-items':
      return explain.undatedItems(warning.count, formatAmount(warning.total, currency, language));
    case 'settled-since':
      return explain.settledItems(warning.count, formatAmount(warning.total, currency, language));
    case 'unwritable':
      return explainUnwritable(warning.texts, language);
    default:
      return unreachable(warning);
  }
}

function explainElsewhere(
  { kind, piece, on, amount, letter }: DeductedElsewhere,
  currency: Currency,
  language: Language,
): string {
  const { explain } = wordsFor(language);
  const name = [explain.deductions[kind], ...(piece === '' ? [] : [quoted(piece)])].join(' ');
  const of = [formatDay(on, language), formatAmount(amount, currency, language)] as const;
  return explain.deductedElsewhere(name, ...of, kind, letter.reference, formatDay(letter.on, language));
}

const MAX_TEXTS = 3;
const MAX_SIGNS = 6;

/** « Le nom « 株式会社 » contient des signes … : 株 (U+682A) … », each text in a sentence of its own. */
function explainUnwritable(texts: readonly UnwritableText[], language: Language): string {
  const { explain } = wordsFor(language);
  const sentences = texts.slice(0, MAX_TEXTS).map(({ what, text, signs }) => {
    const named = signs.slice(0, MAX_SIGNS).map(nameSign);
    const more = signs.length > MAX_SIGNS ? ['…'] : [];
    return explain.unwritable(explain.letterTexts[what], quoted(text), [...named, ...more].join(', '));
  });
  const rest = texts.length - sentences.length;
  return [...sentences, ...(rest > 0 ? [explain.unwritableMore(rest)] : [])].join(' ');
}

/** `株 (U+682A)`: whoever sees a box in the place of the sign can still look it up. */
const nameSign = (sign: string): string =>
  `${sign} (U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')})`;

function explainRefusal(refusal: Refusal, language: Language): string {
  const { explain } = wordsFor(language);
  switch (refusal.code) {
    case 'not-allowed':
      return explain.notAllowed(explain.roles[refusal.needed]);
    case 'unknown-company':
      return explain.unknownCompany(refusal.company);
    case 'unknown-tiers':
      return explain.unknownTiers(refusal.tiers, refusal.company);
    case 'unknown-item':
      return explain.unknownItem;
    case 'unknown-advance':
      return explain.unknownAdvance;
    case 'unknown-draft':
      return explain.unknownDraft;
    case 'unknown-dispatch':
      return explain.unknownDispatch;
    case 'already-decided':
      return Object.hasOwn(explain.states, refusal.state)
        ? explain.alreadyDecided(explain.states[refusal.state as DispatchState])
        : explain.alreadyDecidedElse;
    case 'not-left':
      return explain.notLeft(refusal.moving);
    case 'check-first':
      return explain.checkFirst;
    case 'already-annulled':
      return explain.alreadyAnnulled(refusal.by, formatInstant(refusal.at, language));
    case 'never-left':
      return explain.neverLeft;
    case 'still-a-draft':
      return explain.stillADraft;
    case 'reason-needed':
      return explain.reasonNeeded;
    case 'bad-date':
      return explainBadDate(refusal, language);
    case 'bad-address':
      return explain.badAddress(quoted(refusal.given));
    case 'too-short':
      return explain.tooShort(explain.fields[refusal.field] ?? refusal.field, refusal.min);
    case 'too-long':
      if (refusal.field === 'cc') return explain.tooManyCopies(refusal.max);
      return explain.tooLong(explain.fields[refusal.field] ?? refusal.field, refusal.max);
    case 'unfit-text':
      return explain.unfitText[refusal.about](quoted(refusal.word));
    case 'nothing-to-send':
      return explain.nothingToSend;
    case 'no-recipient':
      return explain.noRecipient;
    case 'no-prevenance':
      return explain.noPrevenance[refusal.why];
    case 'no-releve':
      return explain.noReleve[refusal.why];
    case 'unknown-hold':
      return explain.unknownHold;
    case 'hold-over':
      return explain.holdOver(explain.holdStates[refusal.state], refusal.by, formatInstant(refusal.at, language));
    case 'above-threshold':
      return explain.aboveThreshold(refusal.next);
    case 'own-request':
      return explain.ownRequest;
    case 'not-in-chain':
      return explain.notInChain;
    case 'bad-count':
      return explain.badCount(quoted(refusal.given));
    case 'bad-amount':
      return explain.badAmount(quoted(refusal.given));
    case 'amount-too-low':
      return explain.amountTooLow(
        formatAmount(refusal.given, refusal.currency, language),
        formatAmount(refusal.needed, refusal.currency, language),
      );
    case 'unreachable':
      return explain.unreachable[refusal.what];
    case 'microsoft-365-refused':
      return explainFault({ code: refusal.code, about: refusal.about }, language);
    default:
      return unreachable(refusal);
  }
}

/** Texts that people typed are quoted to a length that a card holds. */
const MAX_QUOTED = 40;
const quoted = (text: string): string => {
  const signs = [...text];
  return signs.length > MAX_QUOTED ? `${signs.slice(0, MAX_QUOTED - 1).join('')}…` : text;
};

function explainBadDate({ given, problem }: Extract<Refusal, { code: 'bad-date' }>, language: Language): string {
  const { explain } = wordsFor(language);
  const end = parseDay(given);
  if (problem.why === 'no-day' || end === undefined) return explain.noDay(quoted(given));
  return problem.why === 'over'
    ? explain.dayOver(formatDay(end, language), formatDay(problem.earliest, language))
    : explain.dayTooFar(formatDay(end, language), formatDay(problem.latest, language));
}

function explainRecipient(recipient: Recipient, language: Language): string {
  const { explain } = wordsFor(language);
  switch (recipient.kind) {
    case 'email': {
      const named = recipient.name === '' ? recipient.address : `${recipient.name} <${recipient.address}>`;
      return `${named} (${explain.sources[recipient.source]})`;
    }
    case 'post':
      return explain.byPost;
    case 'none':
      return explain.noRecipientShort;
    default:
      return unreachable(recipient);
  }
}
