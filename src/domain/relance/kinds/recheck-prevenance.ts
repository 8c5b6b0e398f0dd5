import { type Cents, sumCents } from '../../cents.ts';
import type { OpenItem } from '../../ledger/open-item.ts';
import type { OwedLine } from '../decision.ts';
import type { PrevenanceFacts } from '../letter.ts';
import type { Change } from '../recheck.ts';
import { ownersOf } from '../remembered.ts';
import type { PrevenanceDecision } from './prevenance.ts';

export type RecheckedLines =
  | {
      readonly kind: 'same' | 'less';
      readonly lines: readonly OwedLine[];
      readonly total: Cents;
      /** EC_No of those that fell out, as the letter was approved with them. */
      readonly dropped: readonly number[];
    }
  | { readonly kind: 'changed'; readonly why: Change };

/**
 * Compares an approved prévenance with what would be announced now, just before sending (case A8): lines that are still so and only less
 * stay, others fall out; one that is more, or of another document, stops it. A line that Sage has numbered anew is the same line; on
 * another due day it is announced anew, and what falls due besides waits for the next one.
 */
export function recheckLines(
  approved: Pick<PrevenanceFacts, 'lines'>,
  now: PrevenanceDecision,
  items: readonly OpenItem[],
): RecheckedLines {
  if (now.kind === 'reason') return { kind: 'changed', why: now.reason === 'holds' ? 'cannot-tell' : 'nothing-left' };
  const owners = ownersOf(items, approved.lines);
  const pairs = approved.lines.map((was) => {
    const number = owners.get(was.ecNo) ?? was.ecNo;
    return { was, is: now.lines.find(({ ecNo }) => ecNo === number) };
  });
  const kept = pairs.flatMap(({ was, is }) => (is && is.due === was.due ? [{ was, is }] : []));
  if (kept.length === 0) return { kind: 'changed', why: 'nothing-left' };
  if (kept.some(({ was, is }) => is.amount !== was.amount || is.piece !== was.piece)) {
    return { kind: 'changed', why: 'line-changed' };
  }
  if (kept.some(({ was, is }) => is.left > was.left)) return { kind: 'changed', why: 'higher-amount' };
  const lines = kept.map(({ is }) => is);
  const dropped = pairs.filter(({ was, is }) => is?.due !== was.due).map(({ was }) => was.ecNo);
  const isSame = dropped.length === 0 && kept.every(({ was, is }) => was.left === is.left);
  return { kind: isSame ? 'same' : 'less', lines, total: sumCents(lines.map(({ left }) => left)), dropped };
}
