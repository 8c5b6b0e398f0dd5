import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { contentOf, contentsOf } from '../../src/use-cases/content-of.ts';
import { fiscalYears } from '../builders/company.ts';
import { anInvoice, aReceipt } from '../builders/entry.ts';

const LINES = [anInvoice({ ecNo: 1, piece: 'L’É|1' }), aReceipt({ ecNo: 2 }), anInvoice({ ecNo: 3, due: null })];
const YEARS = fiscalYears(2025, 2026);

test('the content of lines is told by all that they say, in their order, whoever asks for it', () => {
  const asKept = createHash('sha256').update(JSON.stringify(LINES)).digest('hex').slice(0, 32);
  expect(contentOf(LINES)).toBe(asKept);
  expect(contentsOf(LINES, YEARS).whole).toBe(asKept);
  expect(contentOf(LINES.toReversed())).not.toBe(asKept);
  expect(contentOf([])).toBe(contentsOf([], YEARS).whole);
});

test('that of some of them is theirs alone, and that of their fiscal years', () => {
  const [first, second, third] = LINES as [(typeof LINES)[0], (typeof LINES)[0], (typeof LINES)[0]];
  const of = (lines: typeof LINES, some: typeof LINES, years = YEARS) => contentsOf(lines, years).of(some);
  expect(of(LINES, [first, second])).toBe(of([first, second], [first, second]));
  expect(of(LINES, [first, second])).not.toBe(of(LINES, [first, third]));
  expect(of(LINES, [first])).not.toBe(of(LINES, [first], fiscalYears(2026)));
});
