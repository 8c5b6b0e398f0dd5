import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { day } from '../../../src/domain/day.ts';
import type { Person } from '../../../src/domain/person.ts';
import { USUAL_RETENTION } from '../../../src/domain/privacy/privacy-setting.ts';
import type { Reply } from '../../../src/domain/replies/reply.ts';
import type { SqlGateway } from '../../../src/platform/sql/database.ts';
import { migrate } from '../../../src/store/migrate.ts';
import { openStore } from '../../../src/store/open-store.ts';
import { repliesPersonalData } from '../../../src/store/replies/personal/replies-personal-data.ts';
import type { PersonalData } from '../../../src/use-cases/ports/privacy/personal-data.ts';
import { aReply } from '../../contracts/replies/customer-reply-store.ts';
import { openTestGateway } from '../../helpers/embedded.ts';
import { CAMILLE, NOW, newCompany, type Store, YANN } from '../samples.ts';

const TODAY = day('2026-03-16');
const NOBODY = { ids: [], mails: [], names: [], customer: null };

let gateway: SqlGateway;
let store: Store;
let data: PersonalData;
let company: string;
beforeAll(async () => {
  gateway = await openTestGateway('store');
  const database = await gateway.database('store');
  await migrate(database);
  store = await openStore(database, () => NOW);
  data = repliesPersonalData(database);
});
afterAll(() => gateway.close());
beforeEach(() => {
  company = newCompany();
});

let messages = 0;
async function keep(over: Partial<Reply>, handledBy: Person | null = null): Promise<string> {
  messages += 1;
  const reply = aReply(company, { from: `${company.toLowerCase()}@dupont.example`, ...over });
  const message = { mailbox: 'r@x', id: `m${messages}`, kind: 'reply', receivedAt: NOW.toISOString() } as const;
  await store.writer.keepMessage({ ...message, conversationId: null }, [], NOW, reply);
  if (handledBy) await store.writer.handleReply(reply.id, 'filed', handledBy, NOW);
  return reply.id;
}
const mails = () => [`${company.toLowerCase()}@dupont.example`];
const whats = async (sought: object) =>
  (await data.readHeld({ ...NOBODY, ...sought }, TODAY)).map(({ what, rows }) => [what, rows.length]);

test('what a customer wrote is found by the address and by the customer; to read it stays, handled it is taken out', async () => {
  const waiting = await keep({});
  const done = await keep({}, CAMILLE);
  await keep({ from: 'autre@dupont.example', tiers: 'AUTRE' }, CAMILLE);
  const all = [
    ['replies', 1],
    ['replies-over', 1],
  ];
  expect(await whats({ mails: mails() })).toEqual(all);
  expect(await whats({ customer: { company, code: 'DUPONT' } })).toEqual(all);
  expect(await data.eraseHeld({ ...NOBODY, mails: mails() }, TODAY)).toEqual([{ what: 'replies-over', count: 1 }]);
  expect(await store.reader.readCustomerReply(done)).toMatchObject({
    ...{ from: '', fromName: '', name: '', subject: '', excerpt: '', webLink: '', attachments: [] },
    handled: { as: 'filed' },
  });
  expect(JSON.stringify(await store.reader.readCustomerReply(done))).not.toMatch(/vendredi|claire/iu);
  expect((await store.reader.readCustomerReply(waiting))?.excerpt).toContain('vendredi');
});

test('what a machine answered waits for nobody, and is taken out', async () => {
  await keep({ writer: 'automatic' });
  expect(await whats({ mails: mails() })).toEqual([['replies-over', 1]]);
});

test('a colleague’s name goes from what they handled, and another’s stays', async () => {
  const anna = { id: `aad-anna-${company}`, name: 'Anna Bell' };
  const id = await keep({ owner: anna }, YANN);
  expect(await whats({ ids: [anna.id] })).toEqual([['replies-of-staff', 1]]);
  await data.eraseHeld({ ...NOBODY, ids: [anna.id] }, TODAY);
  expect(await store.reader.readCustomerReply(id)).toMatchObject({
    owner: { id: '', name: '' },
    handled: { by: YANN },
  });
});

test('three years after it came it goes by itself', async () => {
  const old = await keep({ at: '2023-03-15T10:00:00.000Z' });
  const young = await keep({ at: '2023-03-17T10:00:00.000Z' });
  const replies = async (remove: boolean) =>
    (await data.expire(TODAY, [{ company, retention: USUAL_RETENTION }], remove, true)).find(
      ({ what }) => what === 'replies',
    )?.count;
  expect([await replies(false), await replies(true), await replies(false)]).toEqual([1, 1, 0]);
  expect(await store.reader.readCustomerReply(old)).toBeNull();
  expect(await store.reader.readCustomerReply(young)).not.toBeNull();
});
