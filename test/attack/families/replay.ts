import type { Attack } from '../attack.ts';
import { type Came, worstOf } from '../came.ts';
import { buttonsOf, typedIn } from '../harvest.ts';
import type { World } from '../world.ts';

const CODE = 'PLAIN2';

const countDispatches = async ({ served }: World): Promise<number> => {
  const [row] = await served.query<{ readonly N: number }>('store', 'SELECT COUNT(*) AS N FROM relance.Dispatch');
  return Number(row?.N ?? 0);
};

/** One letter, sent by pressing its button many times: twice the same press, once more as a press of its own, and many at once. */
async function sendAgain(world: World): Promise<Came> {
  const { client } = world;
  const account = await client.say(`relance client ${CODE}`);
  const preview = account.cards.flatMap(buttonsOf).find(({ verb }) => verb === 'draft.preview');
  const shown = await client.send(client.press('draft.preview', preview?.data));
  const send = shown.cards.flatMap(buttonsOf).find(({ verb }) => verb === 'draft.send');
  if (!send) return { status: 200, said: shown.said, live: ['nothing can be sent'] };
  const data = { ...send.data, ...typedIn(shown.cards[0]) };
  const before = await countDispatches(world);
  const press = client.press('draft.send', data);
  const first = await client.send(press);
  const answers = await Promise.all([
    client.send(press),
    client.send(press),
    ...Array.from({ length: 8 }, () => client.send(client.press('draft.send', data))),
  ]);
  const sent = (await countDispatches(world)) - before;
  const live = sent === 1 ? [] : [`sent ${sent} times`];
  return { status: worstOf([first, ...answers]), said: first.said, live };
}

/** The same message, delivered many times: answered once. */
async function deliverAgain({ client, connector }: World): Promise<Came> {
  const activity = client.activity('message', {}, { text: `relance client ${CODE}` });
  const first = await client.send(activity);
  const { id } = activity.conversation as { readonly id: string };
  const count = () => connector.received.filter((one) => one.method === 'POST' && one.path.includes(`/${id}/`)).length;
  const before = count();
  const again = await Promise.all(Array.from({ length: 5 }, () => client.post(activity)));
  const live = count() === before ? [] : [`answered ${count() - before} times more`];
  return { status: worstOf([first, ...again]), said: first.said, live };
}

/** One that is of another version of a draft than there is. */
async function sendAnOldCard({ client }: World): Promise<Came> {
  const data = {
    company: 'ALPHA',
    code: CODE,
    draftId: '00000000-0000-4000-8000-000000000000',
    version: 1,
    digest: 'f'.repeat(64),
  };
  return client.send(client.press('draft.send', data));
}

export const REPLAY: readonly Attack[] = [
  { family: 'replay', name: 'a message that is delivered six times', expected: 'inert', send: deliverAgain },
  { family: 'replay', name: 'a letter that is sent eleven times', expected: 'inert', send: sendAgain },
  { family: 'replay', name: 'a letter of a card that never was', expected: 'inert', send: sendAnOldCard },
];
