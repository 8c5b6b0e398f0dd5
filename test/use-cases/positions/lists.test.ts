import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { openCompanies } from '../../../src/assemble/open-companies.ts';
import { day } from '../../../src/domain/day.ts';
import { EVERYONE, FOLLOW_SORTS, type FollowQuery } from '../../../src/domain/figures/debtors/follow.ts';
import type { SqlGateway } from '../../../src/platform/sql/database.ts';
import { migrate } from '../../../src/store/migrate.ts';
import { openStore } from '../../../src/store/open-store.ts';
import { refreshDataset } from '../../../src/use-cases/figures/dataset/refresh-dataset.ts';
import type { DebtorListPorts } from '../../../src/use-cases/figures/figures-ports.ts';
import { listFollow } from '../../../src/use-cases/figures/list-follow.ts';
import { listTop } from '../../../src/use-cases/figures/list-top.ts';
import { listLate } from '../../../src/use-cases/morning/list-late.ts';
import { untilDone } from '../../../src/use-cases/ports/may-begin.ts';
import { refreshPositions } from '../../../src/use-cases/positions/refresh-positions.ts';
import { readAging, readTop } from '../../../src/use-cases/statements/read-open.ts';
import { openFakeStore } from '../../fakes/fake-store.ts';
import { type KnownCompany, writeDemo, writeMoney } from '../../figures/companies.ts';
import { openTestGateway } from '../../helpers/embedded.ts';
import { directoryOf, READER } from '../bench/people.ts';

// Each list is read live, too, many times over.
vi.setConfig({ testTimeout: 180_000 });

const TODAY = day('2026-03-01');
const READ_AT = new Date('2026-03-01T09:00:00Z');
const clock = { now: () => READ_AT, today: () => TODAY };
/** The last of them is one that there is not. */
const PAGES = [1, 3, 99];
/** As many as there are, and one more. */
const LATE_PAGES = 8;
const QUERIES: readonly FollowQuery[] = [
  ...FOLLOW_SORTS.map((sort) => ({ ...EVERYONE, sort })),
  { dmpOver: 30, lateOver: null, sort: 'dmp' },
  { dmpOver: null, lateOver: 30, sort: 'days' },
  { dmpOver: 20, lateOver: 10, sort: 'name' },
];

let gateway: SqlGateway;
let known: readonly KnownCompany[];
let kept: DebtorListPorts;
beforeAll(async () => {
  gateway = await openTestGateway('STORE');
  const database = await gateway.database('STORE');
  await migrate(database);
  known = [
    await writeDemo(gateway, 'ALPHA', 'new', TODAY),
    await writeDemo(gateway, 'BETA', 'old', TODAY),
    await writeMoney(gateway, 'MONEY', 'new', false),
  ];
  const { reader, writer } = await openStore(database, clock.now);
  const store = { ...reader, ...writer };
  const companies = openCompanies(known, clock);
  for (const company of companies.list()) {
    const dataset = { companies, dataset: store, holds: store, turns: store, clock, nameHoliday: () => null };
    expect(await refreshDataset({ ...dataset, mayBegin: untilDone }, company, 'one')).toMatchObject({
      kind: 'refreshed',
    });
    expect(
      await refreshPositions(
        { companies, positions: store, memory: store, holders: () => [], turns: store, clock, mayBegin: untilDone },
        company,
        'one',
      ),
    ).toMatchObject({
      kind: 'refreshed',
    });
  }
  kept = { companies, directory: directoryOf({ [READER.id]: ['reader'] }), clock, dataset: store, positions: store };
});
afterAll(() => gateway?.close());

/** The same, where these companies alone have positions. */
const keptOf = (...codes: readonly string[]): DebtorListPorts => ({
  ...kept,
  positions: {
    ...kept.positions,
    readPositionState: async (code) => (codes.includes(code) ? kept.positions.readPositionState(code) : null),
  },
});

/** Read live once: what it is compared with takes the time. */
const readings = new Map<string, Promise<object>>();
function readOnce(key: string, read: () => Promise<object>): Promise<object> {
  const known = readings.get(key) ?? read();
  readings.set(key, known);
  return known;
}

/** A list, apart from which companies were read live. */
const shown = (view: object) => ({ ...view, live: [] });

describe.each([
  ['all companies have', ['ALPHA', 'BETA', 'MONEY']],
  ['all but one have', ['ALPHA', 'MONEY']],
])('where %s fresh positions, each list is the live one, row by row and to the cent', (_what, codes) => {
  test('/top', async () => {
    const live = await readOnce('top', () => listTop(keptOf(), READER));
    expect(shown(await listTop(keptOf(...codes), READER))).toEqual(live);
    expect(live).toMatchObject({ kind: 'top', rows: { length: 10 } });
    expect(JSON.stringify(live)).toMatch(/"dmp":\d/);
  });

  test('/suivre, in each order, above thresholds or not, page by page', async () => {
    for (const query of QUERIES) {
      for (const page of PAGES) {
        const about = JSON.stringify({ ...query, page });
        const live = await readOnce(about, () => listFollow(keptOf(), READER, query, page));
        const view = await listFollow(keptOf(...codes), READER, query, page);
        expect({ about, ...shown(view) }).toEqual({ about, ...live });
      }
    }
  });

  test('/retards, page by page', async () => {
    const rows: unknown[] = [];
    for (let page = 1; page <= LATE_PAGES; page += 1) {
      const live = await readOnce(`late ${page}`, () => listLate(keptOf(), READER, page));
      const view = await listLate(keptOf(...codes), READER, page);
      expect({ about: page, ...shown(view) }).toEqual({ about: page, ...live });
      if (view.kind === 'late' && view.page === page) rows.push(...view.rows);
    }
    expect(rows.length).toBeGreaterThan(30);
    expect(new Set(rows.map((row) => JSON.stringify(row))).size).toBe(rows.length);
  });
});

test('/top says of each customer in our currency what the état « top débiteurs » of today says, read in Sage', async () => {
  const view = await listTop(kept, READER);
  if (view.kind !== 'top') throw new Error('Refused');
  let compared = 0;
  for (const company of kept.companies.list()) {
    const [top, aging] = [await readTop(kept, company, TODAY), await readAging(kept, company, null, TODAY)];
    const abroad = new Set(aging.rows.filter(({ currency }) => currency !== top.currency).map(({ code }) => code));
    const ours = ({ code }: { readonly code: string }) => !abroad.has(code);
    const said = view.rows.filter((row) => row.company === company.code && ours(row));
    const stated = top.rows.filter((row) => row.currency === top.currency && ours(row)).slice(0, said.length);
    const numbers = ({ code, balance, late, oldestDaysLate }: (typeof stated)[number] | (typeof said)[number]) => ({
      ...{ code, balance, late, oldestDaysLate },
    });
    expect(said.map(numbers)).toEqual(stated.map(numbers));
    compared += said.length;
  }
  expect(compared).toBeGreaterThan(5);
});

test('a list of fresh positions asks Sage for nothing: it answers where Sage does not', async () => {
  const sage = () => {
    throw new Error('Sage was asked');
  };
  const ports = { ...kept, companies: { ...kept.companies, sage } };
  expect(await listTop(ports, READER)).toMatchObject({ kind: 'top', readAt: READ_AT, live: [] });
  expect(await listFollow(ports, READER, EVERYONE, 1)).toMatchObject({ kind: 'follow', readAt: READ_AT, live: [] });
  expect(await listLate(ports, READER, 1)).toMatchObject({ kind: 'late', readAt: READ_AT, live: [] });
});

test('a company without positions is read live, by itself, and named; where none has any, all are, and nothing is said', async () => {
  expect(await listTop(keptOf('ALPHA', 'MONEY'), READER)).toMatchObject({ live: ['BETA'] });
  expect(await listLate(keptOf('BETA'), READER, 1)).toMatchObject({ live: ['ALPHA', 'MONEY'] });
  const none = { ...kept, positions: openFakeStore(clock.now).reader };
  expect(await listTop(none, READER)).toMatchObject({ live: [] });
});
