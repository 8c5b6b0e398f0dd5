import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { assemble, type Relance } from '../../src/assemble.ts';
import { DEMO_SANDBOX, demoOutside } from '../../src/demo/demo-outside.ts';
import { loadIntoGateway } from '../../src/demo/load/load-into-gateway.ts';
import { day } from '../../src/domain/day.ts';
import { openLog } from '../../src/platform/log.ts';
import type { SqlGateway } from '../../src/platform/sql/database.ts';
import { SqlFault } from '../../src/platform/sql/fault.ts';
import { openedWhenAsked } from '../../src/platform/sql/opened-when-asked.ts';
import { migrate } from '../../src/store/migrate.ts';
import { aCompany } from '../builders/company.ts';
import { openFakeStore } from '../fakes/fake-store.ts';
import { openTestGateway } from '../helpers/embedded.ts';

const STORE = 'relance_store';
const TODAY = day('2026-03-31');
const SAGE = `company,ct_num,ct_intitule,ct_pays,ec_refpiece,ec_date,ec_echeance,ec_montant,devise,reglement_date,reglement_montant,litige
Test,DURAND,Durand SARL,France,FA000512,2026-01-10,2026-02-10,1000.00,EUR,,,0
`;

describe('a Sage that is away when Relance starts', () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'relance-away-'));
  let gateway: SqlGateway;
  let relance: Relance;
  let isAway = true;
  let tried = 0;

  beforeAll(async () => {
    gateway = await openTestGateway(STORE);
    const { writer: disputes } = openFakeStore();
    const loading = { ...{ gateway, disputes, folder, disputeReason: 'Litige', today: TODAY, rates: {} }, text: SAGE };
    await loadIntoGateway({ ...loading, company: 'Test' });
    const store = await gateway.database(STORE);
    await migrate(store);
    const sage = openedWhenAsked('TEST', async () => {
      tried += 1;
      if (isAway) throw new SqlFault('Failed to connect', 'connection', 0);
      return gateway.database('TEST');
    });
    const data = { companies: [{ company: aCompany({ code: 'TEST' }), sage }], store, gateway };
    const address = 'http://127.0.0.1:9';
    relance = await assemble(
      demoOutside({
        data: data as never,
        clock: { now: () => new Date(`${TODAY}T09:00:00Z`), today: () => TODAY },
        ...{ sending: DEMO_SANDBOX, graphUrl: address, publicBaseUrl: address, logger: openLog('fatal') },
      }),
    );
  });
  afterAll(async () => {
    await relance.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const doctorSays = async (name: string) => {
    const { checks } = JSON.parse((await relance.runCli(['doctor', '--json'])).output) as {
      readonly checks: readonly { readonly name: string; readonly ok: boolean }[];
    };
    return checks.find((check) => check.name === name);
  };

  test('keeps nobody from stopping all sending: it is not even asked', async () => {
    expect(await relance.runCli(['sending', 'stop', '--reason', 'Doublons'])).toMatchObject({ exitCode: 0 });
    expect(JSON.parse((await relance.runCli(['sending', '--json'])).output)).toMatchObject({
      companies: [{ company: 'TEST', stopped: { reason: 'Doublons' } }],
    });
    expect(tried).toBe(0);
  });

  test('is said by doctor, which then says the rest too', { timeout: 60_000 }, async () => {
    expect(await doctorSays('TEST · base Sage')).toMatchObject({ ok: false, mend: expect.any(String) });
    expect(await doctorSays('base de Relance')).toMatchObject({ ok: true });
    expect(tried).toBeGreaterThan(0);
  });

  test('is read once it is back, with nothing started again', async () => {
    isAway = false;
    const { exitCode, output } = await relance.runCli(['client', 'DURAND', '--json']);
    expect([exitCode, JSON.parse(output)]).toMatchObject([0, { tiers: { code: 'DURAND' } }]);
  });
});
