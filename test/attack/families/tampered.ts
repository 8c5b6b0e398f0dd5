import type { Attack } from '../attack.ts';
import { type Came, worstOf } from '../came.ts';
import { type Said, textOf } from '../client.ts';
import { type Button, buttonsIn, fieldsOf, typedIn } from '../harvest.ts';
import { liveInCard } from '../inert/live-in-card.ts';
import type { World } from '../world.ts';
import { cardsOfClaire } from './cards.ts';

/** In the place of what a card sends back. */
const INSTEAD: readonly (readonly [string, unknown])[] = [
  ['nothing', undefined],
  ['null', null],
  ['a number', -1],
  ['a number beyond all', 1e308],
  ['an object', { $ne: null }],
  ['a list', [[]]],
  ['an empty text', ''],
  ['SQL', "' OR 1=1; --"],
  ['a path', '../../zzq'],
  ['a template', `zzqA\${1+1}zzqB`],
  ['a text longer than a code', 'z'.repeat(19)],
  ['a text longer than a key', 'z'.repeat(99)],
  ['a long text', 'zzq'.repeat(3_000)],
  ['another company', 'BETA'],
  ['an id that is none', '00000000-0000-4000-8000-000000000000'],
  ['signs that no text holds', 'zzq\u0000\ud800'],
];

const WHOLE: readonly (readonly [string, unknown])[] = [
  ['no data', undefined],
  ['null', null],
  ['a text', 'zzq'],
  ['a list', [1]],
  ['fields of every object', JSON.parse('{"__proto__":{"admin":true},"constructor":{"prototype":{"admin":true}}}')],
];

/** Each field of a button is replaced in turn; the button with nothing else, too. */
export async function tamper({ client }: World, { verb, data }: Button): Promise<Came> {
  const forged = [
    ...Object.keys(data).flatMap((field) => INSTEAD.map(([, value]) => ({ ...data, [field]: value }))),
    ...WHOLE.map(([, value]) => value),
    { ...data, role: 'admin', isAdmin: true, who: { id: 'zzq' } },
  ];
  const all: (Came & { readonly cards: readonly Said[] })[] = [];
  for (const one of forged) all.push(await client.send(client.press(verb, one)));
  const cards = all.flatMap((one) => one.cards);
  const silent = all.filter(({ said }) => said.length === 0).map(() => 'nothing was said to who pressed');
  const apology = cards.map(textOf).filter((text) => /Référence\s*:?\s*[0-9a-f]{8}/iu.test(text));
  return {
    status: worstOf(all),
    said: [],
    live: [
      ...cards.flatMap(liveInCard),
      ...silent,
      ...(apology.length > 0 ? [`${apology.length} apologies to ${verb}`] : []),
    ],
  };
}

/** The same of what is typed into forms: a field may come back as anything. */
async function tamperTyped(world: World, most: number): Promise<Came> {
  const all: Came[] = [];
  const { client } = world;
  const forms = new Map<string, readonly [Button, Said]>();
  for (const card of await cardsOfClaire(world)) {
    const [button] = buttonsIn([card]).filter(({ verb }) => !/\.(?:show|list|form|send)$/u.test(verb));
    if (button && fieldsOf(card).length > 0 && !forms.has(button.verb)) forms.set(button.verb, [button, card]);
  }
  for (const [button, card] of spread([...forms.values()], most)) {
    for (const field of fieldsOf(card)) {
      for (const [, value] of INSTEAD) {
        const data = { ...button.data, ...typedIn(card), [String(field.id)]: value };
        all.push(await client.send(client.press(button.verb, data)));
      }
    }
  }
  return { status: worstOf(all), said: [], live: all.flatMap(({ said }) => said.flatMap(liveInCard)) };
}

/** They stop what others rely on, or send what others would: they are tampered with in a world of their own (`runs.ts`). */
export const OF_RUNS = /^(?:sending|run)\./u;

/** Of all, so many at most, from the first to the last. */
function spread<One>(all: readonly One[], most: number): readonly One[] {
  const step = Math.max(1, all.length / most);
  return all.filter((_, at) => Math.floor(at / step) !== Math.floor((at - 1) / step));
}

/** Which buttons there are is found out when they are sent. */
async function tamperAll(world: World, most: number): Promise<Came> {
  const buttons = buttonsIn(await cardsOfClaire(world)).filter(({ verb }) => !OF_RUNS.test(verb));
  const all: Came[] = [];
  for (const button of spread(buttons, most)) all.push(await tamper(world, button));
  return { status: worstOf(all), said: [], live: all.flatMap(({ live = [] }) => live) };
}

/** `most`: so many buttons, and so many forms; Infinity is every one. */
export function tampered(most: number): readonly Attack[] {
  const [buttons, forms] = Number.isFinite(most)
    ? [`${most} buttons`, `${most} forms`]
    : ['every button', 'every form'];
  return [
    {
      ...{ family: 'tampered', name: `every field of ${buttons}`, expected: 'inert' },
      send: (world) => tamperAll(world, most),
    },
    {
      ...{ family: 'tampered', name: `every field that is typed, of ${forms}`, expected: 'inert' },
      send: (world) => tamperTyped(world, most),
    },
  ];
}
