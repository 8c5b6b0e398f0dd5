import type {
  Balance,
  BankEntry,
  BankStatement,
  FaultCode,
  ReadFault,
  StatementFile,
} from '../../../domain/bank/statement.ts';
import { cents, parseCents } from '../../../domain/cents.ts';
import { type Day, daysBetween, parseDay } from '../../../domain/day.ts';
import { centuryOf, joinText, referenceOf } from '../clean-text.ts';
import { readDetails } from './details.ts';
import { type SwiftField, splitTags } from './split-tags.ts';

/** A statement has its reference (20) and its account (25). */
export const isMt940 = (text: string): boolean => /(?:^|[\r\n}:])\s*:20:/u.test(text) && /[\r\n]:25:?/u.test(text);

/** Reads SWIFT MT940: as many statements as the file holds, pages (60M, 62M) as statements of their own. */
export function readMt940(text: string): Omit<StatementFile, 'format'> {
  const fields = splitTags(text);
  const starts = fields.flatMap(({ tag }, at) => (tag === '20' ? [at] : []));
  const read = starts.map((start, at) => readStatement(fields.slice(start, starts[at + 1])));
  return { statements: read.flatMap(({ statement }) => statement ?? []), faults: read.flatMap(({ faults }) => faults) };
}

function readStatement(fields: readonly SwiftField[]): {
  readonly statement: BankStatement | null;
  readonly faults: readonly ReadFault[];
} {
  const faults: ReadFault[] = [];
  const take = <T>(field: SwiftField | undefined, read: (field: SwiftField) => T | FaultCode): T | null => {
    if (!field) return null;
    const value = read(field);
    if (typeof value !== 'string') return value;
    faults.push({ line: field.line, code: value as FaultCode, found: field.lines.join(' ').slice(0, 60) });
    return null;
  };
  const find = (...tags: readonly string[]): SwiftField | undefined => fields.find(({ tag }) => tags.includes(tag));
  const [first] = fields;
  const line = first?.line ?? 1;
  const account = find('25', '25P')?.lines[0]?.replace(/\s/g, '').toUpperCase() ?? '';
  if (account === '') return { statement: null, faults: [{ line, code: 'no-account', found: '' }] };
  const opening = take(find('60F', '60M'), readBalance);
  const closing = take(find('62F', '62M'), readBalance);
  const currency = opening?.currency ?? closing?.currency ?? '';
  const entries = fields.flatMap((field, at) => {
    if (field.tag !== '61') return [];
    const next = fields[at + 1];
    const entry = take(field, () => readEntry(field, next?.tag === '86' ? next : null, currency));
    return entry ?? [];
  });
  const number = find('28C', '28')?.lines[0]?.trim() ?? '';
  const id = [first?.lines[0]?.trim(), number, opening?.on, closing?.on, closing?.amount].join('/');
  return { statement: { id, account, currency, opening, closing, entries, line }, faults };
}

const BALANCE = /^(C|D|EC|ED)(\d{6})([A-Z]{3})([\d,]+)$/u;

function readBalance({ lines }: SwiftField): (Balance & { readonly currency: string }) | FaultCode {
  const [, sign = '', on = '', currency = '', text = ''] = BALANCE.exec(lines[0]?.trim() ?? '') ?? [];
  if (currency === '') return 'broken-line';
  const [day, amount] = [dayOf(on), amountOf(text)];
  if (day === undefined) return 'bad-day';
  return amount === undefined
    ? 'bad-amount'
    : { on: day, amount: cents(sign.endsWith('D') ? -amount : amount), currency };
}

/** Value date, entry date, R for a reversal, credit or debit, third letter of the currency, amount, how, references. */
const ENTRY = /^(\d{6})(\d{4})?(R|E)?(C|D)([A-Z])?(\d[\d,]*)([A-Z][A-Z0-9]{3})?(.*?)(?:\/\/(.*))?$/u;

function readEntry({ lines, line }: SwiftField, details: SwiftField | null, currency: string): BankEntry | FaultCode {
  const found = ENTRY.exec(lines[0]?.trim() ?? '');
  if (!found) return 'broken-line';
  const [, value = '', booked, before, sign, , text = '', , owner, bank] = found;
  const valued = dayOf(value);
  const day = valued && booked ? nearestDay(valued, booked) : valued;
  const amount = amountOf(text);
  if (day === undefined) return 'bad-day';
  if (amount === undefined) return 'bad-amount';
  // A reversal of a credit takes money away, one of a debit gives it back: the sign is the other way round.
  const isReversal = before === 'R';
  const isIn = (sign === 'C') !== isReversal;
  const said = readDetails(details?.lines ?? []);
  return {
    day,
    amount: cents(isIn ? amount : -amount),
    currency,
    isReturn: isReversal || said.returnReason !== null,
    returnReason: said.returnReason,
    name: said.name,
    iban: said.iban,
    text: joinText([said.text, ...(details ? [] : lines.slice(1)), referenceOf(owner)]),
    endToEndId: said.endToEndId,
    bankReference: referenceOf(bank),
    line,
  };
}

/** YYMMDD. */
const dayOf = (text: string): Day | undefined =>
  parseDay(`${centuryOf(text.slice(0, 2))}-${text.slice(2, 4)}-${text.slice(4, 6)}`);

/** The entry date has no year: 31/12 of a value date of 02/01 is of the year before. */
function nearestDay(valued: Day, monthAndDay: string): Day | undefined {
  const year = Number(valued.slice(0, 4));
  const days = [year - 1, year, year + 1].flatMap(
    (one) => parseDay(`${one}-${monthAndDay.slice(0, 2)}-${monthAndDay.slice(2)}`) ?? [],
  );
  const gap = (one: Day): number => Math.abs(daysBetween(one, valued));
  return days.toSorted((a, b) => gap(a) - gap(b))[0];
}

/** `1000,` and `1000,5` are amounts: the comma always stands, the decimals do not. */
const amountOf = (text: string) => parseCents(text.replace(',', '.').replace(/\.$/u, ''));
