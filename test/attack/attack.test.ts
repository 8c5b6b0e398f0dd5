import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Attack, type Expected, FAMILIES, judge } from './attack.ts';
import { type Came, ENDED, HUNG, worstOf } from './came.ts';
import { Client } from './client.ts';
import { MARKERS } from './corpus.ts';
import { liveInCard } from './inert/live-in-card.ts';
import { liveInCsv, liveInFileName, liveInHtml } from './inert/live-in-file.ts';
import { GIVEN, pageOf, ROUTES, SIGNED } from './signed-pages.ts';
import { allAttacks, runSuite } from './suite.ts';
import { openWorld, type World } from './world.ts';

const SEED = 1;
const FEW = 150;
/** Tampered with, of some seventy; and as many forms. */
const BUTTONS = 5;
/** Of those that take a customer from card to file: every so many, and all that lays files and mails down. */
const EVERY = 9;

/** What takes a second or two of a quiet machine each is sampled; the rest is sent whole. */
function sample(): readonly Attack[] {
  const all = allAttacks({ count: FEW, seed: SEED, buttons: BUTTONS }).filter(({ takesLong }) => !takesLong);
  const injected = all.filter(({ family }) => family === 'injection');
  const some = new Set(
    injected.filter(
      ({ name }, at) => name.startsWith('every marker') || (at % EVERY === 0 && !name.includes('into forms')),
    ),
  );
  return all.filter((attack) => attack.family !== 'injection' || some.has(attack));
}

describe('what is sent to the product by somebody who means it no good', () => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld();
  });
  afterAll(() => world?.close());

  test('is sampled of every family', () => {
    expect([...new Set(sample().map(({ family }) => family))].sort()).toEqual([...FAMILIES].sort());
  });

  test('is refused or inert, in that sample: no fault of ours, nobody else called, the memory steady', async () => {
    const attacks = sample();
    const { verdicts, isSteady } = await runSuite(world, attacks);
    expect(
      verdicts.flatMap(({ attack, wrong }) => wrong.map((one) => `${attack.family}, ${attack.name}: ${one}`)),
    ).toEqual([]);
    expect(verdicts).toHaveLength(attacks.length);
    expect(isSteady).toBe(true);
  }, 600_000);
});

/** They tell nothing of any customer. */
const OPEN_TO_ALL = ['/aide', '/aide/images/:name', '/c/:company/:code', '/help', '/help/images/:name'];

describe('every page that a room opens to a browser', () => {
  test('is opened by a signed link, or tells nothing of a customer', () => {
    expect(ROUTES.filter((route) => !SIGNED.includes(route)).sort()).toEqual(OPEN_TO_ALL);
  });

  test('is attacked where a signed link opens it: its link forged, over, and taken elsewhere', () => {
    expect([...new Set(SIGNED.map(pageOf))].sort()).toEqual(Object.keys(GIVEN).sort());
    const names = allAttacks({ count: 1, seed: SEED }).flatMap(({ family, name }) => (family === 'links' ? name : []));
    for (const route of SIGNED) {
      const told = [`the link of ${route}, with another person`, `a link of ${route} whose time is over`];
      expect(names).toEqual(expect.arrayContaining(told));
      expect(names.some((name) => name.startsWith('a link of /') && name.endsWith(` at ${route}`))).toBe(true);
    }
  });
});

/** A suite that finds nothing wrong with what is wrong would say nothing. */
describe('an attack is judged by what came of it', () => {
  const judged = (expected: Expected, came: Partial<Came>): readonly string[] =>
    judge(
      { family: 'tokens', name: 'x', expected, send: async () => ({ status: 200, said: [] }) },
      { status: 200, said: [], ...came },
    );

  test.each<[Expected, Partial<Came>]>([
    ['refused', { status: 200 }],
    ['refused', { status: 401, said: ['because'] }],
    ['refused', { status: 500 }],
    ['refused', { status: ENDED }],
    ['told', { status: ENDED }],
    ['silent', { status: ENDED }],
    ['inert', { status: ENDED }],
    ['any', { status: ENDED }],
    ['refused', { status: HUNG }],
    ['ended', { status: HUNG }],
    ['silent', { status: HUNG }],
    ['inert', { status: HUNG }],
    ['any', { status: HUNG }],
    ['told', { status: 200, said: ['a letter'] }],
    ['ended', { status: 200 }],
    ['silent', { status: 200, said: ['a card'] }],
    ['inert', { status: 401 }],
    ['inert', { status: 200, live: ['a tag'] }],
    ['any', { status: 503 }],
  ])('%s: %j is wrong', (expected, came) => {
    expect(judged(expected, came)).not.toEqual([]);
  });

  test.each<[Expected, Partial<Came>]>([
    ['refused', { status: 401 }],
    ['refused', { status: 501 }],
    ['told', { status: 410, said: ['too late'] }],
    ['ended', { status: ENDED }],
    ['silent', { status: 200 }],
    ['inert', { status: 200, said: ['a card'] }],
    ['any', { status: 404, said: ['a page'] }],
  ])('%s: %j is right', (expected, came) => {
    expect(judged(expected, came)).toEqual([]);
  });
});

describe('of several answers, the worst counts', () => {
  test.each<[readonly number[], number]>([
    [[200, ENDED, 500], ENDED],
    [[200, ENDED, HUNG], HUNG],
    [[200, 503, 501, 401], 503],
    [[501, 404, 200], 501],
    [[200, 401, 200], 401],
    [[200, 200], 200],
    [[], ENDED],
  ])('%j: %d', (statuses, worst) => {
    expect(worstOf(statuses.map((status) => ({ status })))).toBe(worst);
  });
});

describe('a request without a whole answer is told from one that was answered', () => {
  const served = createServer((request, response) => {
    if (request.url === '/ends') request.socket.destroy();
    if (request.url === '/begins') response.writeHead(200).write('{');
    if (request.url === '/breaks')
      response.writeHead(200, { 'content-length': '9' }).write('{', () => response.destroy());
  });
  afterAll(() => served.closeAllConnections());

  test.each([
    ['/ends', ENDED],
    ['/breaks', ENDED],
    ['/never', HUNG],
    ['/begins', HUNG],
  ])('%s: %d', async (path, status) => {
    if (!served.listening) await once(served.listen(0, '127.0.0.1'), 'listening');
    const botUrl = `http://127.0.0.1:${(served.address() as AddressInfo).port}`;
    const client = new Client({ botUrl, givesUpMs: 200 } as ConstructorParameters<typeof Client>[0]);
    expect((await client.raw({ method: 'GET', path })).status).toBe(status);
  });
});

describe('what is alive of a marker is seen', () => {
  const text = (said: string) => ({ type: 'AdaptiveCard', body: [{ type: 'TextBlock', text: said }] });

  test.each(MARKERS.filter(({ language }) => language.startsWith('Markdown')))(
    'in a text of a card: $language',
    ({ text: said }) => {
      expect(liveInCard(text(said))).not.toEqual([]);
      expect(liveInCard({ type: 'RichTextBlock', inlines: [{ type: 'TextRun', text: said }] })).toEqual([]);
    },
  );

  test('in a card: a sum that was made, an address of somebody else', () => {
    expect(liveInCard(text('zzqA2zzqB'))).not.toEqual([]);
    expect(liveInCard({ type: 'Action.OpenUrl', url: 'https://zzq.example/' })).not.toEqual([]);
  });

  test('in HTML: a tag, an attribute', () => {
    expect(liveInHtml('<p><b>zzq</b></p>')).not.toEqual([]);
    expect(liveInHtml('<p class="" title="zzq">x</p>')).not.toEqual([]);
    expect(liveInHtml('<p>&lt;b&gt;zzq&lt;/b&gt;</p>')).toEqual([]);
  });

  test('in a cell: a formula', () => {
    expect(liveInCsv('h\n=1+1+zzq')).not.toEqual([]);
    expect(liveInCsv("h\n'=1+1+zzq")).toEqual([]);
  });

  test.each(['../zzq', 'zzq/x', '..', 'zzq\r\nx'])('in the name of a file: %j', (name) => {
    expect(liveInFileName(name)).not.toEqual([]);
  });
});
