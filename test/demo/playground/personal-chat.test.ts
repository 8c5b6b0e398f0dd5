import { afterAll, beforeAll, expect, test } from 'vitest';
import { beginAnew, personalChatOf } from '../../../src/demo/playground/personal-chat.ts';
import type { SqlDatabase, SqlGateway } from '../../../src/platform/sql/database.ts';
import { migrate } from '../../../src/store/migrate.ts';
import { greetings } from '../../../src/store/transport/conversations/greetings.ts';
import { openTestGateway } from '../../helpers/embedded.ts';

const [CLAIRE, HUGO] = ['claire', 'hugo'].map((id) => ({ id, name: id })) as [
  { id: string; name: string },
  { id: string; name: string },
];
const NOW = new Date('2026-03-02T09:20:00Z');

let gateway: SqlGateway;
let store: SqlDatabase;
beforeAll(async () => {
  gateway = await openTestGateway('store');
  store = await gateway.database('store');
  await migrate(store);
});
afterAll(() => gateway.close());

test('who opens the Playground again, where nothing is left of the chat, is greeted again; the others are not', async () => {
  const greet = (person: typeof CLAIRE) => greetings(store).claimGreeting(personalChatOf(person), NOW);
  expect([await greet(CLAIRE), await greet(HUGO), await greet(CLAIRE)]).toEqual([true, true, false]);
  await beginAnew(store, CLAIRE);
  expect([await greet(CLAIRE), await greet(HUGO)]).toEqual([true, false]);
});
