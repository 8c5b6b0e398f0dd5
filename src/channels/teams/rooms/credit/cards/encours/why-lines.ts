import { type Cents, cents, negate } from '../../../../../../domain/cents.ts';
import type { Encours } from '../../../../../../domain/credit/encours.ts';
import type { RiskReason, RiskVerdict } from '../../../../../../domain/credit/risk.ts';
import type { Language } from '../../../../../../domain/language.ts';
import { creditWords } from '../../../../../words/credit/credit-words.ts';
import { explainCreditIn, listPieces } from '../../../../../words/explain/explain-credit.ts';
import { formatAmount } from '../../../../../words/format.ts';
import { wordsFor } from '../../../../../words/words.ts';
import { clip } from '../../../../cards/clip.ts';
import { isWorthSaying, partLabel } from './composition.ts';

export interface Explained {
  readonly encours: Encours;
  readonly verdict: RiskVerdict;
  /** The order that is judged: its amount, and what it makes of the encours. Null: the customer alone. */
  readonly order: { readonly amount: Cents; readonly prepaid: Cents; readonly encoursWith: Cents } | null;
}

interface Section {
  readonly heading: string;
  readonly lines: readonly { readonly text: string }[];
}

/** The rule step by step with its figures: what is owed, what was granted, what Sage says of it, what would change it. */
export function whySections(language: Language, explained: Explained): readonly Section[] {
  const words = creditWords(language);
  const sections: readonly (readonly [string, readonly string[]])[] = [
    [words.whyComposition, compositionLines(language, explained)],
    [words.whyPlafond, plafondLines(language, explained)],
    [words.whyControl, controlLines(language, explained)],
    [words.whyLift, liftLines(language, explained)],
  ];
  return sections.map(([heading, lines]) => ({
    heading,
    lines: lines.map((text) => ({ text: `• ${clip(text, 220)}` })),
  }));
}

function compositionLines(language: Language, { encours, order }: Explained): readonly string[] {
  const { encours: encoursWords } = wordsFor(language);
  const words = creditWords(language);
  const { base, components, total, withoutRate } = encours;
  const money = (amount: Cents) => formatAmount(amount, encours.currency, language);
  const said = components.filter(isWorthSaying).map(({ part, amount, count, counted }) => {
    const label = partLabel(language, part, count);
    return counted ? words.whyPart(label, money(amount)) : words.whyLeftOut(label, money(amount));
  });
  const pieces = withoutRate.map(({ piece, currency }) => `${clip(piece, 20)} (${currency})`);
  const isAdded = order !== null && order.encoursWith !== total;
  return [
    words.whyBase[base],
    ...said,
    words.whyTotal(money(total)),
    ...(pieces.length > 0 ? [encoursWords.withoutRate(pieces.length, listPieces(pieces))] : []),
    ...(isAdded ? [words.whyWithOrder(money(cents(order.encoursWith - total)), money(order.encoursWith))] : []),
  ];
}

function plafondLines(language: Language, { encours, order }: Explained): readonly string[] {
  const words = creditWords(language);
  const { plafond, insurance, currency } = encours;
  const money = (amount: Cents) => formatAmount(amount, currency, language);
  const insured = insurance > 0 ? [words.whyInsurance(money(insurance))] : [];
  if (plafond.kind !== 'amount') return [words.whyPlafondZero[plafond.kind], ...insured];
  const judged = order?.encoursWith ?? encours.total;
  return [
    words.whyPlafondAmount(money(plafond.amount)),
    differenceLine(words, plafond.amount, judged, money),
    ...insured,
  ];
}

/** The subtraction as people write it; an overpaid account adds to what is available (case H11). */
function differenceLine(
  words: ReturnType<typeof creditWords>,
  plafond: Cents,
  judged: Cents,
  money: (amount: Cents) => string,
): string {
  const left = cents(plafond - judged);
  if (left < 0) return words.whyOver(money(judged), money(plafond), money(negate(left)));
  if (judged < 0) return words.whyCredit(money(plafond), money(negate(judged)), money(left));
  return words.whyAvailable(money(plafond), money(judged), money(left));
}

function controlLines(language: Language, { encours, verdict, order }: Explained): readonly string[] {
  const { encours: encoursWords } = wordsFor(language);
  const words = creditWords(language);
  const { reason, effect } = verdict;
  return [
    words.whyControls[controlOf(reason)],
    ...equalityLines(language, encours, order?.encoursWith ?? encours.total, reason),
    explainCreditIn(language).risk(reason, encours.currency),
    ...bandLines(language, encours, reason),
    words.whyEffect(encoursWords.effects[effect]),
  ];
}

/** The setting for an encours exactly at the plafond, where that is the case (case H3). */
function equalityLines(language: Language, { plafond }: Encours, judged: Cents, reason: RiskReason): readonly string[] {
  const words = creditWords(language);
  if (reason.code === 'at-limit') return [words.whyAtLimit.over];
  const isAt = plafond.kind === 'amount' && plafond.amount === judged;
  return isAt && reason.code === 'within-limit' ? [words.whyAtLimit.within] : [];
}

/** The dépassements of the code risque that speaks. Between two bands the lower one does, beneath the first one that one. */
function bandLines(language: Language, { currency }: Encours, reason: RiskReason): readonly string[] {
  if ((reason.code !== 'over-limit' && reason.code !== 'at-limit') || !reason.band) return [];
  const words = creditWords(language);
  const { min, max } = reason.band;
  const over = reason.code === 'over-limit' ? reason.overLimit : 0;
  const say = over < min ? words.whyFirstBand : over > max ? words.whyBandAbove : words.whyBand;
  return [say(formatAmount(min, currency, language), formatAmount(max, currency, language))];
}

/** CT_ControlEnc, as each reason comes from one only. */
function controlOf({ code }: RiskReason): 'blocked' | 'risk-code' | 'automatic' {
  if (code === 'account-blocked') return 'blocked';
  return code === 'risk-code' || code === 'no-risk-code' ? 'risk-code' : 'automatic';
}

function liftLines(language: Language, { encours, verdict, order }: Explained): readonly string[] {
  const judged = order?.encoursWith ?? encours.total;
  const overLimit = cents(encours.plafond.kind === 'amount' ? Math.max(0, judged - encours.plafond.amount) : 0);
  return explainCreditIn(language).lifts(verdict.reason, { currency: encours.currency, overLimit, order });
}
