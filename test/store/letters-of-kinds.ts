import { cents, sumCents } from '../../src/domain/cents.ts';
import { day } from '../../src/domain/day.ts';
import type { OwedLine } from '../../src/domain/relance/decision.ts';
import type { ReleveRow } from '../../src/domain/relance/kinds/releve.ts';
import type { LetterHead, PrevenanceFacts, ReleveFacts } from '../../src/domain/relance/letter.ts';
import { letterFacts } from './samples.ts';

const { reference, language, date, company, signatory, replyTo, tiers, currency, personalSentence, copies, sandbox } =
  letterFacts([]);
const HEAD: LetterHead = {
  ...{ reference, language, date, company, signatory, replyTo, tiers, currency, personalSentence, copies, sandbox },
};

/** An instalment that falls due within days of the letter. */
export const dueLine = (ecNo: number, over: Partial<OwedLine> = {}): OwedLine => ({
  ecNo,
  piece: `FA${ecNo}`,
  issued: day('2026-02-20'),
  due: day('2026-03-20'),
  amount: cents(50_000),
  left: cents(50_000),
  effet: null,
  ...over,
});

export const prevenanceFacts = (
  lines: readonly OwedLine[] = [dueLine(1)],
  over: Partial<PrevenanceFacts> = {},
): PrevenanceFacts => ({ ...HEAD, kind: 'prevenance', lines, total: sumCents(lines.map(({ left }) => left)), ...over });

export const releveRow = (over: Partial<ReleveRow> = {}): ReleveRow => ({
  day: day('2026-02-10'),
  piece: 'FA1',
  label: 'Livraison de février',
  cause: 'line',
  nature: 'sale',
  due: day('2026-03-12'),
  debit: cents(50_000),
  credit: cents(0),
  balance: cents(50_000),
  ...over,
});

export const releveFacts = (over: Partial<ReleveFacts> = {}): ReleveFacts => ({
  ...HEAD,
  kind: 'releve',
  of: 'movements',
  from: day('2026-02-01'),
  until: day('2026-02-28'),
  accounts: [{ currency: 'EUR', opening: cents(0), rows: [releveRow()], closing: cents(50_000) }],
  ...over,
});
