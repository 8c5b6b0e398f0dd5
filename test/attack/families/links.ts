import { createHmac } from 'node:crypto';
import { signToken } from '../../../src/channels/http/signed-token.ts';
import { PEOPLE } from '../../../src/demo/company/people.ts';
import type { Attack } from '../attack.ts';
import type { Came } from '../came.ts';
import { buttonsOf, pathsOf, prepareRun } from '../harvest.ts';
import { SECRET_NAME } from '../served/books.ts';
import { addressOf, GIVEN, OF_PERSONS, pageOf, SIGNED } from '../signed-pages.ts';
import { TODAY, type World } from '../world.ts';
import { cardsOfClaire } from './cards.ts';

const CODE = 'PLAIN1';
const LATER = new Date(`${TODAY}T20:00:00Z`);
const EARLIER = new Date(`${TODAY}T01:00:00Z`);

async function get({ client }: World, path: string): Promise<Came> {
  const { status, headers, body } = await client.raw({ method: 'GET', path });
  const text = body.toString('utf8');
  const live = [
    ...(text.includes(SECRET_NAME) ? ['it was told who the customer is'] : []),
    ...(String(headers['cache-control'] ?? '').includes('no-store') ? [] : ['it is kept on the way']),
  ];
  return { status, said: [text], live };
}

/** The token of a letter of Claire's, as her card has it. */
async function letterOf({ client, botUrl }: World): Promise<string> {
  const account = await client.say(`relance client ${CODE}`);
  const preview = account.cards.flatMap(buttonsOf).find(({ verb }) => verb === 'draft.preview');
  const shown = await client.send(client.press('draft.preview', preview?.data));
  return tokenIn(
    'lettres',
    shown.cards.flatMap((card) => pathsOf(card, botUrl)),
  );
}

const tokenIn = (page: string, paths: readonly string[]): string =>
  paths.find((path) => path.startsWith(`/${page}/`))?.split('/')[2] ?? '';

/** Of a page, a token that opens it: as Claire's cards have it, or signed as they are. */
async function goodToken(world: World, page: string): Promise<string> {
  const letter = await letterOf(world);
  if (page === 'lettres') return letter;
  const cards = page === 'campagnes' ? await prepareRun(world.client) : await cardsOfClaire(world);
  const shown = tokenIn(
    page,
    cards.flatMap((card) => pathsOf(card, world.botUrl)),
  );
  return shown || (GIVEN[page]?.(world.linkSecret, LATER, PEOPLE.claire) ?? '');
}

const NOBODY_SIGNED = 'zzq.zzq';

/** It is taken for one of that page, so that what fails below fails for its own reason. Once a world and page. */
const tokens = new WeakMap<World, Map<string, Promise<string>>>();
function realToken(world: World, page: string): Promise<string> {
  const known = tokens.get(world) ?? new Map<string, Promise<string>>();
  tokens.set(world, known);
  const token = known.get(page) ?? checkedToken(world, page);
  known.set(page, token);
  return token;
}

async function checkedToken(world: World, page: string): Promise<string> {
  const token = await goodToken(world, page);
  const [good, forged] = [await get(world, `/${page}/${token}`), await get(world, `/${page}/${NOBODY_SIGNED}`)];
  if (isAlike(good, forged)) throw new Error(`A link of /${page} does not open: ${good.status}`);
  return token;
}

const isAlike = (one: Came, other: Came): boolean => one.status === other.status && one.said[0] === other.said[0];

const flip = (text: string, at: number): string =>
  `${text.slice(0, at)}${text[at] === 'A' ? 'B' : 'A'}${text.slice(at + 1)}`;
const open = (body: string): Record<string, unknown> => JSON.parse(Buffer.from(body, 'base64url').toString('utf8'));
const close = (content: unknown): string => Buffer.from(JSON.stringify(content)).toString('base64url');

type Forge = (token: { readonly body: string; readonly seal: string; readonly secret: string }) => string;
const NO_ID = '00000000-0000-4000-8000-000000000000';
const FORGED: readonly (readonly [string, Forge])[] = [
  ['no seal', ({ body }) => body],
  ['an empty seal', ({ body }) => `${body}.`],
  ['half a seal', ({ body, seal }) => `${body}.${seal.slice(0, 20)}`],
  ['the beginning of its seal changed', ({ body, seal }) => `${body}.${flip(seal, 0)}`],
  ['the middle of its seal changed', ({ body, seal }) => `${body}.${flip(seal, 21)}`],
  ['the end of its seal written otherwise', ({ body, seal }) => `${body}.${seal.slice(0, -1)}${nextSign(seal)}`],
  ['its seal with signs that are not read', ({ body, seal }) => `${body}.${seal}~~`],
  ['its seal with padding', ({ body, seal }) => `${body}.${seal}=`],
  ['the beginning of its content changed', ({ body, seal }) => `${flip(body, 0)}.${seal}`],
  ['the end of its content changed', ({ body, seal }) => `${flip(body, body.length - 1)}.${seal}`],
  ['another letter', ({ body, seal }) => `${close({ ...open(body), index: 1 })}.${seal}`],
  ['another draft or run', ({ body, seal }) => `${close({ ...open(body), draftId: NO_ID, runId: NO_ID })}.${seal}`],
  ['another person', ({ body, seal }) => `${close({ ...open(body), who: PEOPLE.paul })}.${seal}`],
  ['another company', ({ body, seal }) => `${close({ ...open(body), company: 'BETA' })}.${seal}`],
  ['a later end', ({ body, seal }) => `${close({ ...open(body), expires: Date.now() * 2 })}.${seal}`],
  [
    'the seal of nothing as a secret',
    ({ body }) => `${body}.${createHmac('sha256', '').update(body).digest('base64url')}`,
  ],
  [
    'the seal of another secret',
    ({ body }) => `${body}.${createHmac('sha256', 'zzq').update(body).digest('base64url')}`,
  ],
  ['a part more', ({ body, seal }) => `${body}.${seal}.${seal}`],
  ['its parts in another order', ({ body, seal }) => `${seal}.${body}`],
  ['an end that is past', ({ body, secret }) => signToken(open(body), secret, EARLIER)],
  ['a path in it', ({ body, seal }) => `..%2f..%2f${body}.${seal}`],
  ['nothing', () => '%20'],
  ['a zero', () => '%00'],
  ['markup', () => '%3Cb%3Ezzq%3C%2Fb%3E'],
];

const SIGNS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
/** Another sign whose first bits are those of the last one: its other bits mean nothing. */
const nextSign = (seal: string): string => SIGNS[SIGNS.indexOf(seal.at(-1) ?? 'A') ^ 1] ?? 'A';

const TAMPERED: readonly Attack[] = SIGNED.flatMap((route) =>
  FORGED.map(
    ([name, forge]): Attack => ({
      ...{ family: 'links', name: `the link of ${route}, with ${name}`, expected: 'told' },
      async send(world) {
        const [body = '', seal = ''] = (await realToken(world, pageOf(route))).split('.');
        return get(world, addressOf(route, forge({ body, seal, secret: world.linkSecret })));
      },
    }),
  ),
);

/** A link for a page opens that page alone: elsewhere it is answered as what nobody signed. */
const ELSEWHERE: readonly Attack[] = Object.entries(GIVEN).flatMap(([given, sign]) =>
  SIGNED.filter((route) => pageOf(route) !== given).map(
    (route): Attack => ({
      ...{ family: 'links', name: `a link of /${given} at ${route}`, expected: 'told' },
      async send(world) {
        const came = await get(world, addressOf(route, sign(world.linkSecret, LATER, PEOPLE.claire)));
        const forged = await get(world, addressOf(route, NOBODY_SIGNED));
        const taken = isAlike(came, forged) ? [] : [`it is taken for one of its own: ${came.status}`];
        return { ...came, live: [...(came.live ?? []), ...taken] };
      },
    }),
  ),
);

const GONE = 410;
const FORBIDDEN = 403;

/** What is answered with that status, and with no other. */
const answeredWith = (status: number, name: string, address: (world: World) => string): Attack => ({
  ...{ family: 'links', name, expected: 'told' },
  async send(world) {
    const came = await get(world, address(world));
    const other = came.status === status ? [] : [`answered ${came.status}, not ${status}`];
    return { ...came, live: [...(came.live ?? []), ...other] };
  },
});

const EXPIRED: readonly Attack[] = SIGNED.map((route) =>
  answeredWith(GONE, `a link of ${route} whose time is over`, ({ linkSecret }) =>
    addressOf(route, GIVEN[pageOf(route)]?.(linkSecret, EARLIER, PEOPLE.claire) ?? ''),
  ),
);

/** A link of somebody who lost their right: it is looked at again as it opens. */
const WITHOUT_RIGHT: readonly Attack[] = SIGNED.filter((route) => pageOf(route) in OF_PERSONS).map((route) =>
  answeredWith(FORBIDDEN, `a link of ${route} of somebody who has no right any more`, ({ linkSecret }) =>
    addressOf(route, OF_PERSONS[pageOf(route)]?.(linkSecret, LATER, PEOPLE.zoe) ?? ''),
  ),
);

const TO_NOWHERE = [
  '/lettres/../../etc/passwd',
  '/lettres/%2e%2e%2f%2e%2e%2fetc%2fpasswd',
  '/..%5c..%5cwindows',
  '//zzq.example/%2f..',
];
const OUTSIDE: readonly Attack[] = TO_NOWHERE.map((path) => ({
  ...{ family: 'links', name: `the path ${path}`, expected: 'told' },
  async send({ client }) {
    const { status, body } = await client.raw({ method: 'GET', path });
    return { status, said: [body.toString('utf8')] };
  },
}));

export const LINKS: readonly Attack[] = [...TAMPERED, ...ELSEWHERE, ...EXPIRED, ...WITHOUT_RIGHT, ...OUTSIDE];
