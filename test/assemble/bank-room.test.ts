import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { assemble, type Relance } from '../../src/assemble.ts';
import { DEMO_SANDBOX, demoOutside } from '../../src/demo/demo-outside.ts';
import { loadIntoGateway } from '../../src/demo/load/load-into-gateway.ts';
import { BANK } from '../../src/domain/bank/bank-setting.ts';
import { decide } from '../../src/domain/company/room-setting.ts';
import { day } from '../../src/domain/day.ts';
import { openLog } from '../../src/platform/log.ts';
import type { SqlGateway } from '../../src/platform/sql/database.ts';
import { migrate } from '../../src/store/migrate.ts';
import { aCompany } from '../builders/company.ts';
import { openFakeStore } from '../fakes/fake-store.ts';
import { openTestGateway } from '../helpers/embedded.ts';

const STORE = 'relance_store';
const TODAY = day('2026-03-31');
const IBAN = 'FR7630004008230001013012350';
const SAGE = `company,ct_num,ct_intitule,ct_pays,ec_refpiece,ec_date,ec_echeance,ec_montant,devise,reglement_date,reglement_montant,litige
Test,DURAND,Durand SARL,France,FA000512,2026-01-10,2026-02-10,1000.00,EUR,,,0
Test,LEROY,Leroy SA,France,FA000600,2026-01-10,2026-02-10,300.00,EUR,2026-03-25,300.00,0
Test,LEROY,Leroy SA,France,FA000601,2026-01-10,2026-02-10,300.00,EUR,,,0
Test,PETIT,Petit SAS,France,FA000700,2026-01-10,2026-02-10,1000.00,EUR,,,0
Test,NORD,Nord SAS,France,FA000800,2026-01-10,2026-02-10,450.00,EUR,,,0
`;
const BARE = (day: string, amount: string, text: string): string => `:61:${day}C${amount},NTRFNONREF\n:86:${text}\n`;
const MT940 = `:20:ST1\n:25:${IBAN}\n:28C:1/1\n:60F:C260324EUR100,\n${[
  BARE('260325', '1000', 'VIR DURAND SARL FACT FA000512'),
  BARE('260325', '300', 'VIR LEROY SA'),
  BARE('260326', '400', 'VIR PETIT ACOMPTE FA000700'),
  BARE('260326', '450', 'VIR NORD FA000899'),
  BARE('260326', '77', 'VIR INCONNU'),
].join('')}:62F:C260326EUR2327,\n`;

describe('paid at the bank, not yet in Sage', () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'relance-bank-'));
  const file = path.join(folder, 'relevé.sta');
  let gateway: SqlGateway;
  let relance: Relance;

  beforeAll(async () => {
    writeFileSync(file, MT940);
    gateway = await openTestGateway(STORE);
    const { writer: disputes } = openFakeStore();
    const loading = {
      gateway,
      disputes,
      folder: path.join(folder, 'load'),
      disputeReason: 'Litige',
      today: TODAY,
      rates: {},
    };
    await loadIntoGateway({ ...loading, text: SAGE, company: 'Test' });
    const [sage, store] = await Promise.all([gateway.database('TEST'), gateway.database(STORE)]);
    await migrate(store);
    const settings = decide(BANK, { ...BANK.byDefault, accounts: [IBAN] });
    const data = { companies: [{ company: aCompany({ code: 'TEST', settings }), sage }], store, gateway };
    const now = (): Date => new Date(`${TODAY}T09:00:00Z`);
    relance = await assemble(
      demoOutside({
        data: data as never,
        clock: { now, today: () => TODAY },
        sending: DEMO_SANDBOX,
        graphUrl: 'http://127.0.0.1:9',
        publicBaseUrl: 'http://127.0.0.1:9',
        logger: openLog('fatal'),
      }),
    );
  });
  afterAll(async () => {
    await relance.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const run = async (...argv: string[]) => (await relance.runCli(argv)).output.replaceAll(/[\u00a0\u202f]/gu, ' ');
  const ask = async (...argv: string[]) => JSON.parse(await run(...argv, '--json'));
  const proposed = async (): Promise<readonly string[]> =>
    (await ask('proposals')).proposals.map(({ code }: { code: string }) => code).sort();

  test('before anything is read, all are reminded; status says that the account is not known', async () => {
    expect(await proposed()).toEqual(['DURAND', 'LEROY', 'NORD', 'PETIT']);
    expect(await run('bank', 'status')).toBe('Aucun relevé lu.');
    expect((await relance.runCli(['bank', 'status'])).exitCode).toBe(1);
  });

  test('a file is read and matched; the same again is known', async () => {
    expect(await run('bank', 'import', file)).toBe(
      'relevé.sta : 1 relevé, 5 mouvements, dont 5 nouveaux\nRapprochés : 2 retenus, 1 à confirmer, 1 sans facture reconnue.',
    );
    expect(await ask('bank', 'import', file)).toMatchObject({
      files: [{ kind: 'known' }],
      matched: { entries: 4, held: 2, possible: 1, unknown: 1 },
    });
  });

  test('certain and likely are held from letters, in words; possible is not; what Sage has is counted once', async () => {
    expect(await proposed()).toEqual(['LEROY', 'NORD', 'PETIT']);
    expect(await run('client', 'durand')).toContain(
      'FA000512 (1 000,00 €) : règlement reçu en banque le 25/03/2026, pas encore saisi',
    );
  });

  test('B4: a part payment is taken off, to be confirmed, and the rest is reminded; the balance stays', async () => {
    const [proposal] = (await ask('client', 'petit')).decisions;
    expect(proposal).toMatchObject({
      kind: 'proposal',
      facts: { letters: [{ lateTotal: 1_000_00, deducted: 400_00, total: 600_00 }] },
    });
    expect(await run('client', 'petit')).toContain('Solde : 1 000,00 €');
  });

  test('the balance stays Sage’s', async () => {
    expect(await run('client', 'durand')).toContain('Solde : 1 000,00 €');
  });

  test('what Sage has not is listed by customer, with why, also as CSV', async () => {
    const csv = path.join(folder, 'a-saisir.csv');
    const text = await run('bank', 'unmatched', '--csv', csv);
    expect(text).toMatch(/Durand SARL.*FA000512.*certain.*cite FA000512, montant exact/u);
    expect(text).toMatch(/Nord SAS.*FA000800.*à confirmer.*cite FA000899, qui n’est pas ouverte/u);
    expect(text).toMatch(/inconnu.*77,00 €.*sans facture reconnue/u);
    expect(text).not.toContain('Leroy');
    expect(readFileSync(csv, 'utf8')).toMatch(/DURAND.*FA000512/u);
    expect((await ask('bank', 'unmatched')).rows).toHaveLength(4);
  });

  test('the agenda has what waits for longer than the setting, none of it yet', async () => {
    expect((await ask('agenda')).rows).toEqual([]);
  });

  test('a person settles one: it holds nothing any more, whatever is matched after', async () => {
    const rows: readonly { key: string; text: string }[] = (await ask('bank', 'unmatched')).rows;
    const key = rows.find(({ text }) => text.includes('DURAND'))?.key ?? '';
    expect(await run('bank', 'settle', key)).toBe(`${key} : ne retient plus rien.`);
    expect((await relance.runCli(['bank', 'settle', key])).exitCode).toBe(2);
    await run('bank', 'import', file);
    expect(await proposed()).toEqual(['DURAND', 'LEROY', 'NORD', 'PETIT']);
  });

  test('a file with a gap, a line that is none and an account of others: all said, the rest kept', async () => {
    const other = path.join(folder, 'suite.sta');
    const bad = ':61:2603XXC5,NTRFNONREF\n';
    writeFileSync(
      other,
      `:20:ST2\n:25:${IBAN}\n:28C:2/1\n:60F:C260327EUR9999,\n${bad}:62F:C260327EUR9999,\n:20:X\n:25:FR1420041010050500013M02606\n:60F:C260327EUR1,\n:62F:C260327EUR1,\n`,
    );
    expect(await run('bank', 'import', other)).toContain(
      'suite.sta : 1 relevé, 0 mouvement, dont 0 nouveau\n  compte hors réglages, laissé de côté : FR1420041010050500013M02606\n  ligne 5 : ligne illisible (2603XXC5,NTRFNONREF)',
    );
    const status = await run('bank', 'status');
    expect(status).toContain(`${IBAN} : connu jusqu’au 27/03/2026`);
    expect(status).toContain('manque : du 27/03/2026 au 27/03/2026 (solde 2 327,00 €, puis 9 999,00 €)');
  });
});
