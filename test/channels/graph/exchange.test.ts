import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, test } from 'vitest';
import { exchangeOverHttp } from '../../../src/channels/graph/calls/exchange.ts';

let server: Server | undefined;
afterEach(() => new Promise((closed) => (server ? server.close(closed) : closed(undefined))));

async function serve(answer: RequestListener): Promise<string> {
  const opened = createServer(answer);
  server = opened;
  await new Promise<void>((listening) => opened.listen(0, '127.0.0.1', listening));
  return `http://127.0.0.1:${(opened.address() as AddressInfo).port}/`;
}

describe('a call and its whole answer', () => {
  test('what comes in pieces is read as one, letters that a piece cuts too', async () => {
    const text = Buffer.from(JSON.stringify({ name: 'Société Élan 👍' }));
    const url = await serve((_request, response) => {
      response.writeHead(201, { 'Content-Type': 'application/json', 'request-id': 'abc' });
      let at = 0;
      const next = (): unknown =>
        at < text.length ? response.write(text.subarray(at, ++at), () => setImmediate(next)) : response.end();
      next();
    });
    const answer = await exchangeOverHttp(url, { method: 'POST', body: '{}' });
    expect(answer).toMatchObject({ status: 201, ok: true, url });
    expect(answer.headers.get('Request-Id')).toBe('abc');
    expect(await answer.json()).toEqual({ name: 'Société Élan 👍' });
    expect(await answer.text()).toBe(text.toString());
    expect(Buffer.from(await answer.bytes())).toEqual(text);
    expect(Buffer.from(await answer.arrayBuffer())).toEqual(text);
  });

  test.each([
    ['text', 'é'.repeat(50_000), '100000'],
    ['bytes', Buffer.alloc(100_000, 7), '100000'],
    ['nothing', undefined, '0'],
  ] as const)('%s are sent whole, with their length', async (_what, body, length) => {
    const got: { body?: Buffer; length?: string | undefined; encodings?: unknown } = {};
    const url = await serve(async (request, response) => {
      const parts: Buffer[] = [];
      for await (const part of request) parts.push(part);
      Object.assign(got, { body: Buffer.concat(parts), length: request.headers['content-length'] });
      got.encodings = request.headers['accept-encoding'];
      response.writeHead(202).end();
    });
    const answer = await exchangeOverHttp(url, { method: 'POST', ...(body !== undefined && { body }) });
    expect(got).toEqual({ body: Buffer.from(body ?? ''), length, encodings: undefined });
    expect([answer.status, answer.body, await answer.text()]).toEqual([202, null, '']);
  });

  test('an answer that breaks off is none', async () => {
    const url = await serve((_request, response) => {
      response.writeHead(200, { 'Content-Length': '10' }).write('half', () => response.destroy());
    });
    await expect(exchangeOverHttp(url, {})).rejects.toMatchObject({ code: 'ECONNRESET' });
  });

  test('past its deadline a call ends with that reason, whether nothing came or half of it', async () => {
    const url = await serve((request, response) => {
      if (request.url === '/half') response.writeHead(200, { 'Content-Length': '10' }).write('half');
    });
    for (const path of ['none', 'half']) {
      const late = exchangeOverHttp(`${url}${path}`, { signal: AbortSignal.timeout(100) });
      await expect(late).rejects.toMatchObject({ name: 'TimeoutError' });
    }
    server?.closeAllConnections();
  });

  test.each(['http', 'https'])('over %s, where nobody listens, says that nothing was sent', async (scheme) => {
    const url = await serve(() => undefined);
    await new Promise((closed) => server?.close(closed));
    const call = exchangeOverHttp(url.replace('http', scheme), {});
    server = undefined;
    await expect(call).rejects.toMatchObject({ code: 'ECONNREFUSED', syscall: 'connect' });
  });

  test('a body that is neither text nor bytes is refused', async () => {
    await expect(exchangeOverHttp('http://127.0.0.1:9/', { body: new FormData() })).rejects.toThrow(TypeError);
  });
});
