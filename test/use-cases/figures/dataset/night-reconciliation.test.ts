import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { SqlDatabase, SqlGateway } from '../../../../src/platform/sql/database.ts';
import { openSageReader } from '../../../../src/sage/sage-reader.ts';
import type { DatasetPorts } from '../../../../src/use-cases/figures/dataset/dataset-ports.ts';
import { refreshDataset } from '../../../../src/use-cases/figures/dataset/refresh-dataset.ts';
import { untilDone } from '../../../../src/use-cases/ports/may-begin.ts';
import { aCompany } from '../../../builders/company.ts';
import { anInvoice, aReceipt } from '../../../builders/entry.ts';
import { openFakeStore } from '../../../fakes/fake-store.ts';
import { createSageBase } from '../../../helpers/create-sage-base.ts';
import { openTestGateway } from '../../../helpers/embedded.ts';
import { fill, lettered, line, receipt, settings } from '../../../sage/books.ts';
import { HandClock } from '../../bench/clock.ts';
import { DAY_MS, openDatasetDesk } from './dataset-desk.ts';

const QUARTER_MS = 15 * 60_000;
/** 10 March 2026 at 10:00 in Paris: within a month, so that nothing but the lines moves a settled customer. */
const MORNING = '2026-03-10T09:00:00Z';
/** 23:55 and 00:10 in Paris. */
const [BEFORE_MIDNIGHT, AFTER_MIDNIGHT] = ['2026-03-10T22:55:00Z', '2026-03-10T23:10:00Z'].map(Date.parse) as [
  number,
  number,
];

/** Settled customers: no day that passes has them looked at. */
const BOOKS = {
  ...settings(2025, 2026),
  F_COMPTET: [{ CT_Num: 'CARAT' }, { CT_Num: 'ONYX' }, { CT_Num: 'JADE' }],
  F_ECRITUREC: [
    line(1, 'CARAT', '2026-01-05', '1000', { EC_RefPiece: 'FA1', EC_Echeance: '2026-02-04', ...lettered('A') }),
    receipt(2, 'CARAT', '2026-02-10', '1000', lettered('A')),
    line(3, 'CARAT', '2026-01-08', '400', { EC_RefPiece: 'FA3', EC_Echeance: '2026-02-08', ...lettered('B') }),
    receipt(4, 'CARAT', '2026-02-12', '400', lettered('B')),
    line(5, 'ONYX', '2026-01-05', '500', { EC_RefPiece: 'FA5', EC_Echeance: '2026-02-05', ...lettered('A') }),
    receipt(6, 'ONYX', '2026-02-20', '500', lettered('A')),
    line(7, 'JADE', '2026-01-05', '70', { EC_RefPiece: 'FA7', EC_Echeance: '2026-02-05', ...lettered('A') }),
    receipt(8, 'JADE', '2026-02-20', '70', lettered('A')),
  ],
};

const amount = (ecNo: number, value: string) => `UPDATE F_ECRITUREC SET EC_Montant = ${value} WHERE EC_No = ${ecNo}`;
const due = (ecNo: number, value: string) =>
  `UPDATE F_ECRITUREC SET EC_Echeance = CONVERT(datetime, '${value}', 112) WHERE EC_No = ${ecNo}`;

let gateway: SqlGateway;
let sage: SqlDatabase;
let made = 0;
beforeAll(async () => {
  gateway = await openTestGateway();
});
afterAll(() => gateway?.close());
beforeEach(async () => {
  made += 1;
  await gateway.createDatabase(`SAGE${made}`);
  sage = await gateway.database(`SAGE${made}`);
  await createSageBase(sage, 'new');
  await fill(sage, 'new', BOOKS);
});

async function openDesk() {
  const clock = new HandClock(MORNING);
  const company = aCompany();
  const reader = openSageReader(sage, company, clock);
  const asked: (readonly string[])[] = [];
  const counted = {
    ...reader,
    readLedgerHistory: (...args: Parameters<typeof reader.readLedgerHistory>) => {
      asked.push(args[0] === 'all' ? ['*'] : [...args[0]].sort());
      return reader.readLedgerHistory(...args);
    },
  };
  const fake = openFakeStore(clock.now);
  const store = { ...fake.reader, ...fake.writer };
  const ports: DatasetPorts = {
    mayBegin: untilDone,
    companies: { list: () => [company], get: () => company, sage: () => counted },
    dataset: store,
    holds: store,
    turns: store,
    clock,
    nameHoliday: () => null,
  };
  return {
    clock,
    /** Customers of whom lines were read, reading by reading. */
    asked,
    refresh: (owner = 'one') => refreshDataset(ports, company, owner),
    until: (at: number) => clock.pass(at - clock.now().getTime()),
    dataset: () => store.readDataset(company.code),
    factsOf: (tiers: string) => fake.state.datasets.byCompany.get(company.code)?.facts.get(tiers),
  };
}

describe('a change that moves no count and no sum, in a Sage without cbModification', () => {
  beforeEach(() => sage.execute('ALTER TABLE F_ECRITUREC DROP COLUMN cbModification'));

  test.each<[what: string, changes: readonly string[], changed: readonly string[]]>([
    ['due dates moved against each other', [due(1, '20260214'), due(3, '20260129')], ['CARAT']],
    ['two amounts swapped', [amount(1, '400'), amount(2, '400'), amount(3, '1000'), amount(4, '1000')], ['CARAT']],
    [
      'two amounts swapped between two customers, paid as they are',
      [amount(1, '500'), amount(2, '500'), amount(5, '1000'), amount(6, '1000')],
      ['CARAT', 'ONYX'],
    ],
    ['a payment on another day', ['UPDATE F_ECRITUREC SET EC_Jour = 25 WHERE EC_No = 6'], ['ONYX']],
    ['another number of the invoice', ["UPDATE F_ECRITUREC SET EC_RefPiece = 'FA55' WHERE EC_No = 5"], ['ONYX']],
  ])('%s: not seen that day, and seen after midnight in Paris', async (_what, changes, changed) => {
    const desk = await openDesk();
    expect(await desk.refresh()).toMatchObject({ changed: 3, found: 0 });
    const before = changed.map(desk.factsOf);
    for (const change of changes) await sage.execute(change);
    desk.clock.pass(QUARTER_MS);
    expect(await desk.refresh()).toMatchObject({ changed: 0, found: 0 });
    desk.until(BEFORE_MIDNIGHT);
    expect(await desk.refresh()).toMatchObject({ changed: 0, found: 0 });
    expect(changed.map(desk.factsOf)).toEqual(before);

    desk.until(AFTER_MIDNIGHT);
    expect(await desk.refresh()).toMatchObject({ changed: changed.length, found: changed.length });
    for (const [at, tiers] of changed.entries()) expect(desk.factsOf(tiers)).not.toEqual(before[at]);
    const at = new Date(AFTER_MIDNIGHT).toISOString();
    const reconciliation = { at, read: 3, found: changed.length };
    expect(await desk.dataset()).toMatchObject({ reconciledOn: '2026-03-11', reconciliation });
  });

  test('the passes of the day read no line, and the night reads each customer once, all at once', async () => {
    const desk = await openDesk();
    await desk.refresh();
    desk.asked.length = 0;
    for (let pass = 0; pass < 4; pass += 1) {
      desk.clock.pass(QUARTER_MS);
      await desk.refresh();
    }
    expect(desk.asked).toEqual([]);
    desk.until(AFTER_MIDNIGHT);
    await desk.refresh();
    expect(desk.asked).toEqual([['CARAT', 'JADE', 'ONYX']]);
    desk.clock.pass(QUARTER_MS);
    await desk.refresh();
    expect(desk.asked).toHaveLength(1);
  });

  test('two instances after midnight: one reconciles, once', async () => {
    const desk = await openDesk();
    await desk.refresh();
    desk.asked.length = 0;
    desk.until(AFTER_MIDNIGHT);
    const answers = await Promise.all([desk.refresh('one'), desk.refresh('two')]);
    expect(answers.map(({ kind }) => kind).sort()).toEqual(['busy', 'refreshed']);
    await desk.refresh('two');
    expect(desk.asked).toHaveLength(1);
  });

  test('what was found is found once: the night after finds nothing', async () => {
    const desk = await openDesk();
    await desk.refresh();
    await sage.execute('UPDATE F_ECRITUREC SET EC_Jour = 25 WHERE EC_No = 6');
    desk.clock.pass(DAY_MS);
    expect(await desk.refresh()).toMatchObject({ found: 1 });
    desk.clock.pass(DAY_MS);
    expect(await desk.refresh()).toMatchObject({ changed: 0, found: 0 });
    expect(await desk.dataset()).toMatchObject({ reconciliation: { read: 3, found: 0 } });
  });
});

test('with cbModification, a line changed behind its stamp is found in the night too', async () => {
  const desk = await openDesk();
  await desk.refresh();
  await sage.execute('UPDATE F_ECRITUREC SET EC_Jour = 25 WHERE EC_No = 6');
  desk.clock.pass(QUARTER_MS);
  expect(await desk.refresh()).toMatchObject({ changed: 0 });
  desk.clock.pass(DAY_MS);
  expect(await desk.refresh()).toMatchObject({ changed: 1, found: 1 });
});

describe('the reconciliation of the night', () => {
  const many = Array.from({ length: 1_200 }, (_, at) => [
    anInvoice({ ecNo: 2 * at + 1, tiers: `T${at}`, letter: 'A' }),
    aReceipt({ ecNo: 2 * at + 2, tiers: `T${at}`, letter: 'A', date: '2026-02-15' }),
  ]).flat();

  test('gives way to people between batches, and stops where its turn is lost: the next pass makes it', async () => {
    const desk = await openDatasetDesk({ entries: many });
    await desk.refresh();
    desk.clock.pass(DAY_MS);
    let [asked, ways] = [0, 0];
    const turns = { ...desk.ports.turns, takeTurn: async () => ++asked < 3 };
    const giveWay = async (): Promise<void> => void ways++;
    const lost = await refreshDataset({ ...desk.ports, turns, giveWay }, desk.company, 'one');
    expect([lost, ways > 10]).toEqual([{ kind: 'busy' }, true]);
    expect(await desk.dataset()).toMatchObject({ reconciledOn: '2026-03-02' });
    expect(await desk.refresh()).toMatchObject({ kind: 'refreshed', found: 0 });
    expect(await desk.dataset()).toMatchObject({ reconciledOn: '2026-03-03', reconciliation: { read: 1_200 } });
  });

  test('customers of whom the build before kept no lines are decided anew, once, and told as no difference', async () => {
    const desk = await openDatasetDesk({ entries: many.slice(0, 6) });
    await desk.refresh();
    const { seen } = desk.held();
    for (const [tiers, one] of seen) seen.set(tiers, { ...one, content: '' });
    desk.clock.pass(DAY_MS);
    expect(await desk.refresh()).toMatchObject({ changed: 3, found: 0 });
    desk.clock.pass(DAY_MS);
    expect(await desk.refresh()).toMatchObject({ changed: 0, found: 0 });
  });
});
