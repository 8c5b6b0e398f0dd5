import type { BankEntry, FaultCode } from '../../../domain/bank/statement.ts';
import { type Cents, cents, parseCents, sumCents } from '../../../domain/cents.ts';
import { type Day, parisDay, parseDay } from '../../../domain/day.ts';
import { all, attribute, first, textOf, type Xml } from '../../files/read/xml.ts';
import { ibanOf, joinText, referenceOf } from '../clean-text.ts';

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
  readonly line: number;
}

/** Reads `Ntry` of both versions: in 001.08 the status is an element, and people stand in `Pty`. What is only announced is left out. */
export function readEntry(entry: Xml, line: number): EntryRead {
  const status = textOf(entry, 'Sts', 'Cd') ?? textOf(entry, 'Sts') ?? 'BOOK';
  if (status !== 'BOOK') return { entries: [], fault: null };
  const day = dayIn(first(entry, 'BookgDt')) ?? dayIn(first(entry, 'ValDt'));
  if (day === undefined) return { entries: [], fault: 'bad-day' };
  const amount = signed(entry);
  if (amount === undefined) return { entries: [], fault: 'bad-amount' };
  const booked: Booked = {
    ...{ day, amount, line },
    currency: attribute(first(entry, 'Amt'), 'Ccy') ?? '',
    isReversal: textOf(entry, 'RvslInd') === 'true',
    bankReference: referenceOf(textOf(entry, 'AcctSvcrRef')),
    text: textOf(entry, 'AddtlNtryInf') ?? null,
  };
  const parts = all(entry, 'NtryDtls', 'TxDtls');
  if (parts.length <= 1) return { entries: [readPart(parts[0], booked, amount)], fault: null };
  const amounts = parts.map((part) => partAmount(part, booked));
  if (amounts.includes(undefined)) return { entries: [readPart(undefined, booked, amount)], fault: 'parts-differ' };
  const known = amounts as Cents[];
  if (sumCents(known) !== amount) return { entries: [readPart(undefined, booked, amount)], fault: 'parts-differ' };
  return { entries: parts.map((part, at) => readPart(part, booked, known[at] ?? amount)), fault: null };
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
    ...{ day: booked.day, amount, currency: booked.currency, line: booked.line },
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
