import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readStatementFile } from '../../../src/channels/bank/read-statement-file.ts';
import { camtFiles } from '../../../src/demo/bank/camt-text.ts';
import { type DemoBooks, type DemoPayment, demoPayments } from '../../../src/demo/bank/payments.ts';
import { SCENARIOS } from '../../../src/demo/company/scenarios.ts';
import { BANK } from '../../../src/domain/bank/bank-setting.ts';
import { foldBatches } from '../../../src/domain/bank/fold-batches.ts';
import { matchEntries } from '../../../src/domain/bank/match-entries.ts';
import { receiptsIn } from '../../../src/domain/bank/receipts-in.ts';
import { cents } from '../../../src/domain/cents.ts';
import { settingOf } from '../../../src/domain/company/room-setting.ts';
import { addDays, day } from '../../../src/domain/day.ts';
import { openItems } from '../../../src/domain/ledger/open-items.ts';
import type { SqlGateway } from '../../../src/platform/sql/database.ts';
import { openTestGateway } from '../../helpers/embedded.ts';
import { type ReadDemo, readDemo } from '../company/read-demo.ts';

/** A Friday, a Monday of January (a year just closed), and a Sunday. */
describe.each(['2026-11-20', '2027-01-04', '2026-05-31'])('what the bank of the demo tells, as of %s', (on) => {
  const today = day(on);
  let gateway: SqlGateway;
  let demo: ReadDemo;
  let books: DemoBooks;
  let payments: readonly DemoPayment[];

  beforeAll(async () => {
    gateway = await openTestGateway('ALPHA');
    demo = await readDemo(gateway, 'ALPHA', 'new', today);
    const [ledger, history, customers] = await Promise.all([
      demo.reader.readLedger('all', today),
      demo.reader.readLedgerHistory('all', today, addDays(today, -10)),
      demo.reader.listTiers(),
    ]);
    books = {
      ...{ today, items: openItems(ledger.entries, today, ledger.fiscalYears), receipts: receiptsIn(history.entries) },
      names: new Map(customers.map(({ code, name }) => [code, name])),
      told: new Set(SCENARIOS.map(({ code }) => code)),
    };
    payments = demoPayments(books);
  });
  afterAll(() => gateway.close());

  const iban = () => settingOf(demo.company, BANK).accounts[0] ?? '';
  const filesOf = () => camtFiles({ iban: iban(), opening: cents(1_000_00) }, payments);
  /** As the product reads and matches them, by their text. */
  const matched = () => {
    const entries = filesOf()
      .flatMap(({ text }) => readStatementFile(Buffer.from(text)).statements)
      .flatMap(({ account, entries: own }) => own.map((one) => ({ ...one, account })));
    const keyed = entries.flatMap((one, at) => (one.batch ? { ...one, batch: one.batch, key: `${at}` } : []));
    const told = foldBatches([], keyed);
    const counted = keyed.filter(({ key }) => !told.has(key));
    const customers = [...books.names].map(([code, name]) => ({ code, name, shortName: '' }));
    const against = { ...books, customers, letters: [], ibans: new Map(), tolerance: BANK.byDefault };
    const matches = matchEntries(counted, against);
    return counted.map((one, at) => {
      const { shows } = payments.find(({ text, amount }) => text === one.text && amount === one.amount) ?? {};
      return { shows, match: matches[at] };
    });
  };

  test('each case is seen once, as it is called; a remittance is two payments and no sum', () => {
    const seen = matched().map(({ shows, match }) => {
      if (match?.kind !== 'paid') return [shows, match?.kind];
      const reasons = match.reasons.map(({ code }) => code);
      const said = ['part-payment', 'less-discount', 'less-charges', 'several-customers'] as const;
      return [
        shows,
        match.confidence,
        ...said.filter((code) => reasons.includes(code)),
        ...match.near.map(() => 'near'),
      ];
    });
    expect(seen).toEqual([
      ['certain', 'certain'],
      ['nobody', 'unknown'],
      ['likely', 'likely'],
      ['possible', 'possible', 'part-payment'],
      ['part', 'certain', 'part-payment'],
      ['near', 'possible', 'near'],
      ['group', 'certain', 'several-customers'],
      ['discount', 'likely', 'less-discount'],
      ['charges', 'likely', 'less-charges'],
      ['returned', 'returned'],
      ['booked', 'booked'],
      ['batch', 'certain'],
      ['batch', 'certain'],
    ]);
  });

  test('its files are whole, of the account that the settings name, and their balances follow one another', () => {
    const read = filesOf().map(({ text }) => readStatementFile(Buffer.from(text)));
    expect(read.flatMap(({ faults }) => faults)).toEqual([]);
    const statements = read.flatMap((file) => file.statements);
    expect(new Set(statements.map(({ account }) => account))).toEqual(new Set([iban()]));
    const [first, second] = statements;
    expect(second?.opening?.amount).toBe(first?.closing?.amount);
  });

  test('customers that show something else are told nothing of', () => {
    const scenarios = new Set(SCENARIOS.map(({ name }) => name));
    expect(payments.filter(({ name }) => scenarios.has(name))).toEqual([]);
  });
});
