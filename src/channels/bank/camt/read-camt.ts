import type { Balance, BankStatement, ReadFault, StatementFile } from '../../../domain/bank/statement.ts';
import { all, attribute, first, linesOf, parseXml, textOf, type Xml } from '../../files/read/xml.ts';
import { dayIn, readEntry, signed } from './read-entry.ts';

/** Where statements and notices stand: camt.053 and camt.054, whatever the version. */
const PLACES = [
  { document: ['Document', 'BkToCstmrStmt'], name: 'Stmt' },
  { document: ['Document', 'BkToCstmrDbtCdtNtfctn'], name: 'Ntfctn' },
] as const;

/** Reads CAMT.053 and CAMT.054, in the versions 001.02 to 001.08 and after. */
export function readCamt(text: string): Omit<StatementFile, 'format'> {
  const parsed = parseXml(text);
  if ('fault' in parsed) return { statements: [], faults: [parsed.fault] };
  const entryLines = linesOf(text, 'Ntry')[Symbol.iterator]();
  const faults: ReadFault[] = [];
  const statements: BankStatement[] = [];
  for (const { document, name } of PLACES) {
    // Statements name the notices that detail them, by their messages.
    const message = name === 'Ntfctn' ? textOf(parsed.root, ...document, 'GrpHdr', 'MsgId') : undefined;
    const lines = linesOf(text, name);
    for (const [at, statement] of all(parsed.root, ...document, name).entries()) {
      const read = readStatement(statement, lines[at] ?? 1, message, () => entryLines.next().value ?? 1);
      statements.push(...(read.statement ? [read.statement] : []));
      faults.push(...read.faults);
    }
  }
  if (statements.length === 0 && faults.length === 0) {
    const found = Object.keys(first(parsed.root, 'Document') ?? parsed.root)
      .join(' ')
      .slice(0, 60);
    faults.push({ line: 1, code: 'unknown-format', found });
  }
  return { statements, faults };
}

function readStatement(
  statement: Xml,
  line: number,
  message: string | undefined,
  nextLine: () => number,
): { readonly statement: BankStatement | null; readonly faults: readonly ReadFault[] } {
  const faults: ReadFault[] = [];
  const account = first(statement, 'Acct');
  const name = (textOf(account, 'Id', 'IBAN') ?? textOf(account, 'Id', 'Othr', 'Id'))?.replace(/\s/g, '').toUpperCase();
  const id = textOf(statement, 'Id') ?? `${name}/${textOf(statement, 'CreDtTm') ?? ''}`;
  const read = all(statement, 'Ntry').map((entry) => {
    const at = nextLine();
    const { entries, fault } = readEntry(entry, at, { statement: id, message });
    if (fault) faults.push({ line: at, code: fault, found: textOf(entry, 'Amt') ?? '' });
    return entries;
  });
  if (name === undefined) return { statement: null, faults: [{ line, code: 'no-account', found: '' }, ...faults] };
  const entries = read.flat();
  const opening = balanceOf(statement, ['OPBD', 'PRCD']);
  const closing = balanceOf(statement, ['CLBD']);
  const currency = textOf(account, 'Ccy') ?? opening?.currency ?? entries[0]?.currency ?? '';
  return { statement: { id, account: name, currency, opening, closing, entries, line }, faults };
}

/** The first balance of a kind: OPBD, or PRCD where a bank gives the closing of the day before; ITBD (a page) is none. */
function balanceOf(statement: Xml, kinds: readonly string[]): (Balance & { readonly currency: string }) | null {
  const found = all(statement, 'Bal').find((one) => kinds.includes(textOf(one, 'Tp', 'CdOrPrtry', 'Cd') ?? ''));
  const [amount, on] = found ? [signed(found), dayIn(first(found, 'Dt'))] : [];
  if (amount === undefined || on === undefined) return null;
  return { amount, on, currency: attribute(first(found, 'Amt'), 'Ccy') ?? '' };
}
