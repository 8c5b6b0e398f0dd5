import type { BankEntry, Batch, FaultCode } from '../../../domain/bank/statement.ts';
import { type Cents, cents, parseCents, sumCents } from '../../../domain/cents.ts';
import { type Day, parisDay, parseDay } from '../../../domain/day.ts';
import { all, attribute, first, textOf, type Xml } from '../../files/read/xml.ts';
import { ibanOf, joinText, referenceOf } from '../clean-text.ts';
import { LONGEST, referencesOf } from '../references.ts';

/** What was read of one `Ntry`: a movement, or each of those that the bank booked together. */
export interface EntryRead {
  readonly entries: readonly BankEntry[];
  readonly fault: FaultCode | null;
}

/** What all parts of an entry share. */
interface Booked {
  readonly day: Day;
  /** Signed. */
  readonly amount: Cents;
  readonly currency: string;
  readonly isReversal: boolean;
  readonly bankReference: string | null;
  readonly text: string | null;
  readonly batch: Batch;
  readonly line: number;
}

/** The statement in which an entry stands; of a notice, the message that brought it. */
export interface ToldBy {
  readonly statement: string;
  readonly message: string | undefined;
}

/** Reads `Ntry` of both versions: in 001.08 the status is an element, and people stand in `Pty`. What is only announced is left out. */
export function readEntry(entry: Xml, line: number, by: ToldBy): EntryRead {
  const status = textOf(entry, 'Sts', 'Cd') ?? textOf(entry, 'Sts') ?? 'BOOK';
  if (status !== 'BOOK') return { entries: [], fault: null };
  const day = dayIn(first(entry, 'BookgDt')) ?? dayIn(first(entry, 'ValDt'));
  if (day === undefined) return { entries: [], fault: 'bad-day' };
  const amount = signed(entry);
  if (amount === undefined) return { entries: [], fault: 'bad-amount' };
  const parts = all(entry, 'NtryDtls', 'TxDtls');
  const batch = batchOf(entry, amount, by);
  const booked: Booked = {
    ...{ day, amount, line, batch },
    currency: attribute(first(entry, 'Amt'), 'Ccy') ?? '',
    isReversal: textOf(entry, 'RvslInd') === 'true',
    bankReference: referenceOf(textOf(entry, 'AcctSvcrRef')),
    text: textOf(entry, 'AddtlNtryInf') ?? null,
  };
  if (parts.length <= 1) return { entries: [readPart(parts[0], booked, amount)], fault: null };
  const amounts = parts.map((part) => partAmount(part, booked));
  if (amounts.includes(undefined)) return { entries: [asWhole(booked)], fault: 'parts-differ' };
  const known = amounts as Cents[];
  if (sumCents(known) !== amount) return { entries: [asWhole(booked)], fault: 'parts-differ' };
  return { entries: parts.map((part, at) => readPart(part, booked, known[at] ?? amount)), fault: null };
}

/** Taken as one, whatever it says of its parts. */
const asWhole = (booked: Booked): BankEntry =>
  readPart(undefined, { ...booked, batch: { ...booked.batch, isWhole: true } }, booked.amount);

/** Where fewer transactions are told than a bank says there are, they are references of the whole and no payments. */
function batchOf(entry: Xml, total: Cents, { statement, message }: ToldBy): Batch {
  const parts = all(entry, 'NtryDtls', 'TxDtls');
  const [only, other] = parts;
  const references = referencesOf([
    ['booking', referenceOf(textOf(entry, 'AcctSvcrRef'))],
    ['message', referenceOf(textOf(entry, 'NtryDtls', 'Btch', 'MsgId') ?? textOf(only, 'Refs', 'MsgId'))],
    ['order', referenceOf(textOf(entry, 'NtryDtls', 'Btch', 'PmtInfId') ?? textOf(only, 'Refs', 'PmtInfId'))],
    ['notice', referenceOf(textOf(entry, 'AddtlInfInd', 'MsgId') ?? message)],
    ['payment', other ? null : referenceOf(textOf(only, 'Refs', 'EndToEndId'))],
  ]);
  const said = all(entry, 'NtryDtls', 'Btch', 'NbOfTxs').map((one) => Number(textOf(one)));
  const sum = said.reduce((most, one) => most + one, 0);
  const count = said.length > 0 && Number.isInteger(sum) ? sum : null;
  const isWhole = parts.length === 0 || (count !== null && count > parts.length);
  return { statement: statement.slice(0, LONGEST), references, total, count: isWhole ? count : parts.length, isWhole };
}

/** A day, or an instant, which belongs to its own day in Paris; of an instant without a zone, to the day that it names. */
export function dayIn(date: Xml | undefined): Day | undefined {
  const text = textOf(date, 'Dt') ?? textOf(date, 'DtTm');
  if (text === undefined) return undefined;
  const hasZone = /T.*(?:Z|[+-]\d{2}:\d{2})$/u.test(text);
  const instant = hasZone ? new Date(text) : null;
  return instant && !Number.isNaN(instant.getTime()) ? parisDay(instant) : parseDay(text.slice(0, 10));
}

/** `Amt` by `CdtDbtInd`, which says where the money goes also where the entry is a reversal. */
export function signed(element: Xml): Cents | undefined {
  const amount = parseCents(textOf(element, 'Amt')?.replace(/^\+/u, '') ?? '');
  const direction = textOf(element, 'CdtDbtInd');
  if (amount === undefined || (direction !== 'CRDT' && direction !== 'DBIT')) return undefined;
  return cents(direction === 'CRDT' ? amount : -amount);
}

/** Of a transaction: its own (001.08), or that of its details (001.02); in the entry's currency and with its sign. */
function partAmount(part: Xml, { amount, currency }: Booked): Cents | undefined {
  const places = [['Amt'], ['AmtDtls', 'TxAmt', 'Amt'], ['AmtDtls', 'InstdAmt', 'Amt']];
  const element = places.map((place) => first(part, ...place)).find((one) => attribute(one, 'Ccy') === currency);
  const value = parseCents(textOf(element) ?? '');
  const direction = textOf(part, 'CdtDbtInd');
  const isIn = direction === undefined ? amount >= 0 : direction === 'CRDT';
  return value === undefined ? undefined : cents(isIn ? value : -value);
}

function readPart(part: Xml | undefined, booked: Booked, amount: Cents): BankEntry {
  // Money that comes in is the debtor's; a direct debit that is sent back is the debtor's as well, unlike a payment of ours.
  const reason = textOf(part, 'RtrInf', 'Rsn', 'Cd') ?? textOf(part, 'RtrInf', 'Rsn', 'Prtry') ?? null;
  const people = first(part, 'RltdPties');
  const name = (role: string): string | undefined => textOf(people, role, 'Nm') ?? textOf(people, role, 'Pty', 'Nm');
  const strd = all(part, 'RmtInf', 'Strd');
  return {
    ...{ day: booked.day, amount, currency: booked.currency, line: booked.line, batch: booked.batch },
    isReturn: booked.isReversal || reason !== null,
    returnReason: reason,
    name: joinText([name('UltmtDbtr') ?? name('Dbtr')]),
    iban: ibanOf(textOf(people, 'DbtrAcct', 'Id', 'IBAN')),
    text: joinText([
      ...all(part, 'RmtInf', 'Ustrd').map((one) => textOf(one)),
      ...strd.flatMap((one) => [
        textOf(one, 'CdtrRefInf', 'Ref'),
        ...all(one, 'RfrdDocInf', 'Nb').map((number) => textOf(number)),
        ...all(one, 'AddtlRmtInf').map((more) => textOf(more)),
      ]),
      textOf(part, 'RtrInf', 'AddtlInf'),
      textOf(part, 'AddtlTxInf'),
      booked.text,
    ]),
    endToEndId: referenceOf(textOf(part, 'Refs', 'EndToEndId')),
    bankReference: referenceOf(textOf(part, 'Refs', 'AcctSvcrRef')) ?? booked.bankReference,
  };
}
