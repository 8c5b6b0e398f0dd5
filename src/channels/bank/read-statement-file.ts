import { type BankEntry, checkBalances, type StatementFile } from '../../domain/bank/statement.ts';
import { decodeText } from '../files/read/decode-text.ts';
import { readCamt } from './camt/read-camt.ts';
import { isCfonb, readCfonb } from './cfonb/read-cfonb.ts';
import { isMt940, readMt940 } from './mt940/read-mt940.ts';
import { LONGEST, referencesOf } from './references.ts';

/**
 * Reads a file of the bank by what it holds, never by its name: CAMT.053 and .054, CFONB 120, MT940. Never throws for what a file
 * holds: what cannot be read is a fault with its line, and the rest is kept.
 */
export function readStatementFile(bytes: Uint8Array): StatementFile {
  const file = readText(decodeText(bytes));
  const unbalanced = file.statements.flatMap((statement) => checkBalances(statement) ?? []);
  return { ...file, faults: [...file.faults, ...unbalanced].sort((a, b) => a.line - b.line) };
}

function readText(text: string): StatementFile {
  if (text.trimStart().startsWith('<')) return { format: 'camt', ...readCamt(text) };
  if (isCfonb(text)) return { format: 'cfonb120', ...asWholes(readCfonb(text)) };
  if (isMt940(text)) return { format: 'mt940', ...asWholes(readMt940(text)) };
  const found = text.trimStart().slice(0, 40).replace(/\s+/g, ' ');
  return { format: null, statements: [], faults: [{ line: 1, code: 'unknown-format', found }] };
}

type Read = Omit<StatementFile, 'format'>;

/** These formats tell a movement as a whole: with a number of the bank's or the payer's, a CAMT file beside them tells the same one. */
const asWholes = ({ statements, faults }: Read): Read => ({
  statements: statements.map((statement) => ({
    ...statement,
    entries: statement.entries.map((entry) => asWhole(entry, statement.id)),
  })),
  faults,
});

function asWhole(entry: BankEntry, statement: string): BankEntry {
  const { bankReference, endToEndId, amount } = entry;
  const references = referencesOf([
    ['booking', bankReference],
    ['payment', endToEndId],
  ]);
  if (references.length === 0) return entry;
  const batch = { statement: statement.slice(0, LONGEST), references, total: amount, count: null, isWhole: true };
  return { ...entry, batch };
}
