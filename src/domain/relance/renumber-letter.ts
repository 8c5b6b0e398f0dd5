import type { OpenItem } from '../ledger/open-item.ts';
import type { Deduction, OwedLine } from './decision.ts';
import { creditOf } from './held-credits.ts';
import type { RappelFacts } from './letter.ts';
import { ownersOf } from './remembered.ts';

/**
 * An approved letter with the EC_No that its instalments and credits have in the books now: a line that à-nouveaux carried over
 * is the same line, numbered anew. Those that the books no longer hold keep the number that they had. The very letter where
 * nothing was renumbered.
 */
export function renumberLetter(letter: RappelFacts, items: readonly OpenItem[]): RappelFacts {
  const owners = ownersOf(items, [...letter.lines, ...(letter.informed ?? [])]);
  const credits = items.filter(({ left }) => left < 0);
  const lineNow = <Line extends OwedLine>(line: Line): Line => withNumber(line, owners.get(line.ecNo));
  const creditNow = (one: Deduction): Deduction => withNumber(one, creditOf(one, credits)?.ecNo);
  const [lines, deductions] = [letter.lines.map(lineNow), letter.deductions.map(creditNow)];
  const informed = letter.informed?.map(lineNow);
  const isSame =
    lines.every((line, at) => line === letter.lines[at]) &&
    deductions.every((one, at) => one === letter.deductions[at]) &&
    (informed ?? []).every((line, at) => line === letter.informed?.[at]);
  return isSame ? letter : { ...letter, lines, deductions, ...(informed ? { informed } : {}) };
}

const withNumber = <T extends { readonly ecNo: number }>(one: T, ecNo: number = one.ecNo): T =>
  ecNo === one.ecNo ? one : { ...one, ecNo };
