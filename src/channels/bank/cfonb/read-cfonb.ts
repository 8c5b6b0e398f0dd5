import type {
  Balance,
  BankEntry,
  BankStatement,
  FaultCode,
  ReadFault,
  StatementFile,
} from '../../../domain/bank/statement.ts';
import { ibanOf, joinText, referenceOf } from '../clean-text.ts';
import { type CfonbRecord, field, readShortDay, readSigned, splitRecords } from './record.ts';
import { ibanOfRib } from './rib.ts';

type Building = { -readonly [Name in keyof BankStatement]: BankStatement[Name] } & { entries: BankEntry[] };

/** Its first record is an old balance or a movement of a French bank. */
export const isCfonb = (text: string): boolean => /^\s*0[14]\d{5}.{4}\d{5}[A-Z]{3}\d/u.test(text);

/** Reads a « relevé de compte sur support informatique » (CFONB 120): records 01, 04, 05 and 07, several accounts one after the other. */
export function readCfonb(text: string): Omit<StatementFile, 'format'> {
  const statements: BankStatement[] = [];
  const faults: ReadFault[] = [];
  let open: Building | null = null;
  let movement: { readonly head: BankEntry; readonly more: CfonbRecord[] } | null = null;
  const fail = ({ line, text: found }: CfonbRecord, code: FaultCode): void =>
    void faults.push({ line, code, found: found.trim().slice(0, 60) });
  const endMovement = (): void => {
    if (open && movement) open.entries.push(withComplements(movement.head, movement.more));
    movement = null;
  };
  const endStatement = (): void => {
    endMovement();
    if (open) statements.push({ ...open, id: idOf(open) });
    open = null;
  };
  for (const record of splitRecords(text)) {
    const code = field(record, 1, 2);
    if (code === '05') {
      if (movement) movement.more.push(record);
      // What comes after a movement that could not be read is part of it.
      continue;
    }
    endMovement();
    if (code !== '01' && code !== '04' && code !== '07') {
      fail(record, 'broken-line');
      continue;
    }
    const account = accountOf(record);
    if (account === null) {
      fail(record, 'no-account');
      continue;
    }
    if (code === '01' || open?.account !== account) {
      if (open && code === '01') faults.push({ line: record.line, code: 'cut-off', found: open.account });
      endStatement();
      open = begin(record, account);
    }
    if (code === '04') {
      const head = readMovement(record);
      if (typeof head === 'string') fail(record, head);
      else movement = { head, more: [] };
      continue;
    }
    const balance = readBalance(record);
    if (typeof balance === 'string') fail(record, balance);
    else if (code === '01') open.opening = balance;
    else open.closing = balance;
    if (code === '07') endStatement();
  }
  if (open) faults.push({ line: (open as Building).line, code: 'cut-off', found: (open as Building).account });
  endStatement();
  return { statements, faults };
}

const begin = (record: CfonbRecord, account: string): Building => ({
  ...{ id: '', account, currency: field(record, 17, 19), opening: null, closing: null, entries: [] },
  line: record.line,
});

function accountOf(record: CfonbRecord): string | null {
  const [bank, branch, account] = [field(record, 3, 7), field(record, 12, 16), field(record, 22, 32)];
  const isRib = /^\d{5}$/u.test(bank) && /^\d{5}$/u.test(branch) && /^[0-9A-Z]{11}$/u.test(account);
  return isRib ? ibanOfRib(bank, branch, account) : null;
}

/** Currencies without decimals, and banks that leave the number out, are of two unless it says so. */
const decimalsOf = (record: CfonbRecord): number => Number(/\d/u.exec(field(record, 20, 20))?.[0] ?? 2);

function readBalance(record: CfonbRecord): Balance | FaultCode {
  const on = readShortDay(field(record, 35, 40));
  const amount = readSigned(field(record, 91, 104), decimalsOf(record));
  if (on === undefined) return 'bad-day';
  return amount === undefined ? 'bad-amount' : { on, amount };
}

function readMovement(record: CfonbRecord): BankEntry | FaultCode {
  const booked = readBalance(record);
  if (typeof booked === 'string') return booked;
  const returnReason = referenceOf(field(record, 41, 42));
  return {
    day: booked.on,
    amount: booked.amount,
    currency: field(record, 17, 19),
    isReturn: returnReason !== null && returnReason !== '00',
    returnReason: returnReason === '00' ? null : returnReason,
    name: '',
    iban: null,
    text: joinText([field(record, 49, 79), field(record, 105, 120)]),
    endToEndId: null,
    // « 0000000 » is no number.
    bankReference: null,
    line: record.line,
  };
}

/** Qualifiers of record 05: NPY who pays, NPO for whom, RCN the payer's reference, CPY the payer's account; any other is free text. */
function withComplements(head: BankEntry, more: readonly CfonbRecord[]): BankEntry {
  const said = more.map((record) => [field(record, 46, 48), field(record, 49, 118).trim()] as const);
  const last = (name: string): string | undefined => said.findLast(([qualifier]) => qualifier === name)?.[1];
  const NAMED = ['NPY', 'NPO', 'NBE', 'CPY'];
  return {
    ...head,
    name: joinText([last('NPO') ?? last('NPY') ?? (head.amount < 0 ? last('NBE') : undefined)]),
    iban: ibanOf(last('CPY')),
    endToEndId: referenceOf(last('RCN')?.slice(0, 35)),
    text: joinText([head.text, ...said.filter(([qualifier]) => !NAMED.includes(qualifier)).map(([, text]) => text)]),
  };
}

const idOf = ({ account, opening, closing, entries }: BankStatement): string =>
  [account, opening?.on, opening?.amount, closing?.on ?? entries.at(-1)?.day, closing?.amount].join('/');
