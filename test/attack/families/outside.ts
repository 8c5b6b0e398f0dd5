import type { Attack } from '../attack.ts';
import { type Came, worstOf } from '../came.ts';
import type { Said, Where } from '../client.ts';
import { buttonsOf, crawl, pathsOf, readAll, textIn } from '../harvest.ts';
import { liveInMails, liveInPages } from '../inert/live-in-world.ts';
import {
  ANSWERS,
  applyPlans,
  CODE,
  LETTERS,
  layAnswers,
  layStatements,
  layStatuses,
  layTexts,
  nameOfText,
  PLAN_NAMES,
  TEXTS,
} from '../laid.ts';
import { IN_RUNS, poisonedCode } from '../served/books.ts';
import type { World } from '../world.ts';

/** Nobody reminds them before. */
const [, STILL_LATE] = IN_RUNS;

/** As an administrator, who is shown what waits; read with a customer, where it can be. */
async function readTexts({ client }: World, round: number): Promise<readonly Said[]> {
  const paul: Where = { who: 'paul' };
  const cards = [...(await readAll(client, 'modèles', /^template\.(?:list|show|preview\.form|refuse\.form)$/u, paul))];
  const previews = cards.flatMap(buttonsOf).filter(({ verb }) => verb === 'template.preview');
  for (const [at, { data }] of previews.entries()) {
    for (const customer of [poisonedCode((at + round * LETTERS.length) % TEXTS.length), STILL_LATE])
      cards.push(...(await client.send(client.press('template.preview', { ...data, customer }, paul))).cards);
  }
  return cards;
}

const PLAN = /^plan\.(?:show|customer|rehearsal|rehearsal\.file|stop\.form)$/u;

async function readPlans({ client }: World): Promise<readonly Said[]> {
  const cards: Said[] = [];
  for (const text of ['plan', 'agenda tous']) cards.push(...(await readAll(client, text, PLAN)));
  for (const at of PLAN_NAMES.keys()) {
    const data = { company: 'ALPHA', code: poisonedCode(at) };
    cards.push(...(await client.send(client.press('plan.customer', data))).cards);
  }
  return cards;
}

/** Letters and signs of it, without what cards write otherwise. */
const core = (text: string): string => text.replaceAll(/[^\p{L}\p{N}]+/gu, '').toLowerCase();

function missingIn(cards: readonly Said[], texts: readonly string[]): readonly string[] {
  const told = core(textIn(cards).replaceAll(/\\[nrt]/gu, ' '));
  return texts.filter((text) => !told.includes(core(text)));
}

/** What was laid is read in a pass; another one may be at work meanwhile. */
async function afterPass(
  { served }: World,
  pass: string,
  texts: readonly string[],
  read: () => Promise<readonly Said[]>,
): Promise<readonly Said[]> {
  let cards: readonly Said[] = [];
  for (let left = 3; left > 0; left -= 1) {
    await served.runPass(pass);
    cards = await read();
    if (missingIn(cards, texts).length === 0) break;
  }
  return cards;
}

/** What nobody was shown proves nothing; `page`: nor what no browser opened. */
async function judged(world: World, cards: readonly Said[], page = '', texts = TEXTS): Promise<Came> {
  const missing = missingIn(cards, texts).map((text) => `nobody was shown ${JSON.stringify(text)}`);
  const paths = cards.flatMap((card) => pathsOf(card, world.botUrl));
  const isOpened = paths.some((one) => one.startsWith(`/${page}`));
  const closed = isOpened || page === '' ? [] : [`no page of /${page} was opened`];
  return { status: 200, said: [], live: [...missing, ...closed, ...(await liveInPages(world, cards))] };
}

async function readStatements(world: World): Promise<Came> {
  await layStatements(world);
  const cards = await afterPass(world, 'bank', TEXTS, () =>
    readAll(world.client, 'encaissements', /^bank\.(?:list|entry|file)$/u),
  );
  return judged(world, [...cards, ...(await crawl(world.client, `relance client ALPHA/${CODE}`))], 'encaissements');
}

async function readStatuses(world: World): Promise<Came> {
  await layStatuses(world);
  const cards = await afterPass(world, 'einvoicing', TEXTS, () =>
    readAll(world.client, 'efactures', /^einvoicing\.(?:list|show|file)$/u),
  );
  return judged(world, [...cards, ...(await crawl(world.client, `relance client ALPHA/${CODE}`))], 'efactures');
}

async function readAnswers(world: World): Promise<Came> {
  await layAnswers(world);
  const { client } = world;
  const cards = [
    ...(await afterPass(world, 'replies', TEXTS, () => readAll(client, 'réponses', /^reply\.(?:list|show|file)$/u))),
  ];
  for (const code of [ANSWERS, IN_RUNS[0]])
    for (const text of [`relance client ALPHA/${code}`, `commentaires ${code}`])
      cards.push(...(await crawl(client, text)));
  const came = await judged(world, [...cards, ...(await crawl(client, 'agenda'))]);
  return { ...came, live: [...(came.live ?? []), ...(await liveInMails(world))] };
}

async function readTextsOfLetters(world: World): Promise<Came> {
  const all: Came[] = [];
  for (let round = 0; round * LETTERS.length < TEXTS.length; round += 1) {
    await layTexts(world, round);
    const from = round * LETTERS.length;
    const own = TEXTS.slice(from, from + LETTERS.length);
    const texts = [...own, ...own.map((text, at) => nameOfText(text, from + at))];
    const cards = await afterPass(world, 'templates', texts, () => readTexts(world, round));
    // Of the first markers some may stand in a text, and are read in a letter.
    all.push(await judged(world, cards, round === 0 ? 'modeles' : '', texts));
  }
  return { status: worstOf(all), said: [], live: all.flatMap(({ live = [] }) => live) };
}

async function readPlanFiles(world: World): Promise<Came> {
  await applyPlans(world);
  await world.served.runPass('plan-tasks');
  return judged(world, await readPlans(world), 'repetitions', PLAN_NAMES);
}

const outside = (name: string, send: Attack['send']): Attack => ({
  ...{ family: 'injection', name: `every marker, in ${name}`, expected: 'inert', send },
});

export const OUTSIDE: readonly Attack[] = [
  outside('statements of the bank, and the names of their files', readStatements),
  outside('statuses of electronic invoices, and the names of their files', readStatuses),
  outside('what customers answer, who they are, and what they attach', readAnswers),
  outside('texts of letters, the names of their files, and of who wrote them', readTextsOfLetters),
  outside('plans of reminders', readPlanFiles),
];
