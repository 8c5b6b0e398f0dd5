import { setTimeout as sleep } from 'node:timers/promises';
import { createRandom } from '../../src/demo/company/random.ts';
import type { TenantUser } from '../../src/demo/m365/tenant.ts';
import { textOf } from '../attack/client.ts';
import type { Loop } from '../attack/served/served.ts';
import { openWorld, type World } from '../attack/world.ts';
import { APP_ID, TENANT } from '../channels/teams/harness/fake-issuer.ts';
import { crowdOf, tenantWith } from './crowd.ts';
import { type Departures, seeDepartures } from './departures.ts';
import { drawQuestion, type Question } from './mix.ts';
import { mailboxesFor, type Outbox } from './outbox.ts';

export interface LoadOptions {
  readonly people: number;
  /** Of the morning that is played. */
  readonly minutes: number;
  /** How often as fast as it is played: 4 plays ten minutes in two and a half. */
  readonly faster: number;
  readonly seed: number;
  readonly outbox: Outbox;
  readonly onProgress?: (asked: number, answered: number) => void;
}

export interface Turn {
  readonly name: string;
  readonly ms: number;
  /** What was wrong; null: an answer came, and it was none of an apology. */
  readonly wrong: string | null;
}

export interface LoadResult {
  readonly turns: readonly Turn[];
  readonly loop: Loop;
  /** Heap in use after collection, once everybody asked once, and at the end; bytes. */
  readonly heap: { readonly before: number; readonly after: number };
  readonly faults: readonly string[];
  /** Approved before the first question. */
  readonly letters: number;
  /** Seen at Microsoft 365 while people asked. */
  readonly departures: Departures;
}

const SERVED = new URL('./served.ts', import.meta.url);
const ASKED_ABOUT = 300;
/** Everybody asks about once a minute. */
const BETWEEN_MS = 60_000;
const GIVES_UP_MS = 30_000;
const LOOK_AGAIN_MS = 5;
/** 202: taken, and answered later than the connector waits. */
const TAKEN = new Set([200, 202]);
const WAITING = /Je cherche…/u;
const APOLOGY = /n’a pas abouti|une erreur de mon côté|Réessayez/u;

/**
 * People who ask the product what they ask in a morning, over HTTP, while a run of letters is typeset and sent: the production assembly in a
 * process of its own, its outside on this machine. Bounded in questions and time.
 */
export async function playMorning(options: LoadOptions): Promise<LoadResult> {
  const crowd = crowdOf(options.people);
  const { outbox } = options;
  const tenant = tenantWith(crowd, mailboxesFor(outbox.mailboxes));
  const world = await openWorld(tenant, { module: SERVED, argv: [JSON.stringify(outbox)] });
  try {
    const rows = await world.served.query<{ CT_Num: string }>(
      'sage',
      `SELECT TOP (${ASKED_ABOUT}) CT_Num FROM F_COMPTET WHERE CT_Type = 0 ORDER BY CT_Num`,
    );
    const customers = rows.map(({ CT_Num }) => CT_Num).filter((code) => /^[A-Z0-9]+$/u.test(code));
    // The first question of each finds nothing kept of their rights: it warms, and is not counted.
    for (const who of crowd) await ask(world, who, { name: '', text: '/aide', isSearch: false });
    const before = (await world.served.memory()).heapUsed;
    const letters = await beginRun(world);
    await world.served.loop();
    const turns = await askAll(world, crowd, customers, options);
    const sent = world.m365.sentMessages();
    const loop = await world.served.loop();
    const after = (await world.served.memory()).heapUsed;
    const departures = await seeDepartures(world.m365, sent);
    return { turns, loop, heap: { before, after }, faults: takeFaults(world), letters, departures };
  } finally {
    await world.close();
  }
}

const takeFaults = ({ served, m365 }: World): readonly string[] => [...served.takeFaults(), ...m365.violations()];

/** Letters for everybody who is late: the service typesets and sends them meanwhile. */
async function beginRun({ served }: World): Promise<number> {
  const prepared = await served.runCli(['runs', 'prepare', '--json']);
  const { id } = (JSON.parse(prepared.output) as { run: { id: string } }).run;
  const { exitCode, output } = await served.runCli(['runs', 'approve', id, '--json']);
  if (exitCode !== 0) throw new Error(`No run was approved: ${output}`);
  return (JSON.parse(output) as { run: { letters: number } }).run.letters;
}

async function askAll(
  world: World,
  crowd: readonly TenantUser[],
  customers: readonly string[],
  { minutes, faster, seed, onProgress }: LoadOptions,
): Promise<readonly Turn[]> {
  const random = createRandom(seed);
  const until = (minutes * 60_000) / faster;
  const moments = crowd.flatMap((who) => {
    const first = random.between(0, BETWEEN_MS - 1) / faster;
    const own: { readonly at: number; readonly who: TenantUser; readonly question: Question }[] = [];
    for (let at = first; at < until; at += (BETWEEN_MS * random.between(50, 150)) / 100 / faster) {
      own.push({ at, who, question: drawQuestion(random, customers) });
    }
    return own;
  });
  const start = Date.now();
  const turns: Turn[] = [];
  let asked = 0;
  const working = moments
    .toSorted((a, b) => a.at - b.at)
    .map(async ({ at, who, question }) => {
      await sleep(Math.max(0, start + at - Date.now()));
      asked += 1;
      turns.push(await ask(world, who, question));
      onProgress?.(asked, turns.length);
    });
  await Promise.all(working);
  return turns;
}

let count = 0;

/** From the request until the answer is at the connector, late answers too. */
async function ask({ client, connector }: World, who: TenantUser, { name, text, isSearch }: Question): Promise<Turn> {
  const id = `load-${++count}`;
  const from = connector.received.length;
  const begun = performance.now();
  const done = (wrong: string | null): Turn => ({ name, ms: performance.now() - begun, wrong });
  const { status, body } = await client.post({
    type: isSearch ? 'invoke' : 'message',
    ...(isSearch
      ? {
          name: 'composeExtension/query',
          value: { commandId: 'searchCustomers', parameters: [{ name: 'q', value: text }] },
        }
      : { text }),
    id,
    channelId: 'msteams',
    serviceUrl: connector.url,
    locale: 'fr-FR',
    from: { id: `29:${who.id}`, name: who.displayName, aadObjectId: who.id },
    recipient: { id: `28:${APP_ID}`, name: 'Relance' },
    conversation: { id, conversationType: 'personal', tenantId: TENANT },
    channelData: { tenant: { id: TENANT } },
  });
  if (!TAKEN.has(status)) return done(`status ${status}`);
  if (isSearch) return done(body.length > 0 ? null : 'no results');
  const answer = await answerIn(connector, id, from);
  if (answer === null) return done('no answer');
  return done(APOLOGY.test(answer) ? 'an apology' : null);
}

async function answerIn({ received }: World['connector'], id: string, from: number): Promise<string | null> {
  const place = `/v3/conversations/${id}/`;
  for (const end = Date.now() + GIVES_UP_MS; Date.now() < end; await sleep(LOOK_AGAIN_MS)) {
    for (let at = from; at < received.length; at += 1) {
      const one = received[at];
      if (one?.activity.type !== 'message' || !one.path.startsWith(place)) continue;
      const said = textOf(one.activity.attachments?.[0]?.content ?? one.activity.text ?? '');
      if (!WAITING.test(said)) return said;
    }
  }
  return null;
}
