import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { SqlDatabase, SqlGateway } from '../../../src/platform/sql/database.ts';
import { migrate } from '../../../src/store/migrate.ts';
import { sha256 } from '../../../src/use-cases/litigation/gather-documents.ts';
import { workExports } from '../../../src/use-cases/litigation/work-exports.ts';
import { untilDone } from '../../../src/use-cases/ports/may-begin.ts';
import { anInvoice } from '../../builders/entry.ts';
import { openTestGateway } from '../../helpers/embedded.ts';
import { approveOne, closeOffice, openOffice, runToRest } from '../bench/office.ts';
import { SOPHIE } from '../bench/people.ts';
import { plainSummary } from './court-bench.ts';

let gateway: SqlGateway;
let database: SqlDatabase;
beforeAll(async () => {
  gateway = await openTestGateway('store');
  database = await gateway.database('store');
  await migrate(database);
});
afterAll(() => gateway.close());

test('a letter that was sent is read back from the dossier, with its mail, and the ZIP is filed beside it, once', async () => {
  const office = await openOffice(database, [anInvoice({ due: '2026-01-10' })]);
  const { store, clock, company } = office;
  const sent = await runToRest(office, await approveOne(office));
  expect(sent.state).toBe('done');
  const ports = {
    ...{ ...office.ports, exports: store, turns: store, matters: store, postings: store, replies: store },
    ...{ comments: store, writeBundle: plainSummary },
  };
  const asked = { company: company.code, tiers: 'CARAT', onDay: clock.today(), language: 'fr', comments: [] } as const;
  for (const id of ['one', 'two'])
    await store.askExport(`${company.code}-${id}`, { ...asked, fileNumber: null }, SOPHIE, clock.now());
  expect(await workExports({ ...ports, mayBegin: untilDone }, 'w')).toBe(2);

  const one = await store.readExport(`${company.code}-one`);
  const zip = await ports.archive.read(company, one?.document?.driveItemId ?? '');
  expect(sha256(zip ?? new Uint8Array())).toBe(one?.made?.digest);
  const files = unzipSync(zip ?? new Uint8Array());
  const manifest = JSON.parse(strFromU8(files['manifeste.json'] ?? new Uint8Array()));
  expect(manifest.missing).toEqual([]);
  expect(
    manifest.files.flatMap(({ kind, dossier }: { kind?: string; dossier: string }) => (kind ? [[kind, dossier]] : [])),
  ).toEqual([
    ['letter', 'same'],
    ['mail', 'alone'],
  ]);
  const mail = Object.entries(files).find(([path]) => path.endsWith('.eml'))?.[1] ?? new Uint8Array();
  expect(strFromU8(mail)).toMatch(/^Message-ID: /imu);
  const tiers = { code: 'CARAT', name: sent.facts.tiers.name };
  const filed = await ports.archive.list({ company, tiers, year: '2026' });
  expect(filed.filter(({ name }) => name.endsWith('.zip'))).toHaveLength(1);
  await closeOffice(office);
}, 120_000);
