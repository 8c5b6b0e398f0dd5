import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Engine } from '../../../src/embedded/engine/engine.ts';
import { openGateway } from '../../../src/platform/sql/gateway.ts';
import { QUERY_TEXTS, queryText } from '../../../src/sage/query-text.ts';
import { QUERY_TEXTS as WRITER_TEXTS } from '../../../src/sage-writer/query-text.ts';
import { codeOf, makeBigBase } from './big-base.ts';
import { explain, type TableRead } from './explain.ts';
import { type Keys, SAGE_KEYS, WRITER_KEYS } from './keys.ts';

/** 25,000 lines and 10,000 documents. */
const SIZE = { customers: 1_000, linesEach: 25, documentsEach: 10 };
/** Of tens of rows: a scan of them is the shortest way. */
const SMALL = /^(P_\w+|F_JOURNAUX|F_COLLABORATEUR|CBSYSLIBRE|(?!F_)\w+)$/;
const VALUES = {
  from: '2025-01-01',
  until: '9999-12-31',
  asof: '2025-06-30',
  since: '2025-06-30',
  today: '2025-06-30',
  tiers: codeOf(3),
  prefix: 'FA00001',
  limit: '20',
  starts: '2024010120250101',
  ends: '20241231',
  balance: '89',
  accounts: '4191         654',
  cbmarq: '1',
  expected: '0',
  value: '1',
  type: '1',
  piece: 'D0000001',
};

/** How the list and the plan of a text differ, in words. */
function differences({ seeks, scans }: Keys, reads: readonly TableRead[]): string[] {
  const grown = reads.filter(({ table }) => !SMALL.test(table));
  const scanned = new Set(grown.filter(({ index }) => index === null).map(({ table }) => table));
  const used = new Set(grown.map(({ table, index }) => `${table}.${index}`));
  const wanted = Object.entries(seeks).flatMap(([table, keys]) => Object.keys(keys).map((key) => `${table}.${key}`));
  return [
    ...[...scanned].filter((table) => scans[table] === undefined).map((table) => `${table} is scanned, unsaid`),
    ...wanted.filter((key) => !used.has(key)).map((key) => `${key} is not sought`),
  ];
}

test('the list speaks of every text that reads or writes Sage, and of no other', () => {
  expect(Object.keys(SAGE_KEYS).sort()).toEqual([...QUERY_TEXTS.keys()].sort());
  expect(Object.keys(WRITER_KEYS).sort()).toEqual([...WRITER_TEXTS.keys()].sort());
});

describe('the keys that the list names are those that the embedded engine seeks by, and it scans nothing else that grows', () => {
  let folder: string;
  let engine: Engine;
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'relance-keys-'));
    const gateway = await openGateway({ kind: 'embedded', folder });
    await gateway.createDatabase('big');
    await makeBigBase(await gateway.database('big'), 'new', SIZE);
    await gateway.close();
    engine = await new Engine(await PGlite.create({ dataDir: path.join(folder, 'base') })).start();
  }, 600_000);
  afterAll(async () => {
    await engine.close();
    await rm(folder, { recursive: true, force: true });
  });

  test.each(Object.entries(SAGE_KEYS))('%s', async (name, keys) => {
    const reads = await explain(engine, 'big', queryText(name as keyof typeof SAGE_KEYS, 'asked', new Set()), VALUES);
    expect(differences(keys, reads)).toEqual([]);
  });

  test.each(['find-order', 'find-tiers', 'write-order', 'write-risk-code'] as const)('%s', async (name) => {
    const reads = await explain(engine, 'big', WRITER_TEXTS.get(name) ?? '', VALUES);
    expect(differences(WRITER_KEYS[name], reads)).toEqual([]);
  });

  test('a key that is not sought, and a table that is scanned unsaid, are told', async () => {
    const reads = await explain(engine, 'big', queryText('tiers-list', 'all', new Set()), VALUES);
    expect(differences({ seeks: { F_COMPTET: { ICT_NUM: '' } }, scans: {} }, reads)).toEqual([
      'F_COMPTET is scanned, unsaid',
      'F_COMPTET.ICT_NUM is not sought',
    ]);
  });
});
