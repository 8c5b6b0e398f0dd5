import { cents } from '../../../src/domain/cents.ts';
import { day } from '../../../src/domain/day.ts';
import type { Entry } from '../../../src/domain/ledger/entry.ts';
import { openItems } from '../../../src/domain/ledger/open-items.ts';
import { agingRows, agingTotals, scheduleRows } from '../../../src/domain/statements/open-rows.ts';
import { computeStatement } from '../../../src/domain/statements/statement.ts';
import { topRows, topTotals } from '../../../src/domain/statements/top-rows.ts';
import type { AgingView, ScheduleView, StatementView, TopView } from '../../../src/use-cases/statements/views.ts';
import { fiscalYears } from '../../builders/company.ts';
import { anInvoice, aReceipt } from '../../builders/entry.ts';

export const ASKED = {
  company: { code: 'BIJOU', name: 'Bijou SA' },
  asOf: day('2026-03-01'),
  readAt: new Date('2026-03-02T08:00:00Z'),
} as const;

const NAMES: Readonly<Record<string, string>> = { CARAT: '=HYPERLINK("x";"Carat")', LYON: 'Bijoux; "Lyon" & <fils>' };
const nameOf = (code: string): string => NAMES[code] ?? code;

export const SOME_ENTRIES: readonly Entry[] = [
  anInvoice({ ecNo: 1, amount: 1_234_567_89, due: '2026-02-20' }),
  aReceipt({ ecNo: 2, date: '2026-02-15', amount: 100_10, piece: '@BQ' }),
  anInvoice({ ecNo: 3, tiers: 'LYON', amount: 50_00, currency: 'USD', baseAmount: 45_00, due: null, piece: '0411000' }),
];

export function agingOf(entries: readonly Entry[] = SOME_ENTRIES): AgingView {
  const rows = agingRows(openItems(entries, ASKED.asOf, fiscalYears(2026)), ASKED.asOf, nameOf);
  const untreated = [{ tiers: 'LYON', account: '4671000', total: cents(12_00) }];
  return { kind: 'aging', tiers: null, ...ASKED, rows, totals: agingTotals(rows), untreated, currency: 'EUR' };
}

export function topOf(entries: readonly Entry[] = SOME_ENTRIES): TopView {
  const rows = topRows(openItems(entries, ASKED.asOf, fiscalYears(2026)), ASKED.asOf, nameOf);
  return { kind: 'top', tiers: null, ...ASKED, rows, totals: topTotals(rows), untreated: [], currency: 'EUR' };
}

export function scheduleOf(entries: readonly Entry[] = SOME_ENTRIES): ScheduleView {
  const items = openItems(entries, ASKED.asOf, fiscalYears(2026));
  const totals = agingTotals(agingRows(items, ASKED.asOf, nameOf));
  return { kind: 'schedule', tiers: null, ...ASKED, rows: scheduleRows(items, nameOf), totals };
}

export function statementOf(entries: readonly Entry[] = SOME_ENTRIES): StatementView {
  const from = day('2026-01-01');
  const own = entries.filter(({ tiers }) => tiers === 'CARAT');
  const byCurrency = computeStatement({ entries: own, fiscalYears: fiscalYears(2026), from, until: ASKED.asOf }).map(
    (one) => ({
      ...one,
      movements: one.movements.map((row) => ({ ...row, label: row.piece === '@BQ' ? '' : 'Bagues' })),
    }),
  );
  return { kind: 'statement', ...ASKED, tiers: { code: 'CARAT', name: 'Carat' }, from, open: false, byCurrency };
}
