import { createHmac } from 'node:crypto';
import { signPostLink } from '../../../src/channels/http/dispatch/post-link.ts';
import { signRehearsal } from '../../../src/channels/http/plans/rehearsal-link.ts';
import { signRunLink } from '../../../src/channels/http/runs/run-link.ts';
import { signLink } from '../../../src/channels/http/signed-link.ts';
import { signToken } from '../../../src/channels/http/signed-token.ts';
import { PEOPLE } from '../../../src/demo/company/people.ts';
import type { Attack } from '../attack.ts';
import type { Came } from '../came.ts';
import { buttonsOf, pathsOf } from '../harvest.ts';
import { SECRET_NAME } from '../served/books.ts';
import { TODAY, type World } from '../world.ts';

const CODE = 'PLAIN1';
const LATER = new Date(`${TODAY}T20:00:00Z`);
const EARLIER = new Date(`${TODAY}T01:00:00Z`);

/** Pages that a link opens. */
const PAGES = ['lettres', 'campagnes', 'courriers', 'etats', 'modeles', 'repetitions'] as const;
const RUN = { runId: '00000000-0000-4000-8000-000000000000', language: 'fr' } as const;
const WHO = PEOPLE.claire;

/** Links as we give them, each for its own page. */
const GIVEN: Readonly<Record<string, (secret: string, expires: Date) => string>> = {
  lettres: (...signed) => signLink({ draftId: RUN.runId, version: 1, digest: 'x', index: 0 }, ...signed),
  campagnes: (...signed) => signRunLink(RUN, ...signed),
  courriers: (...signed) => signPostLink({ ...RUN, who: WHO, company: 'ALPHA' }, ...signed),
  repetitions: (...signed) =>
    signRehearsal({ who: WHO, language: 'fr', asked: { company: 'ALPHA', months: 12, version: null } }, ...signed),
};

async function get({ client }: World, path: string): Promise<Came> {
  const { status, headers, body } = await client.raw({ method: 'GET', path });
  const text = body.toString('utf8');
  const live = [
    ...(text.includes(SECRET_NAME) ? ['it was told who the customer is'] : []),
    ...(String(headers['cache-control'] ?? '').includes('no-store') ? [] : ['it is kept on the way']),
  ];
  return { status, said: [text], live };
}

/** The link of a letter of Claire's, as her card has it: it opens, so that what fails below fails for its own reason. */
async function realLink(world: World): Promise<string> {
  const { client, botUrl } = world;
  const account = await client.say(`relance client ${CODE}`);
  const preview = account.cards.flatMap(buttonsOf).find(({ verb }) => verb === 'draft.preview');
  const shown = await client.send(client.press('draft.preview', preview?.data));
  const path =
    shown.cards.flatMap((card) => pathsOf(card, botUrl)).find((one) => /^\/lettres\/[^/]+$/u.test(one)) ?? '';
  const { status } = await client.raw({ method: 'GET', path });
  if (status !== 200) throw new Error(`The link of a letter does not open: ${status} ${path}`);
  return path.slice('/lettres/'.length);
}

const flip = (text: string, at: number): string =>
  `${text.slice(0, at)}${text[at] === 'A' ? 'B' : 'A'}${text.slice(at + 1)}`;
const open = (body: string): Record<string, unknown> => JSON.parse(Buffer.from(body, 'base64url').toString('utf8'));
const close = (content: unknown): string => Buffer.from(JSON.stringify(content)).toString('base64url');

type Forge = (token: { readonly body: string; readonly seal: string; readonly secret: string }) => string;
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
  ['another draft', ({ body, seal }) => `${close({ ...open(body), draftId: RUN.runId })}.${seal}`],
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

const TAMPERED: readonly Attack[] = FORGED.map(([name, forge]) => ({
  ...{ family: 'links', name: `the link of a letter, with ${name}`, expected: 'told' },
  async send(world) {
    const [body = '', seal = ''] = (await realLink(world)).split('.');
    return get(world, `/lettres/${forge({ body, seal, secret: world.linkSecret })}`);
  },
}));

/** A link for a page opens that page alone. `unknown` is what nobody signed, said in the words of that page. */
const ELSEWHERE: readonly Attack[] = Object.entries(GIVEN).flatMap(([given, sign]) =>
  PAGES.filter((page) => page !== given).map(
    (page): Attack => ({
      ...{ family: 'links', name: `a link of /${given} at /${page}`, expected: 'told' },
      async send(world) {
        const came = await get(world, `/${page}/${sign(world.linkSecret, LATER)}`);
        const forged = await get(world, `/${page}/zzq.zzq`);
        const isKnown = came.status !== forged.status || came.said[0] !== forged.said[0];
        return {
          ...came,
          live: [...(came.live ?? []), ...(isKnown ? [`it is taken for one of its own: ${came.status}`] : [])],
        };
      },
    }),
  ),
);

const EXPIRED: readonly Attack[] = Object.entries(GIVEN).map(([page, sign]) => ({
  ...{ family: 'links', name: `a link of /${page} whose time is over`, expected: 'told' },
  async send(world) {
    const came = await get(world, `/${page}/${sign(world.linkSecret, EARLIER)}`);
    return {
      ...came,
      live: [...(came.live ?? []), ...(came.status === 410 ? [] : [`not said to be over: ${came.status}`])],
    };
  },
}));

/** A link of somebody who lost their right: it is looked at again as it opens. */
const WITHOUT_RIGHT: readonly Attack[] = [
  {
    ...{ family: 'links', name: 'a rehearsal of somebody who has no right any more', expected: 'told' },
    send: (world) => {
      const asked = { company: 'ALPHA', months: 12, version: null };
      const link = signRehearsal({ who: PEOPLE.zoe, language: 'fr', asked }, world.linkSecret, LATER);
      return get(world, `/repetitions/${link}/csv`);
    },
  },
  {
    ...{ family: 'links', name: 'the post of somebody who has no right any more', expected: 'told' },
    send: (world) =>
      get(world, `/courriers/${signPostLink({ ...RUN, who: PEOPLE.zoe, company: 'ALPHA' }, world.linkSecret, LATER)}`),
  },
];

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
