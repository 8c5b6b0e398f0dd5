import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Attack } from '../attack.ts';
import type { Came } from '../came.ts';
import type { World } from '../world.ts';

const MANY = 200;
const PIECE_MS = 50;
const PIECES = 10;
/** Longer than a request may take, and than somebody looks whether it does. */
const TOO_LONG_MS = 60_000;
const ANSWERED_WITHIN_MS = 60_000;

const HEAD = ['POST /api/messages HTTP/1.1', 'host: 127.0.0.1', 'content-type: application/json'];

/** A connection on which nothing is expected to go well. */
async function open({ port }: World): Promise<Socket> {
  const socket = connect(port, '127.0.0.1');
  socket.on('error', () => undefined);
  await once(socket, 'connect');
  return socket;
}

/** The first status that comes; 0: the connection ended without one, or nothing came in that time. */
async function statusOf(socket: Socket, withinMs: number): Promise<number> {
  const stop = new AbortController();
  const told = once(socket, 'data', { signal: stop.signal }).then(([data]) =>
    Number(/^HTTP\/1\.1 (\d+)/u.exec(String(data))?.[1] ?? 0),
  );
  const closed = once(socket, 'close', { signal: stop.signal }).then(() => 0);
  const late = sleep(withinMs, undefined, { signal: stop.signal }).then(() => Number.NaN);
  const all = [told, closed, late];
  for (const one of all) one.catch(() => undefined);
  const status = await Promise.race(all);
  stop.abort();
  return status;
}

/** Somebody else asks for help meanwhile: they are answered. */
async function othersAreServed({ client }: World): Promise<readonly string[]> {
  const asked = client.say('aide');
  const answer = await Promise.race([asked, sleep(ANSWERED_WITHIN_MS).then(() => null)]);
  return answer === null || answer.said.length === 0 ? ['others were not served'] : [];
}

/** While many connections do that, others are served; then those end. */
const whileMany =
  (begin: (socket: Socket, world: World) => Promise<unknown> | unknown): Attack['send'] =>
  async (world) => {
    const sockets = await Promise.all(Array.from({ length: MANY }, () => open(world)));
    for (const socket of sockets) await begin(socket, world);
    const live = await othersAreServed(world);
    for (const socket of sockets) socket.destroy();
    return { status: 200, said: [], live };
  };

/** A body that comes a piece at a time, and never whole. */
async function trickle(socket: Socket, headers: readonly string[]): Promise<number> {
  socket.write(`${[...HEAD, ...headers, 'content-length: 10000'].join('\r\n')}\r\n\r\n{`);
  const status = statusOf(socket, TOO_LONG_MS);
  for (let left = PIECES; left > 0 && !socket.destroyed; left -= 1) {
    await sleep(PIECE_MS);
    socket.write('"');
  }
  return status;
}

/** One connection: what it is answered, and that it does not stay. NaN: it stayed. */
const alone =
  (begin: (socket: Socket, world: World) => Promise<number>): Attack['send'] =>
  async (world): Promise<Came> => {
    const socket = await open(world);
    const status = await begin(socket, world);
    socket.destroy();
    return Number.isNaN(status) ? { status: 200, said: [], live: ['it was held for a minute'] } : { status, said: [] };
  };

const halfAHead = (socket: Socket): void => void socket.write(HEAD.slice(0, 2).join('\r\n'));

export const SLOW: readonly Attack[] = [
  { family: 'slow', name: `${MANY} connections that say nothing`, expected: 'inert', send: whileMany(() => undefined) },
  { family: 'slow', name: `${MANY} heads that never end`, expected: 'inert', send: whileMany(halfAHead) },
  {
    ...{ family: 'slow', name: `${MANY} bodies that are broken off`, expected: 'inert' },
    send: whileMany(async (socket, { client }) => {
      socket.write(
        `${[...HEAD, `authorization: ${await client.token()}`, 'content-length: 900'].join('\r\n')}\r\n\r\n{"a`,
      );
      socket.destroy();
    }),
  },
  {
    ...{ family: 'slow', name: 'a slow body without a token is refused before it is there', expected: 'refused' },
    send: alone((socket) => trickle(socket, [])),
  },
  {
    ...{ family: 'slow', name: 'a head that never ends does not stay', expected: 'ended', takesLong: true },
    send: alone((socket) => {
      halfAHead(socket);
      return statusOf(socket, TOO_LONG_MS);
    }),
  },
  {
    ...{
      family: 'slow',
      name: 'a body that never ends does not stay, though its token is good',
      expected: 'ended',
      takesLong: true,
    },
    send: alone(async (socket, { client }) => trickle(socket, [`authorization: ${await client.token()}`])),
  },
];
