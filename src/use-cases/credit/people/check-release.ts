import { cents } from '../../../domain/cents.ts';
import type { Company } from '../../../domain/company/company.ts';
import type { Release } from '../../../domain/credit/hold.ts';
import { usualRelease } from '../../../domain/credit/release.ts';
import type { Day } from '../../../domain/day.ts';
import { readEnd } from '../../../domain/end-day.ts';
import type { Hold } from '../../ports/credit/hold-store.ts';
import { type Refused, refuse } from '../../refusal.ts';
import type { Decide } from '../views.ts';

export const MAX_DECISION_REASON = 200;
export const MAX_HOLD_TEXT = 500;

type CheckedText = { readonly kind: 'ok'; readonly text: string };

/** Trimmed, not empty, not too long; what came from a card is a stranger's word. */
export function checkText(field: string, given: string, max = MAX_HOLD_TEXT): CheckedText | Refused {
  return given.trim() === '' ? refuse({ code: 'reason-needed' }) : checkLength(field, given.trim(), max);
}

const checkLength = (field: string, text: string, max: number): CheckedText | Refused =>
  text.length > max ? refuse({ code: 'too-long', field, max }) : { kind: 'ok', text };

export interface CheckedDecision {
  readonly kind: 'ok';
  readonly reason: string;
  /** Null for a refusal. */
  readonly release: Release | null;
}

/** What was asked for, complete: a refusal has its reason (case I7), a release reaches the order and a day to come (case I6). */
export function checkDecision(company: Company, hold: Hold, asked: Decide, today: Day): CheckedDecision | Refused {
  if (asked.outcome === 'refused') {
    const reason = checkText('reason', asked.reason, MAX_DECISION_REASON);
    return reason.kind === 'refused' ? reason : { kind: 'ok', reason: reason.text, release: null };
  }
  const reason = checkLength('reason', asked.reason.trim(), MAX_DECISION_REASON);
  if (reason.kind === 'refused') return reason;
  const usual = usualRelease(hold.facts, today, company.credit);
  const upTo = asked.upTo ?? usual.upTo;
  if (!Number.isSafeInteger(upTo)) return refuse({ code: 'bad-amount', given: String(upTo) });
  const needed = hold.facts.order.amount;
  if (upTo < needed) return refuse({ code: 'amount-too-low', given: upTo, needed, currency: company.currency });
  const until = asked.until === null ? usual.until : readEnd(asked.until, today);
  if (typeof until !== 'string') return refuse({ code: 'bad-date', given: String(asked.until), problem: until });
  return { kind: 'ok', reason: reason.text, release: { upTo: cents(upTo), until } };
}
