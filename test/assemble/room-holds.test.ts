import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { ROOMS } from '../../src/assemble/rooms.ts';
import { assemble, type Relance } from '../../src/assemble.ts';
import { DEMO_SANDBOX, demoOutside } from '../../src/demo/demo-outside.ts';
import { loadIntoGateway } from '../../src/demo/load/load-into-gateway.ts';
import { cents } from '../../src/domain/cents.ts';
import { day } from '../../src/domain/day.ts';
import { openLog } from '../../src/platform/log.ts';
import type { SqlDatabase, SqlGateway } from '../../src/platform/sql/database.ts';
import { migrate } from '../../src/store/migrate.ts';
import { OutsideFault } from '../../src/use-cases/ports/outside-fault.ts';
import { aCompany } from '../builders/company.ts';
import { aRoomHold } from '../builders/memory.ts';
import { openFakeStore } from '../fakes/fake-store.ts';
import { fakeHolder } from '../fakes/relance/fake-holder.ts';
import { openTestGateway } from '../helpers/embedded.ts';

const STORE = 'relance_store';
const TODAY = day('2026-03-31');
const CSV = `company,ct_num,ct_intitule,ct_pays,ec_refpiece,ec_date,ec_echeance,ec_montant,devise,reglement_date,reglement_montant,litige
Test,DURAND,Durand SARL,France,FA1,2026-01-10,2026-02-10,1000.00,EUR,,,0
Test,LEROY,Leroy SA,France,FA2,2026-01-10,2026-02-10,300.00,EUR,,,0
`;
const HELD = aRoomHold(null, { piece: 'FA1', due: day('2026-02-10'), amount: cents(1_000_00) });

describe('a room that adds holds, and nothing else in the product knows', () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'relance-holds-'));
  let gateway: SqlGateway;
  let sage: SqlDatabase;
  let store: SqlDatabase;
  let relance: Relance;
  let garden: ReturnType<typeof fakeHolder>;
  const company = aCompany({ code: 'TEST' });

  beforeAll(async () => {
    gateway = await openTestGateway(STORE);
    const { writer: disputes } = openFakeStore();
    const loading = { gateway, disputes, folder, disputeReason: 'Litige', today: TODAY, rates: {} };
    await loadIntoGateway({ ...loading, text: CSV, company: 'Test' });
    [sage, store] = await Promise.all([gateway.database('TEST'), gateway.database(STORE)]);
    await migrate(store);
  });
  afterAll(async () => {
    await relance.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const openWith = (holds?: ReturnType<typeof fakeHolder>): Promise<Relance> => {
    const data = { companies: [{ company, sage }], store, gateway };
    const now = (): Date => new Date(`${TODAY}T09:00:00Z`);
    const outside = demoOutside({
      data: data as never,
      clock: { now, today: () => TODAY },
      sending: DEMO_SANDBOX,
      graphUrl: 'http://127.0.0.1:9',
      publicBaseUrl: 'http://127.0.0.1:9',
      logger: openLog('fatal'),
    });
    const plan = { name: 'garden', open: () => (holds ? { holds } : {}) };
    return assemble(outside, [...ROOMS, plan]);
  };
  const run = async (...argv: string[]) => (await relance.runCli(argv)).output.replaceAll(/[\u00a0\u202f]/gu, ' ');
  const ask = async (...argv: string[]) => JSON.parse(await run(...argv, '--json'));
  /** EC_No of what Durand owes. */
  const numberOf = async (): Promise<number> => (await ask('client', 'durand')).byCurrency[0].items[0].ecNo;

  beforeEach(async () => {
    garden = fakeHolder();
    relance = await openWith(garden);
    garden.hold('TEST', 'DURAND', { ...HELD, ecNo: await numberOf() });
  });

  test('client, in the terminal: the room’s own words', async () => {
    expect(await run('client', 'durand')).toContain('FA1 (1 000,00 €) : en fleur (rose, Sophie Lambert)');
  });

  test('client --json: a neutral code, the room, its code and facts, who and until when', async () => {
    const [decision] = (await ask('client', 'durand')).decisions;
    expect(decision).toMatchObject({ kind: 'reason', code: 'all-held-back' });
    expect(decision.facts.heldBack[0].why).toEqual({
      code: 'held-elsewhere',
      room: 'garden',
      reason: { code: 'in-bloom', facts: { flower: 'rose', seen: '2026-02-27' } },
      by: 'Sophie Lambert',
      since: '2026-02-15',
      until: null,
    });
  });

  test('proposals --json: held, and the others are proposed', async () => {
    const { proposals, held } = await ask('proposals');
    expect(proposals.map(({ code }: { code: string }) => code)).toEqual(['LEROY']);
    expect(held).toMatchObject([{ code: 'DURAND', facts: { heldBack: [{ why: { room: 'garden' } }] } }]);
  });

  test('one that does not answer: the account is read, and what would be reminded cannot be told', async () => {
    garden.fall(new OutsideFault('busy', 'garden-silent', 'no answer'));
    const text = await run('client', 'leroy');
    expect(text).toContain('Solde : 300,00 €');
    expect(text).toContain('Il manque : la réponse d’un service de Relance qui peut retenir des échéances.');
    expect((await ask('proposals')).cannotTell.map(({ code }: { code: string }) => code)).toEqual(['DURAND', 'LEROY']);
  });

  test('without it the same account is proposed, and says nothing of holds', async () => {
    relance = await openWith();
    const { decisions } = await ask('client', 'durand');
    expect(decisions).toMatchObject([{ kind: 'proposal', facts: { heldBack: [] } }]);
    expect((await ask('proposals')).held).toEqual([]);
  });
});
