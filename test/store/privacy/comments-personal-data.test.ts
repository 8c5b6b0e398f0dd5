import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { day } from '../../../src/domain/day.ts';
import type { Person } from '../../../src/domain/person.ts';
import { USUAL_RETENTION } from '../../../src/domain/privacy/privacy-setting.ts';
import type { SqlGateway } from '../../../src/platform/sql/database.ts';
import { commentsPersonalData } from '../../../src/store/comments/personal/comments-personal-data.ts';
import { migrate } from '../../../src/store/migrate.ts';
import { openStore } from '../../../src/store/open-store.ts';
import type { PersonalData, Sought } from '../../../src/use-cases/ports/privacy/personal-data.ts';
import { openTestGateway } from '../../helpers/embedded.ts';
import { CAMILLE, later, NOW, newCompany, type Store, YANN } from '../samples.ts';

const TODAY = day('2026-03-16');
const OLD = new Date('2017-05-02T08:00:00Z');

let gateway: SqlGateway;
let store: Store;
let keeper: PersonalData;
let company: string;
let anna: Person;
let people = 0;
beforeAll(async () => {
  gateway = await openTestGateway('store');
  const database = await gateway.database('store');
  await migrate(database);
  store = await openStore(database);
  keeper = commentsPersonalData(database);
});
afterAll(() => gateway.close());
beforeEach(() => {
  company = newCompany();
  anna = { id: `anna-${++people}`, name: 'Anna' };
});

let count = 0;
async function write(by: Person, mentioned: readonly Person[] = [], at = NOW) {
  const about = { kind: 'customer', id: 'DUPONT', tiers: 'DUPONT', name: 'Dupont' } as const;
  const given = { company, about, kind: 'call', text: 'La comptable promet vendredi', by, source: null } as const;
  const { comment } = await store.writer.addComment({ ...given, cause: `form:${++count}` }, mentioned, at);
  return comment;
}
const remove = async (by: Person, mentioned: readonly Person[] = []) => {
  const comment = await write(by, mentioned);
  await store.writer.changeComment(comment, { kind: 'deleted' }, [], by, later(1));
  return comment;
};
const nobody: Sought = { ids: [], mails: [], names: [], customer: null };
const colleague = (): Sought => ({ ...nobody, ids: [anna.id] });
const held = async (sought: Sought) =>
  (await keeper.readHeld(sought, TODAY)).map(({ what, fate, rows }) => [what, fate, rows.length]);
const erase = async (sought: Sought) =>
  Object.fromEntries((await keeper.eraseHeld(sought, TODAY)).map(({ what, count: gone }) => [what, gone]));

test('a colleague’s comments that stand are kept, those deleted lose their text and names; done again, nothing', async () => {
  const [stands, gone] = [await write(anna), await remove(anna)];
  expect(await held(colleague())).toEqual([
    ['comments', 'kept', 1],
    ['comment-versions', 'kept', 1],
    ['comment-versions-over', 'nameless', 2],
    ['comments-over', 'nameless', 1],
  ]);
  expect(await erase(colleague())).toEqual({ 'comment-versions-over': 2, 'comments-over': 1 });
  expect(await store.reader.readComment(stands.id)).toMatchObject({ text: 'La comptable promet vendredi' });
  expect(await store.reader.readComment(gone.id)).toMatchObject({ text: '', by: { id: '', name: '' } });
  expect((await store.reader.readVersions(gone.id)).map(({ text }) => text)).toEqual(['', '']);
  expect(await erase(colleague())).toEqual({});
  expect(await held(colleague())).toEqual([
    ['comments', 'kept', 1],
    ['comment-versions', 'kept', 1],
  ]);
});

test('that somebody was mentioned goes once they were told, and is kept until then', async () => {
  await write(CAMILLE, [anna]);
  expect(await held(colleague())).toEqual([['mentions-under-way', 'kept', 2]]);
  expect(await erase(colleague())).toEqual({});
  const claimed = await store.writer.claimMentionNotices('w', later(1_000), 60_000, 1_000);
  for (const one of claimed) await store.writer.advanceMentionNotice(one, 'unreachable', {}, 'w', later(2_000));
  expect(await held(colleague())).toEqual([['mentions', 'erased', 2]]);
  expect(await erase(colleague())).toEqual({ mentions: 2 });
  expect(await held(colleague())).toEqual([]);
});

test('what was written on a customer who is a natural person is found by the customer', async () => {
  await write(CAMILLE);
  await remove(YANN);
  const sought = { ...nobody, customer: { company, code: 'DUPONT' } };
  expect((await held(sought)).map(([what]) => what)).toEqual([
    'comments',
    'comment-versions',
    'comment-versions-over',
    'comments-over',
  ]);
  expect(await held({ ...nobody, customer: { company, code: 'ZED' } })).toEqual([]);
  expect(await held(nobody)).toEqual([]);
});

test('N2: comments that are older than they are kept go, with their versions and messages', async () => {
  const [old, young] = [await write(anna, [YANN], OLD), await write(anna)];
  const counts = async (gone: boolean) =>
    (await keeper.expire(TODAY, [{ company, retention: USUAL_RETENTION }], gone, true)).map(({ what, count: many }) => [
      what,
      many,
    ]);
  const three = [
    ['mentions', 2],
    ['comment-versions', 1],
    ['comments', 1],
  ];
  expect(await counts(false)).toEqual(three);
  expect(await counts(true)).toEqual(three);
  expect(await counts(false)).toEqual(three.map(([what]) => [what, 0]));
  expect(await store.reader.readComment(old.id)).toBeNull();
  expect(await store.reader.readComment(young.id)).not.toBeNull();
});
