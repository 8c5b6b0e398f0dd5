import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { day } from '../../../src/domain/day.ts';
import { Engine } from '../../../src/embedded/engine/engine.ts';
import type { SqlDatabase, SqlGateway } from '../../../src/platform/sql/database.ts';
import { openGateway } from '../../../src/platform/sql/gateway.ts';
import type { SqlParams } from '../../../src/platform/sql/types.ts';
import { askedTiers, atDay, packed } from '../../../src/sage/params.ts';
import { QUERY_TEXTS, type QueryName, queryText } from '../../../src/sage/query-text.ts';
import { codeOf, makeBigBase } from './big-base.ts';
import { explain, isSought } from './explain.ts';

const PRESENT: ReadonlySet<string> = new Set();
const SPAN = { from: '2025-01-01', until: '9999-12-31', asof: '2025-06-30' };
/** 61,000 lines and 20,000 documents. */
const BIG = { customers: 2_000, linesEach: 25, documentsEach: 10 };
const SMALL = { customers: 60, linesEach: 40, documentsEach: 20 };
/** What grows with the years: a text for one customer reads none of them whole. */
const GROWING = /^F_(ECRITUREC|DOCENTETE|DOCLIGNE|DOCREGL|CREGLEMENT|REGLECH)$/;

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'relance-plans-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('for one customer of 2,000, with 61,000 lines and 20,000 documents, the embedded engine seeks', () => {
  let engine: Engine;
  beforeAll(async () => {
    const gateway = await openGateway({ kind: 'embedded', folder });
    await gateway.createDatabase('big');
    await makeBigBase(await gateway.database('big'), 'new', BIG);
    await gateway.close();
    engine = await new Engine(await PGlite.create({ dataDir: path.join(folder, 'base') })).start();
  }, 600_000);
  afterAll(() => engine.close());

  const values = {
    ...SPAN,
    tiers: codeOf(3),
    prefix: 'FA00001',
    limit: '20',
    today: '2025-06-30',
    ends: '20241231',
    balance: '89',
    accounts: '4191         654',
  };

  test.each<[QueryName, Readonly<Record<string, readonly string[]>>]>([
    ['ledger', { F_ECRITUREC: ['IEC_CTLETTRE', 'IEC_CTNUM', 'IEC_ECNO'], F_COMPTET: ['UKA_F_COMPTET_CT_NUM'] }],
    ['ledger-history', { F_ECRITUREC: ['IEC_CTNUM'] }],
    ['line-labels', { F_ECRITUREC: ['IEC_CTNUM'] }],
    ['earlier-lines', { F_ECRITUREC: ['IEC_CTNUM', 'IEC_ECNO'] }],
    ['counterpart-lines', { F_ECRITUREC: ['IEC_CTNUM', 'IEC_PIECEJONUM'] }],
    ['closing-lines', { F_ECRITUREC: ['IEC_CTLETTRE', 'IEC_CTNUM', 'IEC_ECNO', 'IEC_JOUR'] }],
    [
      'order-numbers',
      { F_ECRITUREC: ['IEC_CTNUM'], F_DOCLIGNE: ['IDL_LIGNE'], F_DOCREGL: ['IDR_ECNO'], F_CREGLEMENT: ['IRG_ECNO'] },
    ],
    [
      'sales-documents',
      {
        F_DOCENTETE: ['IDO_NUM', 'IDO_TIERS', 'PK_CBMARQ_F_DOCENTETE'],
        F_DOCLIGNE: ['IDL_LIGNE'],
        F_DOCREGL: ['IDR_LIGNE'],
      },
    ],
    ['document-origins', { F_DOCENTETE: ['IDO_NUM', 'IDO_TIERS'], F_DOCLIGNE: ['IDL_LIGNE'] }],
    ['invoices-by-piece', { F_ECRITUREC: ['IEC_ECNO', 'IEC_PIECEJONUM', 'IEC_REFPIECE'] }],
    ['credit-sheets', { F_COMPTET: ['ICT_NUMPAYEUR'] }],
    ['last-bank-entry', { F_ECRITUREC: ['IEC_JOUR'] }],
  ])('%s by the index that Sage has, and reads no table that grows', async (name, wanted) => {
    const reads = await explain(engine, 'big', queryText(name, 'asked', PRESENT), values);
    expect(reads.filter((one) => GROWING.test(one.table) && !isSought(one))).toEqual([]);
    for (const [table, indexes] of Object.entries(wanted)) {
      const used = new Set(reads.filter((one) => one.table === table).map((one) => one.index));
      expect([...used], table).toEqual(expect.arrayContaining([...indexes]));
    }
  });

  test('a text that compares the readable key, or computes one, is found not to seek', async () => {
    for (const name of ['counterpart-lines', 'document-origins', 'invoices-by-piece']) {
      const reads = await explain(engine, 'big', plainFile(name), values);
      expect(reads.some((one) => GROWING.test(one.table) && !isSought(one))).toBe(true);
    }
  });
});

const plainFile = (name: string): string => readFileSync(new URL(`plain/${name}.sql`, import.meta.url), 'utf8');

/** The rule said without Sage's keys: a file of its own where that is another text, else the same one on readable keys. */
function plainText(name: QueryName): string {
  const files: readonly QueryName[] = [
    'counterpart-lines',
    'credit-sheets',
    'document-origins',
    'invoices-by-piece',
    'order-numbers',
    'sales-documents',
  ];
  return files.includes(name) ? plainFile(name) : (QUERY_TEXTS.get(name) ?? '').replace(/\bcb(CT_Num|JO_Num)\b/g, '$1');
}

const ASKED_LINES = /^.* -- asked\n/gm;

describe.each(['new', 'old'] as const)('on a mixed base of the %s releases', (release) => {
  let gateway: SqlGateway;
  let base: SqlDatabase;
  beforeAll(async () => {
    gateway = await openGateway({ kind: 'embedded' });
    await gateway.createDatabase('mixed');
    base = await gateway.database('mixed');
    await makeBigBase(base, release, SMALL);
  }, 300_000);
  afterAll(() => gateway.close());

  const from = atDay(day('2025-01-01'));
  const [until, asOf] = [atDay(day('2025-12-31')), atDay(day('2025-06-30'))];
  const sent: readonly (readonly [QueryName, SqlParams])[] = [
    ['ledger', { from, until, asOf }],
    ['ledger-history', { from, asOf }],
    ['earlier-lines', { from, asOf }],
    ['counterpart-lines', { from, accounts: packed(['4191', '654'], 13) }],
    ['order-numbers', {}],
    ['sales-documents', {}],
    ['document-origins', {}],
    ['credit-sheets', {}],
    ['ledger-marks', { asOf }],
  ];
  /** A release without an optional column is asked what is asked of it. */
  const fitted = (text: string): string =>
    release === 'new' ? text : text.replace(/R\.DO_PieceAcompte AS (\w+) -- optional: ''/, "'' AS $1");

  async function expectSame(name: QueryName, params: SqlParams, tidy: (text: string) => string): Promise<void> {
    const answer = await base.query(tidy(fitted(QUERY_TEXTS.get(name) ?? '')), params);
    expect(answer.length, `${name} answers something`).toBeGreaterThan(0);
    expect(answer).toEqual(await base.query(tidy(fitted(plainText(name))), params));
  }

  test.each(sent)(
    '%s answers by Sage’s keys what it answers by readable ones, row by row, for some and for all',
    async (name, params) => {
      const some = [codeOf(1), codeOf(2), codeOf(9)];
      await expectSame(name, { ...params, tiers: askedTiers(some) }, (text) => text);
      await expectSame(name, { ...params, tiers: askedTiers([]) }, (text) => text.replace(ASKED_LINES, ''));
    },
  );

  test.each([
    ['last-bank-entry', { today: asOf }],
    ['opening-years', { starts: { type: { name: 'varchar', length: 'max' }, value: '2024010120250101' } }],
  ] as const)('%s answers by Sage’s keys what it answers by readable ones', (name, params) =>
    expectSame(name, params as SqlParams, (text) => text),
  );

  test.each(['F', 'fa', 'FA', 'FA00001', 'fb000', 'FB0000400', '0'])(
    'invoices whose piece begins with %s are the same, the newest first',
    async (prefix) => {
      const params: SqlParams = {
        prefix: { type: { name: 'varchar', length: 17 }, value: prefix },
        limit: { type: { name: 'int' }, value: 30 },
      };
      const found = await base.query<{ EC_No: number }>(QUERY_TEXTS.get('invoices-by-piece') ?? '', params);
      expect(found).toEqual(await base.query(plainFile('invoices-by-piece'), params));
      expect(found.length > 0).toBe(prefix !== '0');
    },
  );

  test('a piece in mixed case is found as typed, in capitals or in small letters, and not otherwise: bytes are compared', async () => {
    await base.execute(
      "UPDATE F_ECRITUREC SET EC_RefPiece = 'Zx1' WHERE EC_No = (SELECT MIN(E.EC_No) FROM F_ECRITUREC E INNER JOIN F_JOURNAUX J ON J.JO_Num = E.JO_Num WHERE J.JO_Type = 1 AND E.EC_Sens = 0)",
    );
    const found = async (prefix: string) =>
      (
        await base.query(QUERY_TEXTS.get('invoices-by-piece') ?? '', {
          prefix: { type: { name: 'varchar', length: 17 }, value: prefix },
          limit: { type: { name: 'int' }, value: 5 },
        })
      ).length;
    expect([await found('Zx1'), await found('zx1'), await found('ZX1')]).toEqual([1, 0, 0]);
  });
});
