import type { DemoPersonKey } from '../../../src/demo/company/people.ts';
import type { Attack } from '../attack.ts';
import { type Came, worstOf } from '../came.ts';
import { type Said, textOf, type Where } from '../client.ts';
import { buttonsIn, crawl, typedIn } from '../harvest.ts';
import { SECRET_NAME } from '../served/books.ts';
import type { World } from '../world.ts';

const CODE = 'PLAIN1';
const CUSTOMER = `relance client ${CODE}`;
/** Of Claire, who may see and do all of it: her cards are what others press. Once a world. */
const harvested = new WeakMap<World, Promise<readonly Said[]>>();

export function cardsOfClaire(world: World): Promise<readonly Said[]> {
  const known = harvested.get(world) ?? harvest(world);
  harvested.set(world, known);
  return known;
}

/** What she may ask besides a customer. */
const ASKED = ['retards', 'agenda', 'top', 'dossiers', 'à vérifier', 'commandes bloquées', 'encaissements', 'modèles'];
const OF_RUNS = ['relances', `commentaires ${CODE}`, `encours ${CODE}`, `plan de ${CODE}`];
/** What begins something, so that it has buttons of its own. */
const BEGINS = /^(?:comment\.add|task\.add|promise\.make|dispute\.open|file\.open|exclude\.save|run\.prepare)$/u;

async function harvest({ client }: World): Promise<readonly Said[]> {
  const cards = [...(await crawl(client, CUSTOMER))];
  for (const card of [...cards]) {
    const typed = typedIn(card, ({ value }) => (value === undefined || value === '' ? 'Une phrase' : String(value)));
    for (const { verb, data } of buttonsIn([card]).filter((one) => BEGINS.test(one.verb))) {
      cards.push(...(await client.send(client.press(verb, { ...data, ...typed }))).cards);
    }
  }
  for (const text of [CUSTOMER, ...ASKED, ...OF_RUNS]) cards.push(...(await crawl(client, text)));
  return cards;
}

/** What nobody is to learn who may not: whom it is about, and how much. */
const SECRET = new RegExp(`${SECRET_NAME}|1[\\s\\u00a0\\u202f]?234,56|765,44`, 'u');
const leaks = (said: readonly string[]): readonly string[] =>
  said.filter((one) => SECRET.test(one)).map((one) => `it was told: ${one.slice(0, 120)}`);

const SEARCH = { commandId: 'searchCustomers', parameters: [{ name: 'q', value: CODE }] };

/** Every button of Claire's cards, pressed by somebody who has no right to it; and every text. */
async function pressAs(world: World, where: Where): Promise<Came> {
  const { client } = world;
  const asked = [
    ...buttonsIn(await cardsOfClaire(world)).map(({ verb, data }) => client.press(verb, data, where)),
    ...[CUSTOMER, 'retards', 'top', `encours ${CODE}`, `dmp client ${CODE}`, `historique ${CODE}`, 'agenda'].map(
      (text) => client.activity('message', where, { text }),
    ),
    // What a search finds is shown to the one who searched, wherever they do.
    ...(where.group ? [] : [client.activity('invoke', where, { name: 'composeExtension/query', value: SEARCH })]),
  ];
  const all: Came[] = [];
  for (const activity of asked) all.push(await client.send(activity));
  const said = all.flatMap((one) => one.said);
  const isSecretThere = leaks((await cardsOfClaire(world)).map(textOf)).length > 0;
  return { status: worstOf(all), said, live: isSecretThere ? leaks(said) : ['her own cards tell nothing'] };
}

const NOBODY: readonly (readonly [string, Where])[] = [
  ['somebody without a role', { who: 'zoe' }],
  ['somebody whom Teams does not name', { who: null }],
  ['Claire, in a group that nobody allowed', { group: true }],
];

/** Who may read, and no more, does not do what others may: nothing that they press changes anything. */
async function actAs(world: World, who: DemoPersonKey): Promise<Came> {
  const acts = buttonsIn(await cardsOfClaire(world)).filter(({ verb }) =>
    /\.(?:save|send|add|make|note|releve)$|open$/u.test(verb),
  );
  const before = await countRows(world);
  const all: Came[] = [];
  for (const { verb, data } of acts) {
    const typed = { reason: 'x', text: 'x', note: 'x', day: '2026-06-30', until: '2026-06-30', level: '2', items: '1' };
    all.push(await world.client.send(world.client.press(verb, { ...data, ...typed }, { who })));
  }
  const after = await countRows(world);
  const live = before === after ? [] : [`something was changed: ${before} -> ${after}`];
  return { status: worstOf(all), said: all.flatMap(({ said }) => said), live };
}

/** What people decide is kept in these. */
const DECIDED = ['Dispatch', 'Exclusion', 'Dispute', 'Promise', 'Task', 'Comment'];

async function countRows({ served }: World): Promise<string> {
  const tables = await served.query<{ readonly Name: string }>(
    'store',
    "SELECT TABLE_NAME AS Name FROM INFORMATION_SCHEMA.TABLES WHERE TABLE_SCHEMA = 'relance'",
  );
  const counts: string[] = [];
  for (const { Name } of tables.filter((one) => DECIDED.some((kept) => one.Name.startsWith(kept)))) {
    const [row] = await served.query<{ readonly N: number }>('store', `SELECT COUNT(*) AS N FROM relance.${Name}`);
    counts.push(`${Name} ${row?.N}`);
  }
  return counts.sort().join(', ');
}

export const STRANGERS: readonly Attack[] = [
  ...NOBODY.map(
    ([name, where]): Attack => ({
      ...{ family: 'strangers', name: `the cards of Claire, pressed by ${name}`, expected: 'inert' },
      send: (world) => pressAs(world, where),
    }),
  ),
  {
    ...{ family: 'strangers', name: 'a colleague who may only read presses what changes something', expected: 'inert' },
    send: (world) => actAs(world, 'sofia'),
  },
];
