import { mkdtempSync, readFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildMenus } from '../../../appPackage/steps/build-menus.ts';
import { settingsOf } from '../../../src/assemble/room.ts';
import { ROOMS } from '../../../src/assemble/rooms.ts';
import { assemble, type Outside, type Relance } from '../../../src/assemble.ts';
import { wordsFor } from '../../../src/channels/words/words.ts';
import { companyFileSchema, toCompany } from '../../../src/config/companies.ts';
import { demoTenant, PEOPLE } from '../../../src/demo/company/people.ts';
import { demoCompanies } from '../../../src/demo/company/settings.ts';
import { DEMO_SANDBOX, demoOutside } from '../../../src/demo/demo-outside.ts';
import { loadIntoGateway } from '../../../src/demo/load/load-into-gateway.ts';
import { startM365 } from '../../../src/demo/m365/server.ts';
import { day } from '../../../src/domain/day.ts';
import { openLog } from '../../../src/platform/log.ts';
import type { SqlGateway } from '../../../src/platform/sql/database.ts';
import { migrate } from '../../../src/store/migrate.ts';
import { fileOf, importsOf, isOurs } from '../../architecture/imports.ts';
import { listFiles, relative } from '../../architecture/source-files.ts';
import { FakeConnector } from '../../channels/teams/harness/fake-connector.ts';
import { openFakeStore } from '../../fakes/fake-store.ts';
import { openTestGateway } from '../../helpers/embedded.ts';
import { type Garden, gardenPlan } from './garden.ts';

const TODAY = day('2026-03-31');
const NOW = (): Date => new Date('2026-03-31T08:00:00Z');
const CSV = `company,ct_num,ct_intitule,ct_pays,ec_refpiece,ec_date,ec_echeance,ec_montant,devise,reglement_date,reglement_montant,litige
Alpha,ROSIER,Rosier SARL,France,FA1,2026-01-10,2026-02-10,1000.00,EUR,,,0
`;
const garden: Garden = { poured: [], shown: [], gardeners: ['rose@jardin.example'], dews: 0 };

let gateway: SqlGateway;
let relance: Relance;
let serving: Awaited<ReturnType<Relance['serve']>>;
let m365: Awaited<ReturnType<typeof startM365>>;
const connector = new FakeConnector();

beforeAll(async () => {
  gateway = await openTestGateway('STORE');
  const store = await gateway.database('STORE');
  await migrate(store);
  const folder = mkdtempSync(path.join(os.tmpdir(), 'relance-garden-'));
  const loading = { gateway, disputes: openFakeStore().writer, folder, disputeReason: 'Litige', today: TODAY };
  await loadIntoGateway({ ...loading, text: CSV, company: 'Alpha' });
  m365 = await startM365({ tenant: demoTenant, now: NOW });
  await connector.start();
  relance = await assemble(await outside(), [...ROOMS, gardenPlan(garden)]);
  serving = await relance.serve({ host: '127.0.0.1', port: 0 });
});
afterAll(async () => {
  await serving.close();
  await Promise.all([connector.close(), m365.close(), gateway.close()]);
});

/** A company as a companies file with these settings says it. */
function fromFile(policy: object) {
  const example = path.join(import.meta.dirname, '../../../env/companies.example.json');
  const [file] = JSON.parse(readFileSync(example, 'utf8'));
  return companyFileSchema(settingsOf([...ROOMS, gardenPlan(garden)])).safeParse({ ...file, policy });
}

/** One company of the demo, over a base of one customer; of its garden it decided what its companies file says. */
async function outside(): Promise<Outside> {
  const [company] = demoCompanies();
  if (!company) throw new Error('The demo has no company');
  const { data: said } = fromFile({ garden: { litres: 7 } });
  if (!said) throw new Error('The companies file is not read');
  const { settings } = toCompany(said);
  const companies = [
    { company: { ...company, ...(settings ? { settings } : {}) }, sage: await gateway.database('ALPHA') },
  ];
  const demo = demoOutside({
    data: { gateway, store: await gateway.database('STORE'), companies, seededOn: null },
    clock: { now: NOW, today: () => TODAY },
    sending: DEMO_SANDBOX,
    graphUrl: m365.graphUrl,
    publicBaseUrl: 'http://127.0.0.1',
    logger: openLog('fatal'),
  });
  return { ...demo, closeOutside: async () => undefined };
}

let count = 0;
async function post(activity: object): Promise<string> {
  const { id, name } = PEOPLE.claire;
  const answer = await fetch(`http://127.0.0.1:${serving.port}/api/messages`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      id: `in-${++count}`,
      channelId: 'msteams',
      serviceUrl: connector.url,
      locale: 'fr-FR',
      from: { id: `29:${id}`, name, aadObjectId: id },
      recipient: { id: '28:relance', name: 'Relance' },
      conversation: { id: 'chat-claire', conversationType: 'personal' },
      ...activity,
    }),
  });
  expect(answer.status).toBe(200);
  return answer.text();
}
const said = (): string =>
  JSON.stringify(
    connector.received
      .filter(({ activity }) => activity.type === 'message')
      .map(({ activity }) => activity.attachments?.[0]?.content ?? activity.text),
  );
const press = (verb: string, data: object): Promise<string> =>
  post({
    type: 'invoke',
    name: 'adaptiveCard/action',
    replyToId: 'out-1',
    value: { action: { type: 'Action.Execute', verb, data } },
  });

describe('a room that nothing in the product knows', () => {
  test('is spoken of in either language, and its message is followed', async () => {
    await post({ type: 'message', text: 'arroser' });
    await post({ type: 'message', text: '/water roses' });
    await expect.poll(said, { timeout: 20_000 }).toContain('1 litres versés.');
    await expect.poll(said, { timeout: 20_000 }).toContain('6 litres versés.');
    expect(garden.poured).toEqual([1, 5]);
    await expect.poll(() => garden.shown.length).toBe(2);
    expect(garden.shown[0]).toMatch(/^only out-/u);
  });

  test('is understood in sentences that it brings itself', async () => {
    const before = garden.poured.length;
    await post({ type: 'message', text: 'peux-tu donner à boire aux roses, s’il te plaît ?' });
    await expect.poll(() => garden.poured.slice(before), { timeout: 20_000 }).toEqual([5]);
    await post({ type: 'message', text: 'ne donne pas à boire aux roses' });
    await expect.poll(said, { timeout: 20_000 }).toContain('Je n’ai rien fait');
    expect(garden.poured).toHaveLength(before + 1);
  });

  test('has buttons whose data is checked', async () => {
    const before = garden.poured.length;
    expect(await press('garden.water', { litres: 2 })).toContain('litres versés');
    expect(await press('garden.water', { litres: 'all' })).toContain(wordsFor('fr').talk.tampered);
    expect(garden.poured).toHaveLength(before + 1);
  });

  test('is in the help of who may use it, where a misspelling finds it, and in the menus of Teams', async () => {
    await post({ type: 'message', text: 'aide' });
    await expect.poll(said, { timeout: 20_000 }).toContain('donner à boire au jardin');
    await post({ type: 'message', text: 'arosser' });
    await expect.poll(said, { timeout: 20_000 }).toContain('"text":"arroser"');
    const entries = await Promise.all([...ROOMS, gardenPlan(garden)].map((plan) => plan.help?.() ?? []));
    const [personal] = buildMenus(entries.flat()).lists;
    expect(personal?.commands.map(({ title }) => title)).toContain('arroser');
  });

  test('adds to the card of an account', async () => {
    await post({ type: 'message', text: 'relance client Rosier' });
    await expect.poll(said, { timeout: 30_000 }).toContain('ROSIER · Claire Martin');
    expect(said()).toContain('"verb":"garden.water"');
  });

  test('has something waiting for people: in the agenda in Teams, and in the terminal', async () => {
    await post({ type: 'message', text: 'agenda' });
    await expect.poll(said, { timeout: 30_000 }).toContain('Tailler les rosiers');
    const { rows } = JSON.parse((await relance.runCli(['agenda', '--json'])).output);
    expect(rows).toMatchObject([{ company: 'ALPHA', text: 'Tailler les rosiers', role: 'reader', late: false }]);
  });

  test('says what it keeps on a person, and erases it', async () => {
    const erase = async (...argv: string[]) =>
      JSON.parse((await relance.runCli(['privacy', 'erase', 'Rose@Jardin.example', ...argv, '--json'])).output);
    expect((await erase()).held).toMatchObject([
      { what: 'gardeners', called: 'Jardiniers', fate: 'erased', why: null, count: 1 },
    ]);
    expect(garden.gardeners).toHaveLength(1);
    expect((await erase('--confirm')).erased).toEqual([{ what: 'gardeners', count: 1, called: 'Jardiniers' }]);
    expect(garden.gardeners).toEqual([]);
    expect((await relance.runCli(['privacy', 'retention'])).output).toContain('Jardiniers');
  });

  test('has a command in the terminal, with an option of its own', async () => {
    const { output } = await relance.runCli(['water', '--litres', '4']);
    expect(output).toMatch(/^ALPHA : \d+ litres versés\.$/u);
    expect((await relance.runCli([])).output).toContain('Jardin\n  water [--litres N]');
    expect((await relance.runCli(['water', '--liters', '4'])).output).toContain('--litres');
  });

  test('has a setting, which it reads from the companies file and the terminal explains; a misspelt one is refused', async () => {
    const poured = garden.poured.length;
    await relance.runCli(['water']);
    expect(garden.poured.slice(poured)).toEqual([7]);
    const { output } = await relance.runCli(['settings']);
    expect(output).toContain('policy.garden.litres = 7\n    combien en verser quand personne ne le dit');
    expect(output).toContain('policy.positions.maxAgeMinutes = 10 (par défaut)');
    expect(fromFile({ garden: { litre: 7 } }).error?.issues[0]?.message).toContain("did you mean 'litres'?");
  });

  test('is checked by doctor', async () => {
    const { output } = await relance.runCli(['doctor', '--json']);
    expect(JSON.parse(output).checks).toContainEqual({ name: 'jardin ALPHA', ok: true, detail: 'fleuri' });
  });

  test('has a pass that repeats, and a page', async () => {
    await expect.poll(() => garden.dews).toBe(1);
    expect(await relance.runPass('dew')).toBe(0);
    expect(garden.dews).toBe(2);
    const page = await fetch(`http://127.0.0.1:${serving.port}/jardin`);
    expect([page.status, await page.text()]).toEqual([200, 'ALPHA']);
  });

  test('is imported by nothing of the product, whose list names it nowhere', () => {
    const imports = listFiles('src')
      .filter((file) => file.endsWith('.ts'))
      .flatMap(importsOf)
      .filter(({ target }) => isOurs(target))
      .map((one) => relative(fileOf(one)));
    expect(imports.filter((file) => file.startsWith('test/'))).toEqual([]);
    expect(ROOMS.map(({ name }) => name)).not.toContain('garden');
  });

  test.each([
    ['a button', 'dispatch', /button check\.list is claimed twice: by dispatch and copy/u],
    ['a text', 'morning', /« retards » of morning is heard twice: by morning and copy/u],
  ])('that claims %s of another stops the start, naming both', async (_, copied, message) => {
    const original = ROOMS.find(({ name }) => name === copied);
    if (!original) throw new Error(copied);
    const copy = {
      name: 'copy',
      open: (ground: Parameters<typeof original.open>[0]) => ({
        chat: async () => {
          const chat = await original.open(ground).chat?.();
          if (!chat) throw new Error('No chat');
          return { ...chat, name: 'copy', help: [], subjects: [], ...(copied === 'morning' ? { presses: [] } : {}) };
        },
      }),
    };
    const twice = await assemble(await outside(), [...ROOMS, copy]);
    await expect(twice.serve({ host: '127.0.0.1', port: 0 })).rejects.toThrow(message);
    await twice.close();
  });
});
