import { once } from 'node:events';
import { connect } from 'node:net';
import type { RequestHandler } from 'express';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { buildHttpApp, type Listening, listen } from '../../../src/channels/http/server.ts';

describe('what cannot be answered over HTTP', () => {
  const faults: unknown[] = [];
  let missing: readonly string[] = [];
  let http: Listening;
  beforeAll(async () => {
    const fails: RequestHandler = () => {
      throw new Error('the store is away');
    };
    const app = buildHttpApp({
      messages: fails,
      pages: ['/lettres/:token', '/lettres/:token/mail', '/c/:company/:code'].map((path) => ({ path, answer: fails })),
      notReady: async () => missing,
      onError: (error) => faults.push(error),
    });
    http = await listen(app, '127.0.0.1', 0);
  });
  afterAll(() => http.close());
  beforeEach(() => {
    faults.length = 0;
  });
  const get = async (path: string) => {
    const answer = await fetch(`http://127.0.0.1:${http.port}${path}`);
    return { status: answer.status, text: await answer.text() };
  };

  it.each([
    ['/c/BIJOU/%E0%A4%A', 400],
    ['/lettres/%', 400],
    ['/nothing', 404],
  ])('%s is %i without a word, and no fault of ours in the log', async (path, status) => {
    expect(await get(path)).toEqual({ status, text: '' });
    expect(faults).toEqual([]);
  });

  it('says that it turns, and whether it may serve, to anybody, and nothing else', async () => {
    missing = [];
    expect(await get('/health')).toEqual({ status: 200, text: '{"status":"up"}' });
    expect(await get('/ready')).toEqual({ status: 200, text: '{"status":"ready"}' });
    missing = ['store', 'sage'];
    expect(await get('/ready')).toEqual({ status: 503, text: '{"status":"not-ready","missing":["store","sage"]}' });
    expect((await get('/health')).status).toBe(200);
  });

  it('a fault of ours is 500 without a word, and in the log', async () => {
    expect(await get('/c/BIJOU/CARAT')).toEqual({ status: 500, text: '' });
    expect(faults).toHaveLength(1);
  });
});

describe('a client that sends slower than anybody has to', () => {
  let http: Listening;
  beforeAll(async () => {
    const messages: RequestHandler = (request, response) => {
      request.resume().once('end', () => response.end());
    };
    const app = buildHttpApp({ messages, pages: [], notReady: async () => [], onError: () => undefined });
    http = await listen(app, '127.0.0.1', 0, { head: 100, whole: 200 });
  });
  afterAll(() => http.close());

  it.each([
    ['whose head never ends', 'POST /api/messages HTTP/1.1\r\nhost: x\r\n'],
    ['whose body never comes', 'POST /api/messages HTTP/1.1\r\nhost: x\r\ncontent-length: 9\r\n\r\n{'],
  ])('%s is hung up on', async (_, sent) => {
    const socket = connect(http.port, '127.0.0.1');
    let said = '';
    socket.on('data', (data) => {
      said += String(data);
    });
    socket.write(sent);
    await once(socket, 'close');
    expect(said).toContain('408');
  });
});
