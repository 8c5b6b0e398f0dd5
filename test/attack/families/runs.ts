import { setTimeout as sleep } from 'node:timers/promises';
import type { Attack } from '../attack.ts';
import { type Came, worstOf } from '../came.ts';
import type { Client, Said } from '../client.ts';
import { type Button, buttonsIn, buttonsOf, crawl, fieldsOf, prepareRun, typedIn } from '../harvest.ts';
import { IN_RUNS } from '../served/books.ts';
import { openWorld, type World } from '../world.ts';
import { OF_RUNS, tamper } from './tampered.ts';

/** What stops all sending, or sends most: each is there, and tampered with, or the attack is none. */
const VERBS = [
  ...['run.prepare', 'run.show', 'run.line', 'run.leave.form', 'run.leave.save', 'run.take', 'run.approve'],
  ...['run.steer', 'sending.form', 'sending.stop'],
];
/** Pressed in turn after a run is prepared: a line of it is left out, so that it can be taken back. */
const WAY = ['run.line', 'run.leave.form', 'run.leave.save', 'run.line'];
const REASON = 'Une phrase';
const STEERS = ['pause', 'resume', 'cancel'];

/** Buttons of a run that waits for its approval, and of the stop of all sending. */
async function buttonsOfRuns(client: Client): Promise<readonly Button[]> {
  const cards: Said[] = [...(await prepareRun(client))];
  for (const verb of WAY) {
    const card = cards.findLast((one) => buttonsOf(one).some((button) => button.verb === verb));
    const found = buttonsOf(card).find((button) => button.verb === verb);
    const typed = card !== undefined && fieldsOf(card).length > 0 ? typedIn(card, () => REASON) : {};
    cards.push(...(await client.send(client.press(verb, { ...found?.data, ...typed }))).cards);
  }
  cards.push(...(await crawl(client, 'relances')));
  const buttons = buttonsIn(cards).filter(({ verb }) => OF_RUNS.test(verb));
  const steered = buttons.find(({ verb }) => verb === 'run.steer');
  return [
    ...buttons
      .filter(({ verb }) => verb !== 'run.steer')
      .map(({ verb, data }) => ({ verb, data: verb === 'run.leave.save' ? { ...data, reason: REASON } : data })),
    ...(steered ? whileItIsSent(String(steered.data.id)) : []),
  ];
}

/** Buttons of a card that is there for as long as letters leave: seconds. */
const whileItIsSent = (id: string): readonly Button[] => [
  ...STEERS.map((act) => ({ verb: 'run.steer', data: { id, act } })),
  { verb: 'sending.form', data: { company: 'ALPHA', id } },
  { verb: 'sending.stop', data: { company: 'ALPHA', id, reason: REASON } },
];

/** What sends after what only shows or chooses; what stops all after that. */
const rank = ({ verb }: Button): number => ['run.approve', 'run.steer', 'sending.form', 'sending.stop'].indexOf(verb);

const SENT_WITHIN_MS = 60_000;
const LOOK_AGAIN_MS = 100;

async function sentTo({ served }: World): Promise<readonly string[]> {
  const rows = await served.query<{ readonly Tiers: string }>('store', 'SELECT Tiers FROM relance.Dispatch');
  return rows.map(({ Tiers }) => Tiers);
}

/** An approved run is sent meanwhile: what stops it comes after that began. */
async function untilSent(world: World): Promise<void> {
  const end = Date.now() + SENT_WITHIN_MS;
  while ((await sentTo(world)).length === 0 && Date.now() < end) await sleep(LOOK_AGAIN_MS);
}

/** Some of what is tampered is still what Claire may do: it sends what was shown, once, and nothing to anybody else. */
async function wronglySent(world: World): Promise<readonly string[]> {
  const sent = await sentTo(world);
  const known: readonly string[] = IN_RUNS;
  const others = sent.filter((code) => !known.includes(code)).map((code) => `sent to ${code}, who is in no run`);
  if (sent.length === 0) return ['none was sent: nothing of it was ever approved'];
  return new Set(sent).size === sent.length ? others : [...others, `sent more than once: ${sent.join(', ')}`];
}

async function tamperRuns(world: World): Promise<Came> {
  const all: Came[] = [];
  // A run that is prepared takes the place of the one before it.
  const listed = buttonsIn((await world.client.say('relances')).cards);
  const preparing = listed.filter(({ verb }) => verb === 'run.prepare');
  for (const button of preparing) all.push(await tamper(world, button));
  const buttons = (await buttonsOfRuns(world.client))
    .filter(({ verb }) => verb !== 'run.prepare')
    .toSorted((one, other) => rank(one) - rank(other));
  const missing = VERBS.filter((verb) => ![...preparing, ...buttons].some((one) => one.verb === verb));
  for (const button of buttons) {
    all.push(await tamper(world, button));
    if (button.verb === 'run.approve') await untilSent(world);
  }
  const live = [
    ...missing.map((verb) => `not tampered with: ${verb}`),
    ...all.flatMap((one) => one.live ?? []),
    ...(await wronglySent(world)),
    ...world.served.takeFaults(),
    ...world.canary.visits.map((visit) => `we called the attacker’s address: ${visit}`),
  ];
  return { status: worstOf(all), said: [], live };
}

/** What is done there, nobody else has to live with. */
const inOwnWorld =
  (send: Attack['send']): Attack['send'] =>
  async () => {
    const own = await openWorld();
    try {
      return await send(own);
    } finally {
      await own.close();
    }
  };

export const RUNS: readonly Attack[] = [
  {
    ...{ family: 'tampered', name: 'every field of the buttons of runs and of the stop of all sending' },
    ...{ expected: 'inert', takesLong: true, send: inOwnWorld(tamperRuns) },
  },
];
