import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Serving } from '../../src/assemble/serve.ts';
import { assemble, type Relance } from '../../src/assemble.ts';
import { DEMO_SANDBOX, demoClock, demoOutside } from '../../src/demo/demo-outside.ts';
import { loadIntoGateway } from '../../src/demo/load/load-into-gateway.ts';
import { BANK } from '../../src/domain/bank/bank-setting.ts';
import { decide } from '../../src/domain/company/room-setting.ts';
import { day } from '../../src/domain/day.ts';
import { EINVOICING } from '../../src/domain/einvoicing/einvoicing-setting.ts';
import { openLogTo } from '../../src/platform/log.ts';
import type { SqlDatabase } from '../../src/platform/sql/database.ts';
import { SqlFault } from '../../src/platform/sql/fault.ts';
import { migrate } from '../../src/store/migrate.ts';
import { aCompany } from '../builders/company.ts';
import { openFakeStore } from '../fakes/fake-store.ts';
import { openTestGateway } from '../helpers/embedded.ts';
import { freePort } from '../helpers/free-port.ts';

const MINUTES = 60_000;
const STORE = 'relance_store';
const TODAY = day('2026-03-31');
const NOBODY = 'http://127.0.0.1:9';
const IBAN = 'FR7630004008230001013012350';
const SAGE = `company,ct_num,ct_intitule,ct_pays,ec_refpiece,ec_date,ec_echeance,ec_montant,devise,reglement_date,reglement_montant,litige
Test,DURAND,Durand SARL,France,FA000512,2026-01-10,2026-02-10,1000.00,EUR,,,0
`;

/** What it is for, and what it did not reach, as the log tells it. */
interface Line {
  readonly msg: string;
  readonly pass: string;
  readonly missing: readonly { readonly company: string; readonly code: string }[];
}
interface Run {
  readonly pass: string;
  readonly succeededAt: string | null;
  readonly fault: string | null;
}

const away = async (): Promise<never> => {
  throw new SqlFault('Failed to connect to sage-away:1433', 'connection', 0);
};
const SAGE_AWAY: SqlDatabase = {
  ...{ name: 'AWAY', query: away, queryAll: away, execute: away, bulkInsert: away, call: away, transaction: away },
  close: async () => undefined,
};

const folder = mkdtempSync(path.join(os.tmpdir(), 'relance-passes-away-'));
const lines: string[] = [];
let relance: Relance;
let serving: Serving;
let store: SqlDatabase;

/** Two companies: the Sage of AWAY does not answer, and of TEST the places of files that its settings name do not. */
beforeAll(async () => {
  const gateway = await openTestGateway(STORE);
  const { writer: disputes } = openFakeStore();
  await loadIntoGateway({
    ...{ gateway, disputes, folder: path.join(folder, 'load'), disputeReason: 'Litige', today: TODAY, rates: {} },
    ...{ text: SAGE, company: 'Test' },
  });
  const [sage, kept] = await Promise.all([gateway.database('TEST'), gateway.database(STORE)]);
  store = kept;
  await migrate(store);
  const laid = decide(EINVOICING, { ...EINVOICING.byDefault, folder: path.join(folder, 'absent') });
  const settings = decide(BANK, { ...BANK.byDefault, accounts: [IBAN], library: 'Relevés' }, laid);
  const companies = [
    { company: aCompany({ code: 'AWAY' }), sage: SAGE_AWAY },
    { company: aCompany({ code: 'TEST', settings }), sage },
  ];
  relance = await assemble(
    demoOutside({
      data: { companies, store, gateway } as never,
      clock: demoClock(TODAY),
      ...{ sending: DEMO_SANDBOX, graphUrl: NOBODY, publicBaseUrl: NOBODY },
      logger: openLogTo('warn', { write: (line: string) => void lines.push(line) }),
    }),
  );
  serving = await relance.serve({ host: '127.0.0.1', port: await freePort() });
}, 5 * MINUTES);
afterAll(async () => {
  await serving?.close();
  rmSync(folder, { recursive: true, force: true });
}, MINUTES);

const readRuns = async (): Promise<ReadonlyMap<string, Run>> => {
  const { output } = await relance.runCli(['status', '--json']);
  const { passes } = JSON.parse(output) as { readonly passes: readonly Run[] };
  return new Map(passes.map((run) => [run.pass, run]));
};
const missedBy = (pass: string): Line['missing'] | undefined =>
  lines.map((line) => JSON.parse(line) as Line).find((line) => line.pass === pass && 'missing' in line)?.missing;

const NO_SAGE = { company: 'AWAY', code: 'sage-connection' };
test.each([
  ['positions', [NO_SAGE]],
  ['dataset', [NO_SAGE]],
  ['watch', [NO_SAGE]],
  ['bank', [{ company: 'TEST', code: 'graph-unreachable' }]],
  ['einvoicing', [{ company: 'TEST', code: 'einvoicing-folder' }]],
])(
  'the pass %s that does not reach a Sage, or a place of files, is no success, and says what is missing',
  async (pass, missing) => {
    await expect.poll(() => missedBy(pass), { timeout: 3 * MINUTES, interval: 200 }).toEqual(missing);
    await expect.poll(async () => (await readRuns()).has(pass), { timeout: MINUTES, interval: 200 }).toBe(true);
    const run = (await readRuns()).get(pass);
    expect(run?.succeededAt).toBeNull();
    for (const { company } of missing) expect(run?.fault).toContain(`: ${company}`);
  },
  5 * MINUTES,
);

test('others go on: the company whose Sage answers has its positions, and passes that need none are well', async () => {
  const kept = 'SELECT Company FROM relance.PositionCompany WHERE ReconciledAt IS NOT NULL';
  expect(await store.query(kept)).toEqual([{ Company: 'TEST' }]);
  expect((await readRuns()).get('cards')).toMatchObject({ succeededAt: expect.any(String), fault: null });
});
