import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readLoadedCompanies } from '../../../src/demo/embedded/loaded-companies.ts';
import { loadInto } from '../../../src/demo/load/load-command.ts';
import { type GatewayLoad, loadIntoGateway } from '../../../src/demo/load/load-into-gateway.ts';
import { companyCodeOf } from '../../../src/domain/company/company-code.ts';
import { day } from '../../../src/domain/day.ts';
import type { SqlDatabase, SqlGateway } from '../../../src/platform/sql/database.ts';
import { openSageReader } from '../../../src/sage/sage-reader.ts';
import type { NewDispute } from '../../../src/use-cases/ports/relance/memory-store.ts';
import { aCompany } from '../../builders/company.ts';
import { openFakeStore } from '../../fakes/fake-store.ts';
import { openTestGateway } from '../../helpers/embedded.ts';
import { csv, csvLine } from './load-rows.ts';

let gateway: SqlGateway;
const folder = mkdtempSync(join(tmpdir(), 'relance-load-'));
const told: NewDispute[] = [];

beforeAll(async () => {
  gateway = await openTestGateway();
});
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await gateway?.close();
});

const load = (text: string, facts: Partial<GatewayLoad> = {}) =>
  loadIntoGateway({
    gateway,
    folder,
    text,
    company: 'Été & Fils',
    today: day('2026-03-01'),
    disputeReason: 'litige du fichier',
    disputes: { recordDisputes: async (some) => void told.push(...some), forgetDisputes: async () => undefined },
    ...facts,
  });

const readerOf = async (code: string) => openSageReader(await gateway.database(code), aCompany({ code }));
const namesIn = async (code: string) => (await (await readerOf(code)).listTiers()).map(({ name }) => name);

describe('loading into the embedded base', () => {
  test('makes the company, registers it and tells the litiges', async () => {
    const report = await load(csv(csvLine({ litige: '1' })));
    expect(report).toMatchObject({ kind: 'loaded', code: 'ETE_FILS', loaded: { tiers: 1, entries: 2 } });
    expect(await namesIn('ETE_FILS')).toEqual(['Durand SA']);
    expect(told).toMatchObject([
      { company: 'ETE_FILS', tiers: 'DURAND', reason: 'litige du fichier', since: '2026-01-10' },
    ]);
    expect(await readLoadedCompanies(folder)).toEqual([
      { code: 'ETE_FILS', name: 'Été & Fils', release: 'new', currency: 'EUR' },
    ]);
  });

  test('again under the same name replaces what was there', async () => {
    await load(csv(csvLine({ ct_num: 'AUTRE', ct_intitule: "L'Autre SA" })));
    expect(await namesIn('ETE_FILS')).toEqual(["L'Autre SA"]);
    expect(await readLoadedCompanies(folder)).toHaveLength(1);
  });

  test('a header that is not the contract leaves everything as it was', async () => {
    expect(await load('nom;montant\n')).toMatchObject({ readable: false, loaded: { tiers: 0, entries: 0 } });
    expect(await namesIn('ETE_FILS')).toEqual(["L'Autre SA"]);
  });

  test('a reload forgets the litiges of the file before, and those of no other company', async () => {
    const { reader, writer } = openFakeStore();
    const disputed = async (company: string) =>
      (await reader.readMemory(company, { codes: ['DURAND'], ecNos: [] }, day('2026-03-01'))).get('DURAND')?.disputes
        .length ?? 0;
    await load(csv(csvLine({ litige: '1' })), { company: 'Litiges', disputes: writer });
    await load(csv(csvLine({ litige: '1' })), { company: 'Voisine', disputes: writer });
    expect([await disputed('LITIGES'), await disputed('VOISINE')]).toEqual([1, 1]);
    await load(csv(csvLine({ litige: '0' })), { company: 'Litiges', disputes: writer });
    expect([await disputed('LITIGES'), await disputed('VOISINE')]).toEqual([0, 1]);
  });

  const ofThirdRefused = csvLine({ company: 'TROIS', ec_montant: 'abc' });
  test.each([
    ['of several companies, none the one asked for', [csvLine(), csvLine({ company: 'DEUX' })], ['ACME', 'DEUX'], 0],
    ['of the one asked for all lines refused', [csvLine(), ofThirdRefused], ['ACME', 'TROIS'], 1],
    ['no loadable line', [ofThirdRefused], ['TROIS'], 1],
    ['a header alone', [], [], 0],
  ])('a file that holds nothing for the company changes nothing: %s', async (_, lines, companies, refused) => {
    await load(csv(csvLine()), { company: 'Trois' });
    const before = await readLoadedCompanies(folder);
    const forgotten: string[] = [];
    const disputes = {
      recordDisputes: async () => undefined,
      forgetDisputes: async (code: string) => void forgotten.push(code),
    };
    const report = await load(csv(...lines), { company: 'Trois', disputes });
    expect(report).toMatchObject({ kind: 'nothing-to-load', name: 'Trois', companies });
    expect(report).toHaveProperty('refused.length', refused);
    expect([await namesIn('TROIS'), await readLoadedCompanies(folder), forgotten]).toEqual([['Durand SA'], before, []]);
  });

  test('the command ends with 2 and names the companies of the file', async () => {
    const file = join(folder, 'deux.csv');
    writeFileSync(file, csv(csvLine(), csvLine({ company: 'DEUX' })));
    const clock = { now: () => new Date('2026-03-01T09:00:00Z'), today: () => day('2026-03-01') };
    const argv = [file, '--company', 'Quatre'];
    const { exitCode, output } = await loadInto(
      { gateway, store: await gateway.database('ETE_FILS') },
      folder,
      clock,
      argv,
      '/',
    );
    expect(exitCode).toBe(2);
    for (const text of ['Quatre', 'ACME, DEUX']) expect(output).toContain(text);
    expect((await readLoadedCompanies(folder)).map(({ code }) => code)).not.toContain('QUATRE');
  });

  test('a failure half-way leaves everything as it was', async () => {
    const real = await gateway.database('ETE_FILS');
    const failing: SqlDatabase = {
      ...real,
      name: real.name,
      transaction: (work) =>
        real.transaction((session) =>
          work({
            query: (...asked) => session.query(...asked),
            queryAll: (texts, params) => session.queryAll(texts, params),
            execute: (...asked) => session.execute(...asked),
            call: (...asked) => session.call(...asked),
            bulkInsert: (table, columns, rows) => {
              if (table === 'F_COMPTET') throw new Error('The disk is full');
              return session.bulkInsert(table, columns, rows);
            },
          }),
        ),
    };
    const broken = { ...gateway, createDatabase: async () => undefined, database: async () => failing };
    await expect(load(csv(csvLine()), { gateway: broken })).rejects.toThrow('The disk is full');
    expect(await namesIn('ETE_FILS')).toEqual(["L'Autre SA"]);
  });

  test('another company is another base: the same code is never merged (K1)', async () => {
    await load(csv(csvLine({ ct_num: 'AUTRE', ct_intitule: 'Homonyme' })), { company: 'Second' });
    expect(await namesIn('SECOND')).toEqual(['Homonyme']);
    expect(await namesIn('ETE_FILS')).toEqual(["L'Autre SA"]);
    const known = (await readLoadedCompanies(folder)).map(({ code }) => code);
    expect(known).toEqual(expect.arrayContaining(['ETE_FILS', 'SECOND']));
  });

  test('an amount in dollars is read back in dollars, with its euros (G10)', async () => {
    await load(csv(csvLine({ devise: 'USD' })), { company: 'Dollars', rates: { USD: '0.92' } });
    const ledger = await (await readerOf('DOLLARS')).readLedger('all', day('2026-03-01'));
    expect(ledger.entries).toMatchObject([{ currency: 'USD', amount: 10_000, baseAmount: 9_200 }]);
  });

  test.each([
    ['Alpha', 'ALPHA'],
    ["L'Été à Crécy", 'L_ETE_A_CRECY'],
    ['A"; DROP TABLE x', 'A_DROP_TABLE_X'],
    ['€€', undefined],
    ['dbo', undefined],
    ['pg_catalog', undefined],
  ])('the name « %s » gives the code %s', (name, code) => {
    expect(companyCodeOf(name)).toBe(code);
  });

  test('a name that gives no code is refused', async () => {
    expect(await load(csv(csvLine()), { company: '***' })).toEqual({ kind: 'bad-company', name: '***' });
  });

  test('a registry that is not ours is not read as if it were', async () => {
    const other = mkdtempSync(join(tmpdir(), 'relance-load-'));
    expect(await readLoadedCompanies(other)).toEqual([]);
    writeFileSync(join(other, 'companies.json'), '{"code":1}');
    await expect(readLoadedCompanies(other)).rejects.toThrow();
    rmSync(other, { recursive: true, force: true });
  });
});
