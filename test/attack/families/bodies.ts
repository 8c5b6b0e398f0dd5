import { gzipSync } from 'node:zlib';
import type { Attack, Expected } from '../attack.ts';
import { type Raw, textOf } from '../client.ts';
import type { World } from '../world.ts';

const KB = 1024;
const MB = KB * KB;
const JSON_TYPE = { 'content-type': 'application/json' };

const activity = (world: World, more: object): string => JSON.stringify(world.client.activity('message', {}, more));

/** Sends it as it is; what of a body came back is said. */
const raw =
  (make: (world: World) => Promise<Raw> | Raw) =>
  async (world: World): Promise<{ status: number; said: readonly string[] }> => {
    const { status, body } = await world.client.raw(await make(world));
    return { status, said: status === 200 || body.length === 0 ? [] : [textOf(body.toString('utf8'))] };
  };

/** With the connector's token: it got past the door. */
const withToken = (body: (world: World) => string | Buffer, headers: Raw['headers'] = {}) =>
  raw(async (world) => ({
    headers: { ...JSON_TYPE, authorization: await world.client.token(), ...headers },
    body: body(world),
  }));

const text = (size: number) => (world: World) => activity(world, { text: 'x'.repeat(size) });
const BOMB = gzipSync(Buffer.alloc(4 * MB, 0x20));

const BODIES: readonly (readonly [string, Expected, Attack['send']])[] = [
  ['of 300 kB, without a token', 'ended', raw((world) => ({ headers: JSON_TYPE, body: text(300 * KB)(world) }))],
  ['of 300 kB', 'ended', withToken(text(300 * KB))],
  ['of 8 MB', 'ended', withToken(text(8 * MB))],
  [
    'of 2 MB in pieces, of which none says how many',
    'ended',
    withToken(text(2 * MB), { 'transfer-encoding': 'chunked' }),
  ],
  ['of 4 MB, small on its way', 'ended', withToken(() => BOMB, { 'content-encoding': 'gzip' })],
  ['that is said to be shorter than it is', 'ended', withToken(text(10), { 'content-length': '20' })],
  ['of two lengths', 'ended', withToken(text(10), { 'content-length': ['5', '6'] })],
  [
    'of 5,000 entities',
    'any',
    withToken((world) => activity(world, { text: 'aide', entities: Array(5_000).fill({ type: 'x' }) })),
  ],
  ['with a text of 200 kB', 'inert', withToken(text(200 * KB))],
  ['with a text of 200 kB of tags', 'inert', withToken((world) => activity(world, { text: '<at>'.repeat(50_000) }))],
  [
    'with a text of 200 kB of quotes',
    'inert',
    withToken((world) => activity(world, { text: '<blockquote>'.repeat(16_000) })),
  ],
];

const HEADERS: readonly (readonly [string, Expected, Attack['send']])[] = [
  ['a header of 64 kB', 'ended', withToken(text(1), { 'x-zzq': 'a'.repeat(64 * KB) })],
  [
    'a token of 12 kB',
    'ended',
    raw((world) => ({
      headers: { ...JSON_TYPE, authorization: `Bearer ${'a'.repeat(12 * KB)}` },
      body: text(1)(world),
    })),
  ],
  ['an address of 64 kB', 'ended', raw(() => ({ method: 'GET', path: `/lettres/${'a'.repeat(64 * KB)}` }))],
  [
    'a token of a link of 12 kB',
    'told',
    raw(() => ({ method: 'GET', path: `/lettres/${'a'.repeat(6 * KB)}.${'b'.repeat(6 * KB)}` })),
  ],
  ['a method of nobody', 'ended', raw(() => ({ method: 'PROPFIND', path: '/api/messages' }))],
  ['TRACE', 'ended', raw(() => ({ method: 'TRACE', path: '/health' }))],
  ['the messages by GET', 'ended', raw(() => ({ method: 'GET', path: '/api/messages' }))],
  [
    'an address that is not written as addresses are',
    'ended',
    raw(() => ({ method: 'GET', path: '/c/ALPHA/%E0%A4%A' })),
  ],
];

export const BODIES_AND_HEADERS: readonly Attack[] = [
  ...BODIES.map(([name, expected, send]): Attack => ({ family: 'bodies', name: `a body ${name}`, expected, send })),
  ...HEADERS.map(([name, expected, send]): Attack => ({ family: 'bodies', name, expected, send })),
];
