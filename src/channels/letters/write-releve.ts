import { type Cents, negate } from '../../domain/cents.ts';
import { payableElsewhere, type ReleveAccount, type ReleveRow } from '../../domain/relance/kinds/releve.ts';
import type { ReleveFacts } from '../../domain/relance/letter.ts';
import { formatDay } from '../words/format.ts';
import type { AccountTable, LetterParts } from './letter-content.ts';
import { printAmount, wordsOf, writeHead } from './write-head.ts';

/** A relevé: a table a currency, between the balances of both ends; its payment details stand below, as on every letter. */
export function writeReleve(facts: ReleveFacts): LetterParts {
  const words = wordsOf(facts);
  return {
    ...writeHead(facts, null),
    formal: false,
    table: { words: words.table, columns: [], rows: [] },
    deductions: [],
    totals: { steps: [], total: { label: '', amount: '' } },
    accounts: facts.accounts.map((account) => writeAccount(account, facts)),
    legal: [],
  };
}

function writeAccount(of: ReleveAccount, facts: ReleveFacts): AccountTable {
  const { currency, opening, rows, closing } = of;
  const { language, from, until } = facts;
  const { account, table, balanceBefore, balanceAt, payable } = wordsOf(facts).kinds.releve;
  const print = (amount: Cents): string => printAmount(amount, { currency, language });
  const text = (title: string, grows = false) => ({ title, figure: false, grows });
  const figure = (title: string) => ({ title, figure: true, grows: false });
  return {
    title: account(currency),
    columns: [
      ...[text(table.day), text(table.piece), text(table.label, true), text(table.due)],
      ...[figure(table.debit), figure(table.credit), figure(table.balance)],
    ],
    rows: rows.map((row) => [
      formatDay(row.day, language),
      row.piece.trim(),
      labelOf(row, facts),
      row.due === null ? '' : formatDay(row.due, language),
      row.debit === 0 ? '' : print(row.debit),
      row.credit === 0 ? '' : print(row.credit),
      print(row.balance),
    ]),
    opening:
      facts.of === 'open-items' && opening === 0
        ? null
        : { label: balanceBefore(formatDay(from, language)), amount: print(opening) },
    // A balance in favour of the customer says so, and bears no sign besides.
    closing: {
      label: balanceAt(formatDay(until, language), closing < 0),
      amount: print(closing < 0 ? negate(closing) : closing),
    },
    notes: payableElsewhere(of).map(({ to, pieces }) => payable(pieces.join(', '), to)),
  };
}

/** What a row is called: as in Sage, else by what it is. */
function labelOf({ label, cause, nature }: ReleveRow, facts: ReleveFacts): string {
  const { causes, natures } = wordsOf(facts).kinds.releve;
  if (cause !== 'line') return causes[cause];
  return label || (nature ? natures[nature] : '');
}
