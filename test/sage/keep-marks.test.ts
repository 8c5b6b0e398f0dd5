import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { insertSageRows } from '../../src/demo/sage-base/rows.ts';
import { day } from '../../src/domain/day.ts';
import type { SqlDatabase, SqlGateway } from '../../src/platform/sql/database.ts';
import { openSageReader, type RefreshableSageReader } from '../../src/sage/sage-reader.ts';
import type { SqlReader } from '../../src/sage/sql-reader.ts';
import { aCompany } from '../builders/company.ts';
import { createSageBase } from '../helpers/create-sage-base.ts';
import { openTestGateway } from '../helpers/embedded.ts';
import { fill, line, receipt, settings } from './books.ts';

const CODES = Array.from({ length: 9 }, (_, at) => `C${at}`);
const TODAY = day('2025-06-30');

let gateway: SqlGateway;
let base: SqlDatabase;
let reader: RefreshableSageReader;
/** Texts sent since `reader` was asked last, by what tells them. */
let sent: string[] = [];
let stamp = 0;

const texts = {
  sums: /AS OtherCount/,
  changed: /WHERE E.cbModification >= @since/,
  some: /KnownCount[\s\S]*-- asked/,
  all: /KnownCount(?![\s\S]*-- asked)/,
  told: /AS MontantCents/,
};

const noting: SqlReader = {
  query: (text, params) => {
    const name = Object.entries(texts).find(([, pattern]) => pattern.test(text))?.[0];
    if (name) sent.push(name === 'told' && !/-- asked/.test(text) ? 'all told' : name);
    return base.query(text, params);
  },
};

beforeAll(async () => {
  gateway = await openTestGateway('MARKS', 'EMPTY');
  base = await gateway.database('MARKS');
  await createSageBase(base, 'new');
  await fill(base, 'new', {
    ...settings(2025),
    F_COMPTET: [...CODES.map((code) => ({ CT_Num: code })), { CT_Num: 'FOURN', CT_Type: 1 }],
    F_ECRITUREC: [
      ...CODES.flatMap((code, at) => [
        line(10 * at + 1, code, '2025-01-15', '1000', { EC_Piece: `P${at}` }),
        receipt(10 * at + 2, code, '2025-03-10', '400'),
      ]),
      line(500, 'FOURN', '2025-02-01', '12'),
      line(501, null, '2025-02-01', '7', { CG_Num: '7010000' }),
    ],
  });
});
afterAll(() => gateway?.close());

beforeEach(async () => {
  await base.execute(`UPDATE F_ECRITUREC SET ${stamped()}`);
  await base.execute(`UPDATE F_ECRITUREC SET ${stamped()} WHERE EC_No = 500`);
  reader = openSageReader(noting, aCompany());
  await reader.readLedgerMarks(TODAY);
  sent = [];
});

/** As Sage stamps what it writes: a second later than all before. */
function stamped(): string {
  stamp += 1;
  return `cbModification = DATEADD(second, ${stamp}, CONVERT(datetime, '20250310', 112))`;
}

const change = (ecNo: number, what: string) =>
  base.execute(`UPDATE F_ECRITUREC SET ${what}, ${stamped()} WHERE EC_No = ${ecNo}`);

async function add(...rows: ReturnType<typeof line>[]): Promise<void> {
  await fill(base, 'new', { F_ECRITUREC: rows });
  for (const row of rows) await change(Number(row.EC_No), 'EC_Lettre = 0');
}

/** What was asked of Sage, once the marks were found to be what somebody reads who keeps none. */
async function asked(asOf = TODAY): Promise<readonly string[]> {
  const marks = await reader.readLedgerMarks(asOf);
  const found = sent;
  expect(new Map([...marks].sort())).toEqual(
    new Map([...(await openSageReader(base, aCompany()).readLedgerMarks(asOf))].sort()),
  );
  expect([...marks.keys()].includes('FOURN')).toBe(false);
  return found;
}

describe('marks of lines that were read before', () => {
  test('where nothing changed, one row tells it', async () => {
    expect(await asked()).toEqual(['sums']);
  });

  test('of a line that is added, changed or lettered, its tiers alone is read', async () => {
    const ofSome = ['sums', 'changed', 'some', 'told'];
    await add(line(600, 'C3', '2025-04-01', '5'));
    expect(await asked()).toEqual(ofSome);
    sent = [];
    await change(11, 'EC_Montant = 401, EC_Lettre = 1');
    expect(await asked()).toEqual(ofSome);
    sent = [];
    await change(500, 'EC_Montant = 13');
    expect(await asked()).toEqual(ofSome);
    sent = [];
    await change(1, "EC_Echeance = CONVERT(datetime, '20250216', 112)");
    expect(await asked()).toEqual(ofSome);
    sent = [];
    expect(await asked()).toEqual(['sums']);
  });

  test('a line that is taken out, or given to another tiers, leaves a rest: all are read', async () => {
    await base.execute('DELETE FROM F_ECRITUREC WHERE EC_No = 22');
    const ofAll = ['all', 'all told', 'changed', 'some', 'sums'];
    expect((await asked()).toSorted()).toEqual(ofAll);
    sent = [];
    await change(31, "CT_Num = 'C4'");
    expect((await asked()).toSorted()).toEqual(ofAll);
  });

  test('an amount that somebody changed without a stamp leaves a rest, too', async () => {
    await base.execute('UPDATE F_ECRITUREC SET EC_Montant = 402 WHERE EC_No = 42');
    expect(await asked()).toContain('all');
  });

  test('a loss in the piece of a customer, of which no line changed, is in its mark', async () => {
    const before = (await reader.readLedgerMarks(TODAY)).get('C5')?.mark;
    sent = [];
    const piece = { CG_Num: '6540000', EC_Piece: 'P5' };
    await add(line(700, null, '2025-01-15', '9', piece));
    expect(await asked()).toContain('all told');
    expect((await reader.readLedgerMarks(TODAY)).get('C5')?.mark).not.toBe(before);
  });

  test('a change within the second of the latest one is seen: what was just changed is looked at again', async () => {
    await base.execute('UPDATE F_ECRITUREC SET cbModification = GETDATE() WHERE EC_No = 61');
    await asked();
    await base.execute("UPDATE F_ECRITUREC SET EC_Echeance = CONVERT(datetime, '20250301', 112) WHERE EC_No = 61");
    sent = [];
    expect(await asked()).toEqual(['sums', 'changed', 'some', 'told']);
  });

  test('on another day, all are read', async () => {
    expect(await asked(day('2025-07-01'))).toContain('all');
  });

  test('after a base without lines, all are read', async () => {
    const empty = await gateway.database('EMPTY');
    await createSageBase(empty, 'new');
    await fill(empty, 'new', { ...settings(2025), F_COMPTET: [{ CT_Num: 'C1' }] });
    const fresh = openSageReader(empty, aCompany());
    expect((await fresh.readLedgerMarks(TODAY)).size).toBe(0);
    await insertSageRows(empty, 'new', 'F_ECRITUREC', [line(1, 'C1', '2025-01-15', '1000')]);
    expect([...(await fresh.readLedgerMarks(TODAY)).keys()]).toEqual(['C1']);
  });

  test('of many tiers at once, all are read', async () => {
    for (const at of [1, 2, 3, 4, 5, 6, 7]) await change(10 * at + 1, 'EC_Montant = EC_Montant + 1');
    expect(await asked()).toContain('all');
  });
});
