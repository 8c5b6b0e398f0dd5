import { sumCents, ZERO } from '../../domain/cents.ts';
import type { Currency } from '../../domain/company/currency.ts';
import { daysBetween } from '../../domain/day.ts';
import type { Decision } from '../../domain/relance/decision.ts';
import { amountsIn, type LetterFacts, type LetterLevel, levelIn, linesIn } from '../../domain/relance/letter.ts';
import type { LineFacts } from '../../domain/runs/line-facts.ts';
import type { LineWhy } from '../../domain/runs/line-why.ts';
import type { NewRunLine } from '../../domain/runs/run.ts';
import type { TiersCode } from '../../domain/tiers/tiers-code.ts';
import type { Draft } from '../ports/relance/draft-store.ts';
import type { Refused } from '../refusal.ts';
import type { NotPrepared, PreparedLetters } from '../relance/prepared-letters.ts';

/** Whom a line is of. */
export interface LineOf {
  readonly code: TiersCode;
  readonly name: string;
  readonly facts: LineFacts;
}

/** The line of what was prepared: shown exactly, or set aside with why; a run never asks (case A12). */
export function lineOf(of: LineOf, draft: Draft, prepared: PreparedLetters | NotPrepared | null): NewRunLine {
  if (prepared?.kind === 'refused') return heldLine(of, draft.currency, whyRefused(prepared));
  if (prepared?.kind === 'no-proposal') return heldLine(of, draft.currency, whyDecided(prepared.decision));
  if (prepared?.kind !== 'prepared') return heldLine(of, draft.currency, { code: 'unreadable' });
  const warnings = prepared.confirmations.map(({ code }) => code);
  if (warnings.length > 0) return heldLine(of, draft.currency, { code: 'to-confirm', warnings });
  return selectedLine(of, draft, prepared);
}

/** Why nothing is proposed, as a run says it. */
export function whyDecided(decision: Decision): LineWhy {
  if (decision.kind === 'cannot-tell') return { code: 'cannot-tell', missing: decision.missing };
  if (decision.kind === 'proposal') return { code: 'unreadable' };
  return { code: 'reason', facts: { ...decision.reason, heldBack: decision.heldBack } };
}

/** Why a letter was not prepared, as a run says it. */
export function whyRefused({ refusal }: Refused): LineWhy {
  switch (refusal.code) {
    case 'no-recipient':
      return { code: 'no-recipient' };
    case 'no-prevenance':
    case 'no-releve':
      return refusal;
    default:
      return { code: 'unreadable' };
  }
}

function selectedLine({ code, name, facts }: LineOf, draft: Draft, { letters, digest }: PreparedLetters): NewRunLine {
  // Several letters are rappels, in the currency of their draft.
  const others = letters.flatMap(amountsIn).filter((one) => one.currency !== draft.currency && one.amount !== 0);
  return {
    tiers: code,
    name,
    currency: draft.currency,
    state: 'selected',
    shown: {
      draftId: draft.id,
      draftVersion: draft.version,
      digest,
      letters: letters.length,
      level: Math.max(...letters.map(levelIn)) as LetterLevel,
      items: letters.reduce((count, letter) => count + itemsIn(letter), 0),
      total: sumCents(letters.map((letter) => amountIn(letter, draft.currency))),
      ...(others.length > 0 ? { others } : {}),
      daysLate: mostLate(letters),
    },
    why: null,
    by: null,
    facts,
  };
}

const itemsIn = (facts: LetterFacts): number =>
  facts.kind === 'releve' ? facts.accounts.reduce((count, { rows }) => count + rows.length, 0) : linesIn(facts).length;

/** Undefined where nothing is: of prévenances and relevés. */
function mostLate(letters: readonly LetterFacts[]): number | undefined {
  const days = letters.flatMap((letter) => linesIn(letter).map(({ due }) => daysBetween(due, letter.date)));
  const most = Math.max(0, ...days);
  return most > 0 ? most : undefined;
}

const amountIn = (facts: LetterFacts, currency: Currency) =>
  amountsIn(facts).find((one) => one.currency === currency)?.amount ?? ZERO;

export const heldLine = ({ code, name, facts }: LineOf, currency: Currency, why: LineWhy): NewRunLine => ({
  tiers: code,
  name,
  currency,
  state: 'held',
  shown: null,
  why,
  by: null,
  facts,
});

/** Currencies are not compared: those of one follow each other; the greatest first, those set aside last. */
export function inOrder(a: NewRunLine, b: NewRunLine): number {
  if (!a.shown !== !b.shown) return a.shown ? -1 : 1;
  if (a.currency !== b.currency) return a.currency < b.currency ? -1 : 1;
  return (b.shown?.total ?? 0) - (a.shown?.total ?? 0) || (a.tiers < b.tiers ? -1 : 1);
}
