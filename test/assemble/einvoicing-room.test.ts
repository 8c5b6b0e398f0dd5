import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { assemble, type Relance } from '../../src/assemble.ts';
import { DEMO_SANDBOX, demoOutside } from '../../src/demo/demo-outside.ts';
import { loadIntoGateway } from '../../src/demo/load/load-into-gateway.ts';
import { decide } from '../../src/domain/company/room-setting.ts';
import { day } from '../../src/domain/day.ts';
import { EINVOICING } from '../../src/domain/einvoicing/einvoicing-setting.ts';
import { openLog } from '../../src/platform/log.ts';
import type { SqlGateway } from '../../src/platform/sql/database.ts';
import { migrate } from '../../src/store/migrate.ts';
import { aCompany } from '../builders/company.ts';
import { acknowledgement, invoiceOf, message } from '../channels/einvoicing/status-texts.ts';
import { openFakeStore } from '../fakes/fake-store.ts';
import { openTestGateway } from '../helpers/embedded.ts';

const STORE = 'relance_store';
const TODAY = day('2026-03-31');
const SAGE = `company,ct_num,ct_intitule,ct_pays,ec_refpiece,ec_date,ec_echeance,ec_montant,devise,reglement_date,reglement_montant,litige
Test,DURAND,Durand SARL,France,FA000512,2026-01-10,2026-02-10,1000.00,EUR,,,0
Test,LEROY,Leroy SA,France,FA000601,2026-01-10,2026-02-10,300.00,EUR,,,0
Test,PETIT,Petit SAS,France,FA000700,2026-01-10,2026-02-10,1000.00,EUR,,,0
Test,NORD,Nord SAS,France,FA000800,2026-01-10,2026-02-10,450.00,EUR,,,0
`;
const SIREN = '552081317';
const told = { siren: SIREN, issued: '20260110' };
const FACTOR =
  '<ram:IssuerTradeParty><ram:Name>Facto SA</ram:Name><ram:RoleCode>DL</ram:RoleCode></ram:IssuerTradeParty>';
const MESSAGE = message(
  [
    acknowledgement('20260325101500', [
      invoiceOf({ ...told, invoice: 'FA000512', code: '210', details: '<ram:Reason>Déjà réglée</ram:Reason>' }),
      invoiceOf({ ...told, invoice: 'FA000601', code: '212' }),
      invoiceOf({ ...told, invoice: 'FA999999', code: '207' }),
      invoiceOf({ ...told, invoice: 'FA000700', code: '210', siren: '482139078' }),
    ]),
    acknowledgement('20260326080000', [invoiceOf({ ...told, invoice: 'FA000700', code: '225' })]),
  ],
  FACTOR,
);

describe('statuses of electronic invoices', () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'relance-einvoicing-'));
  const laid = path.join(folder, 'statuts');
  const file = path.join(folder, 'statuts.xml');
  let gateway: SqlGateway;
  let relance: Relance;

  beforeAll(async () => {
    writeFileSync(file, MESSAGE);
    gateway = await openTestGateway(STORE);
    const { writer: disputes } = openFakeStore();
    const loading = {
      ...{ gateway, disputes, folder: path.join(folder, 'load'), disputeReason: 'Litige', today: TODAY, rates: {} },
    };
    await loadIntoGateway({ ...loading, text: SAGE, company: 'Test' });
    const [sage, store] = await Promise.all([gateway.database('TEST'), gateway.database(STORE)]);
    await migrate(store);
    const settings = decide(EINVOICING, { ...EINVOICING.byDefault, folder: laid });
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

  test('before anything is read, all are reminded', async () => {
    expect(await proposed()).toEqual(['DURAND', 'LEROY', 'NORD', 'PETIT']);
    expect(await run('einvoices', 'status')).toBe('Aucun statut lu.');
  });

  test('a message is read and judged; the same again is known; what is of another company is left out', async () => {
    expect(await run('einvoices', 'import', file)).toBe(
      `statuts.xml : 4 statuts, dont 4 nouveaux
  factures d’une autre société, laissées de côté : SIREN 482139078
Statuts qui comptent : 2 retiennent des lettres, 1 à vérifier, 1 sans facture ouverte reconnue.`,
    );
    expect(await ask('einvoices', 'import', file)).toMatchObject({
      files: [{ kind: 'known' }],
      judged: { held: 2, toCheck: 1, notOpen: 1 },
    });
  });

  test('F9, F10: refused and factored are held, in words; « encaissée » and all others are reminded', async () => {
    expect(await proposed()).toEqual(['LEROY', 'NORD']);
    expect(await run('client', 'durand')).toContain(
      'FA000512 (1 000,00 €) : e-facture « Refusée » le 25/03/2026 : Déjà réglée',
    );
    expect(await run('client', 'petit')).toContain(
      'FA000700 (1 000,00 €) : cédée au factor le 26/03/2026, à régler à Facto SA et non sur notre compte',
    );
    expect(await run('client', 'durand')).toContain('Solde : 1 000,00 €');
  });

  test('what counts is listed by customer with why, also as CSV; nothing is lost', async () => {
    const csv = path.join(folder, 'liste.csv');
    const text = await run('einvoices', 'list', '--csv', csv);
    expect(text).toMatch(/Durand SARL.*FA000512.*Refusée.*retenue/u);
    expect(text).toMatch(/Leroy SA.*FA000601.*Encaissée.*à vérifier/u);
    expect(text).toMatch(/inconnu.*FA999999.*aucune facture ouverte de ce numéro dans Sage/u);
    expect(readFileSync(csv, 'utf8')).toMatch(/TEST;DURAND;Durand SARL;FA000512;210;Refusée/u);
    expect((await ask('einvoices', 'list')).rows).toHaveLength(4);
  });

  test('a CSV of a platform releases what it says, whatever came first; a bad line is named', async () => {
    const csv = path.join(folder, 'ma plateforme.csv');
    writeFileSync(
      csv,
      'pièce;statut;date\nFA000700;228;27/03/2026\nFA000800;En litige;26/03/2026\nFA000800;205;hier\n',
    );
    const { exitCode, output } = await relance.runCli(['einvoices', 'import', csv]);
    expect(exitCode).toBe(1);
    expect(output.replaceAll(/[\u00a0\u202f]/gu, ' ')).toContain('ligne 4 : date illisible (hier)');
    expect(await proposed()).toEqual(['LEROY', 'PETIT']);
  });

  test('a person settles one: it counts no more, whatever is read after', async () => {
    const { rows } = await ask('einvoices', 'list');
    const { status } = rows.find((row: { status: { code: string } }) => row.status.code === '210');
    expect(await run('einvoices', 'settle', status.key)).toBe(`${status.key} : ne compte plus.`);
    expect((await relance.runCli(['einvoices', 'settle', status.key])).exitCode).toBe(2);
    await run('einvoices', 'import', file);
    expect(await proposed()).toEqual(['DURAND', 'LEROY', 'PETIT']);
  });

  test('doctor says that the folder is not there, then which file is not whole', async () => {
    const said = async () => (await run('doctor')).split('\n').filter((line) => line.includes('statuts de factures'));
    expect((await said()).join()).toContain('einvoicing-folder');
    mkdirSync(laid);
    expect((await said()).join()).toContain('ma plateforme.csv');
  });
});
