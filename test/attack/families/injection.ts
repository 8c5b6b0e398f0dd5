import type { Attack } from '../attack.ts';
import { type Came, worstOf } from '../came.ts';
import { type Said, textOf, until } from '../client.ts';
import { CODES, MARKERS } from '../corpus.ts';
import { buttonsIn, buttonsOf, crawl, fieldsOf, typedIn } from '../harvest.ts';
import { liveInCard } from '../inert/live-in-card.ts';
import { liveInMails, liveInPages } from '../inert/live-in-world.ts';
import { IN_RUNS, PLAIN, poisonedCode } from '../served/books.ts';
import type { World } from '../world.ts';
import { OUTSIDE } from './outside.ts';

const [CODE] = PLAIN;
const SENT_WITHIN_MS = 60_000;

/** Teams writes what a person types as HTML. */
const asTyped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** Somebody wrote it into Sage: it is on every card and in every file of its customer. */
async function readFromSage(world: World, code: string): Promise<Came> {
  // With its slash it is a command, to the last sign: a sentence ends before its full stops.
  const cards = await crawl(world.client, `/relance client ALPHA/${asTyped(code)}`);
  if (!cards.map(textOf).some((text) => text.includes('draft.preview'))) {
    return { status: 200, said: [], live: [`its account was not shown: ${cards.map(textOf).join(' ').slice(0, 200)}`] };
  }
  return { status: 200, said: [], live: await liveInPages(world, cards) };
}

/** The letter of a poisoned customer leaves: what a mail reader, a dossier and its files are given. */
async function sendLetter(world: World, code: string): Promise<Came> {
  const { client, served } = world;
  const account = await client.say(`relance client ALPHA/${asTyped(code)}`);
  const preview = account.cards.flatMap(buttonsOf).find(({ verb }) => verb === 'draft.preview');
  const shown = await client.send(client.press('draft.preview', preview?.data));
  const send = shown.cards.flatMap(buttonsOf).find(({ verb }) => verb === 'draft.send');
  if (!send) return { status: shown.status, said: [], live: [`cannot be sent: ${shown.said.join(' ').slice(0, 300)}`] };
  const sent = await client.send(client.press('draft.send', { ...send.data, ...typedIn(shown.cards[0]) }));
  const states = (): Promise<readonly { readonly State: string }[]> =>
    served.query('store', `SELECT State FROM relance.Dispatch WHERE Tiers = '${code.replaceAll("'", "''")}'`);
  let rests = false;
  for (const end = Date.now() + SENT_WITHIN_MS; !rests && Date.now() < end; ) {
    rests = (await states()).some(({ State }) => ['done', 'to-check', 'stopped', 'cancelled'].includes(State));
    await until(() => rests, 200);
  }
  const live: string[] = rests ? [] : [`its letter is not sent: ${JSON.stringify(await states())}`];
  live.push(...(await liveInMails(world)));
  return { status: sent.status, said: [], live };
}

/** Typed into every text of every form of a customer, then read again wherever it is shown. */
async function typeIntoForms(world: World, marker: string): Promise<Came> {
  const { client } = world;
  const all: Came[] = [];
  const cards: Said[] = [];
  for (const card of await crawl(client, `relance client ALPHA/${CODE}`)) {
    if (fieldsOf(card).length === 0) continue;
    for (const onlyProse of [false, true]) {
      const typed = typedIn(card, (field) =>
        !onlyProse || isProse(String(field.id)) ? marker : String(field.value ?? ''),
      );
      for (const { verb, data } of buttonsIn([card]).filter((one) => ACTS.test(one.verb))) {
        const answer = await client.send(client.press(verb, { ...data, ...typed }));
        all.push(answer);
        cards.push(...answer.cards);
      }
    }
  }
  cards.push(
    ...(await crawl(client, `relance client ALPHA/${CODE}`)),
    ...(await crawl(client, `commentaires ${CODE}`)),
  );
  return { status: worstOf(all), said: [], live: await liveInPages(world, cards) };
}

/** What is kept as it was written, beside amounts and addresses that a marker is not. */
const isProse = (id: string): boolean => /^(?:reason|text|note|sentence|motif|third\w*|number)$/u.test(id);
/** All that forms do, but send. */
const ACTS = /\.(?:save|add|make|open|note|filter|preview|refuse)$/u;

/** Typed as a message, a search, a name or a mention. */
async function typeAsText(world: World, marker: string): Promise<Came> {
  const { client } = world;
  const query = (commandId: string) =>
    client.activity(
      'invoke',
      {},
      {
        name: 'composeExtension/query',
        value: { commandId, parameters: [{ name: 'q', value: marker }], queryOptions: { skip: 0, count: 25 } },
      },
    );
  const from = { id: '29:x', aadObjectId: '5b1e2a50-6d3c-4c7e-9a10-0c5a6f1d0001', name: marker };
  const mention = { type: 'mention', mentioned: { id: '29:y', aadObjectId: 'zzq', name: marker }, text: marker };
  const activities = [
    ...[
      marker,
      `relance client ${marker}`,
      `suivre ${marker}`,
      `dmp client ${marker}`,
      `commentaires ${CODE} ${marker}`,
    ].map((text) => client.activity('message', {}, { text })),
    client.activity('message', {}, { text: `note ${CODE} ${marker}`, from, entities: [mention] }),
    client.activity('message', {}, { text: `commenter ${CODE} : ${marker}`, from }),
    ...['searchCustomers', 'searchInvoices', marker].map(query),
    client.press(marker, { text: marker }),
    client.press('follow.list', { text: marker }),
    client.press('comment.list', { company: 'ALPHA', code: CODE, text: marker }),
  ];
  const all: Came[] = [];
  for (const activity of activities) {
    const answer = await client.send(activity);
    all.push({ ...answer, live: answer.cards.flatMap(liveInCard) });
  }
  return { status: worstOf(all), said: [], live: all.flatMap(({ live = [] }) => live) };
}

/** No statement that was typed ran: what Sage has is what it had, and every table is there. */
async function countSage({ served }: World): Promise<Came> {
  const [row] = await served.query<{ readonly N: number }>('sage', 'SELECT COUNT(*) AS N FROM F_COMPTET');
  const expected = PLAIN.length + IN_RUNS.length + MARKERS.length + CODES.length;
  const live = Number(row?.N) === expected ? [] : [`${row?.N} customers, not ${expected}`];
  return { status: 200, said: [], live };
}

const each = (how: string, send: (world: World, marker: string, at: number) => Promise<Came>): readonly Attack[] =>
  MARKERS.map(({ language, text }, at) => ({
    ...{ family: 'injection', name: `${language}, ${how}`, expected: 'inert' },
    send: (world) => send(world, text, at),
  }));

export const INJECTION: readonly Attack[] = [
  ...each('from Sage', (world, _, at) => readFromSage(world, poisonedCode(at))),
  ...each('typed as a text', typeAsText),
  ...each('typed into forms', typeIntoForms),
  ...each('from Sage into a letter that leaves', (world, _, at) => sendLetter(world, poisonedCode(at))),
  ...CODES.map(
    (code): Attack => ({
      ...{ family: 'injection', name: `the code of a customer, ${code}`, expected: 'inert' },
      send: (world) => readFromSage(world, code),
    }),
  ),
  ...OUTSIDE,
  { family: 'injection', name: 'SQL: Sage is as it was', expected: 'inert', send: countSage },
];
