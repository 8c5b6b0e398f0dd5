import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { PersonalAddition } from '../../../src/channels/cli/personal-addition.ts';
import { cents } from '../../../src/domain/cents.ts';
import { decide } from '../../../src/domain/company/room-setting.ts';
import { type Day, day } from '../../../src/domain/day.ts';
import type { Person } from '../../../src/domain/person.ts';
import { PRIVACY, type Retention, USUAL_RETENTION } from '../../../src/domain/privacy/privacy-setting.ts';
import type { SqlDatabase, SqlGateway } from '../../../src/platform/sql/database.ts';
import { migrate } from '../../../src/store/migrate.ts';
import { openStore } from '../../../src/store/open-store.ts';
import { listExpired, removeByItself, removeExpired } from '../../../src/use-cases/privacy/apply-retention.ts';
import { erasePerson } from '../../../src/use-cases/privacy/erase-person.ts';
import { exportPerson } from '../../../src/use-cases/privacy/export-person.ts';
import { aCompany } from '../../builders/company.ts';
import { openTestGateway } from '../../helpers/embedded.ts';
import { directoryOf } from '../../use-cases/bench/people.ts';
import { approveOne, CAMILLE, later, NOW, newCompany, type Store, YANN } from '../samples.ts';
import { keepersOver } from './keepers-over.ts';

const TODAY = day('2026-03-16');
const CLIENT = 'client@dupont.example';
let people = 0;

let gateway: SqlGateway;
let database: SqlDatabase;
let store: Store;
let keepers: readonly PersonalAddition[];
let code: string;
/** A colleague of one test. */
let anna: Person;
let mail: string;

beforeAll(async () => {
  gateway = await openTestGateway('store');
  database = await gateway.database('store');
  await migrate(database);
  store = await openStore(database, () => NOW);
  keepers = keepersOver(database);
});
afterAll(() => gateway.close());
beforeEach(() => {
  code = newCompany();
  people += 1;
  anna = { id: `aad-anna-${people}`, name: `Anna Bell ${people}` };
  mail = `anna.bell${people}@bijou.example`;
});

const clock = { now: () => later(60_000), today: (): Day => TODAY };
const ports = (retention: Retention = USUAL_RETENTION, removesByItself = false) => ({
  clock,
  companies: { list: () => [company(retention, removesByItself)] },
  directory: directoryOf({}, { people: [anna], addresses: { [anna.id]: [mail] } }),
  history: store.writer,
  keepers: () => keepers,
});
const company = (retention: Retention = USUAL_RETENTION, removesByItself = false) =>
  aCompany({ code, settings: decide(PRIVACY, { retention, removesByItself, naturalPersons: [] }) });
const held = async (given = mail) => {
  const { as, held: all } = await exportPerson(ports(), company(), given);
  return { as, parts: new Map(all.map(({ part }) => [part.what, part])) };
};
const erase = async (given = mail) => {
  const { erased } = await erasePerson(ports(), YANN, company(), given);
  return Object.fromEntries(erased.map(({ part }) => [part.what, part.count]));
};
const exclude = (until: Day | null, ecNo: number, by = anna) =>
  store.writer.addExclusion({
    ...{ company: code, tiers: 'DUPONT', ecNo, piece: 'FA1', due: day('2026-02-10'), amount: cents(100) },
    ...{ by, reason: 'Le gérant est malade', since: day('2026-02-01'), until },
  });
const keepTask = async (ended: boolean, at = NOW) => {
  const about = { kind: 'customer', id: 'DUPONT', tiers: 'DUPONT', name: 'Dupont' } as const;
  const text = 'Rappeler la comptable';
  const given = { company: code, owner: anna, day: TODAY, about, text, madeBy: anna, cause: null };
  const { task } = await store.writer.openTask(given, at);
  if (ended) await store.writer.changeTask(task, { kind: 'dropped', reason: 'Elle est partie' }, anna, at);
  return task;
};

/** What a colleague leaves behind in a year. */
async function workAYear() {
  const conversationId = `a:${anna.id}`;
  const reference = JSON.stringify({ user: { aadObjectId: anna.id } });
  await store.writer.remember({ conversationId, kind: 'personal', personId: anna.id, reference }, NOW);
  await store.writer.remember({ conversationId: `19:${anna.id}`, kind: 'channel', personId: null, reference }, NOW);
  await store.writer.claimGreeting(conversationId, NOW);
  const asked = JSON.stringify({ from: { aadObjectId: anna.id }, text: 'aide' });
  await store.writer.claimDelivery({ conversationId, activityId: '1', asked }, 'w', NOW, 60_000);
  await exclude(day('2026-03-01'), 1);
  await exclude(null, 2);
  await keepTask(true);
  await keepTask(false);
  const letter = await approveOne(store, code, [7], { by: anna });
  await store.writer.rememberCard(letter.draftId, { conversationId, activityId: '1' });
  await store.writer.addReportReader(code, mail);
  return letter;
}

describe('what is held on a colleague', () => {
  test('is all found by their address, each kind with what becomes of it and why', async () => {
    await workAYear();
    const { as, parts } = await held();
    expect(as).toBe('colleague');
    expect([...parts].map(([what, { fate, why }]) => [what, fate, why])).toEqual([
      ['drafts-over', 'nameless', null],
      ['draft-cards', 'erased', null],
      ['exclusions', 'kept', 'current'],
      ['exclusions-over', 'nameless', null],
      ['letters', 'kept', 'accounting'],
      ['report-readers', 'erased', null],
      ['tasks', 'kept', 'current'],
      ['tasks-over', 'nameless', null],
      ['history', 'kept', 'decisions'],
      ['greetings', 'erased', null],
      ['questions', 'nameless', null],
      ['conversations-shared', 'kept', 'current'],
      ['conversations', 'erased', null],
    ]);
    expect(parts.get('exclusions-over')?.rows).toMatchObject([{ Tiers: 'DUPONT', Reason: 'Le gérant est malade' }]);
  });

  test('is found by their Entra id too, once they have left', async () => {
    const id = '5b1e2a50-6d3c-4c7e-9a10-0c5a6f1dffff';
    anna = { ...anna, id };
    await exclude(null, 3);
    const gone = { ...ports(), directory: directoryOf({}) };
    const { as, held: all } = await exportPerson(gone, company(), id.toUpperCase());
    expect([as, all.map(({ part }) => part.what)]).toEqual(['colleague', ['exclusions', 'history']]);
    await erasePerson(gone, YANN, company(), id);
  });

  test('is not somebody else’s', async () => {
    await exclude(null, 4, CAMILLE);
    expect((await held()).parts.size).toBe(0);
  });
});

describe('an erasure', () => {
  test('takes what can go and leaves the rest, for the reason that was said; done again, it does nothing', async () => {
    const letter = await workAYear();
    expect(await erase()).toEqual({
      'drafts-over': 1,
      'draft-cards': 1,
      'exclusions-over': 1,
      'report-readers': 1,
      'tasks-over': 1,
      greetings: 1,
      questions: 1,
      conversations: 1,
    });
    const { parts } = await held();
    expect([...parts.keys()]).toEqual(['exclusions', 'letters', 'tasks', 'history', 'conversations-shared']);
    expect(await erase()).toEqual({});
    expect(await store.reader.readDraft(letter.draftId)).toMatchObject({ updatedBy: { id: '', name: '' } });
    expect(await store.reader.readDispatch(letter.id)).toMatchObject({ approvedBy: anna });
  });

  test('leaves no text of what was written in what it makes nameless', async () => {
    const task = await keepTask(true);
    await exclude(day('2026-03-01'), 5);
    await erase();
    expect(await store.reader.readTask(task.id)).toMatchObject({ text: '', owner: { id: '', name: '' } });
    const rows = await database.query('SELECT * FROM relance.Exclusion WHERE Company = @code', {
      code: { type: { name: 'nvarchar', length: 40 }, value: code },
    });
    expect(JSON.stringify(rows)).not.toContain('malade');
    expect(JSON.stringify(rows)).not.toContain(anna.id);
  });

  test('is written in history by kind and number, without what was erased or of whom', async () => {
    await workAYear();
    await erase();
    const lines = await database.query<Record<string, unknown>>(
      "SELECT Act, Subject, Tiers, ByName, Facts FROM relance.History WHERE Company = @code AND Act LIKE N'erasure%' ORDER BY Number",
      { code: { type: { name: 'nvarchar', length: 40 }, value: code } },
    );
    expect(lines.map(({ Act, ByName }) => [Act, ByName])).toEqual([
      ['erasure-begun', YANN.name],
      ['erasure-done', YANN.name],
    ]);
    expect(JSON.parse(String(lines[1]?.Facts))).toMatchObject({ as: 'colleague', erased: { conversations: 1 } });
    const text = JSON.stringify(lines);
    for (const hidden of [anna.id, anna.name, mail, 'malade', 'DUPONT']) expect(text).not.toContain(hidden);
  });

  test('of a contact takes the address out of drafts that are over, and leaves letters, which are pieces of the accounts', async () => {
    const draft = await store.writer.openDraft(code, 'DUPONT', 'EUR', CAMILLE, NOW);
    const recipient = {
      kind: 'email',
      address: 'Client@Dupont.example',
      name: 'Mme Dupont',
      source: 'chosen',
    } as const;
    await store.writer.saveChoices(draft.id, draft.version, { ...draft.choices, recipient }, CAMILLE, NOW);
    expect((await held(CLIENT)).parts.get('drafts-open')?.rows).toHaveLength(1);
    expect((await erase(CLIENT))['drafts-over']).toBeUndefined();
    const letter = await approveOne(store, code, [9]);
    expect(letter.draftId).toBe(draft.id);
    expect((await held(CLIENT)).as).toBe('contact');
    expect((await erase(CLIENT))['drafts-over']).toBeGreaterThan(0);
    expect(JSON.stringify(await store.reader.readDraft(draft.id))).not.toContain('Dupont.example');
    expect((await held(CLIENT)).parts.get('letters')?.why).toBe('accounting');
  });

  test('of a customer takes what was written about them once it is over; of another company’s nothing', async () => {
    await exclude(day('2026-03-01'), 6);
    await keepTask(true);
    const own = code;
    code = newCompany();
    await exclude(day('2026-03-01'), 6);
    expect((await held('dupont')).as).toBe('customer');
    expect(await erase('dupont')).toEqual({ 'exclusions-over': 1 });
    code = own;
    expect(await erase('DUPONT')).toEqual({ 'exclusions-over': 1, 'tasks-over': 1 });
  });
});

type Gone = Promise<readonly { part: { what: string; company: string | null; count: number } }[]>;
/** Of tasks that are over, in a company, or (null) in those that are no more in the settings. */
const tasksIn = (of: string | null) => async (all: Gone) =>
  (await all).find(({ part }) => part.what === 'tasks-over' && part.company === of)?.part.count;

describe('retention', () => {
  test('is each company’s own: what one keeps longer stays, and one that is no more in the settings keeps as usual (case N2)', async () => {
    const fourYearsAgo = new Date('2022-03-02T08:00:00Z');
    const old = await keepTask(true, fourYearsAgo);
    const longer = { ...USUAL_RETENTION, tasks: 1_827 };
    expect(await tasksIn(code)(listExpired(ports(longer)))).toBe(0);
    expect(await tasksIn(code)(listExpired(ports()))).toBe(1);
    const own = code;
    code = newCompany();
    expect(await tasksIn(own)(listExpired(ports()))).toBeUndefined();
    expect(await tasksIn(null)(listExpired(ports()))).toBeGreaterThan(0);
    await removeExpired(ports(), YANN, company());
    expect(await store.reader.readTask(old.id)).toBeNull();
  });

  test('goes by itself where the company decided so, of that company alone, and says so in its history', async () => {
    const longAgo = new Date('2017-05-02T08:00:00Z');
    const others = await keepTask(true, longAgo);
    const other = company();
    code = newCompany();
    const old = await keepTask(true, longAgo);
    const both = { ...ports(), companies: { list: () => [company(USUAL_RETENTION, true), other] } };
    expect(await removeByItself(ports(), YANN)).toBe(0);
    expect(await removeByItself(both, YANN)).toBe(1);
    expect(await store.reader.readTask(old.id)).toBeNull();
    expect(await store.reader.readTask(others.id)).not.toBeNull();
    const lines = await database.query<{ Facts: string }>(
      "SELECT Facts FROM relance.History WHERE Company = @code AND Act = N'retention-applied'",
      { code: { type: { name: 'nvarchar', length: 40 }, value: code } },
    );
    expect(lines.map(({ Facts }) => JSON.parse(Facts))).toEqual([{ removed: { 'tasks-over': 1 } }]);
    expect(await removeByItself(both, YANN)).toBe(0);
  });

  test('removes tasks that ended longer ago than they are kept; letters stay for ten years (case N2)', async () => {
    const [old, young] = [await keepTask(true, new Date('2017-05-02T08:00:00Z')), await keepTask(true)];
    const letter = await approveOne(store, code, [11], { now: new Date('2017-05-02T08:00:00Z') });
    const counted = tasksIn(code);
    expect(await counted(listExpired(ports()))).toBe(1);
    expect(await store.reader.readTask(old.id)).not.toBeNull();
    expect(await counted(removeExpired(ports(), YANN, company()))).toBe(1);
    expect(await store.reader.readTask(old.id)).toBeNull();
    expect(await store.reader.readTask(young.id)).not.toBeNull();
    expect(await store.reader.readDispatch(letter.id)).not.toBeNull();
    expect(await counted(listExpired(ports()))).toBe(0);
  });
});
