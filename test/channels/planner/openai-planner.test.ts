import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openOpenAiPlanner } from '../../../src/channels/planner/openai-planner.ts';
import { CHOSEN, plannerContract } from '../../contracts/planner.ts';
import { FakePlanner } from '../../fakes/fake-planner.ts';

interface Received {
  readonly path: string;
  readonly key: string;
  readonly body: { readonly model: string; readonly messages: readonly { role: string; content: string }[] };
}

let server: Server;
const received: Received[] = [];
const logged: object[] = [];
/** What the stand-in does instead of answering well. */
let instead: ((response: ServerResponse) => void) | null = null;

const replyTo = ({ messages }: Received['body']): string => {
  const sentence = messages.find(({ role }) => role === 'user')?.content ?? '';
  return JSON.stringify(CHOSEN[sentence] ?? { key: null });
};
const send = (response: ServerResponse, content: string): void => {
  response.setHeader('content-type', 'application/json');
  response.end(JSON.stringify({ choices: [{ index: 0, message: { role: 'assistant', content } }] }));
};

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  const body = JSON.parse(Buffer.concat(parts).toString()) as Received['body'];
  const key = request.headers['api-key'] ?? request.headers.authorization ?? '';
  received.push({ path: request.url ?? '', key: String(key), body });
  if (instead) instead(response);
  else send(response, replyTo(body));
}

beforeEach(async () => {
  received.length = 0;
  logged.length = 0;
  instead = null;
  server = createServer((request, response) => void answer(request, response)).listen(0, '127.0.0.1');
  await once(server, 'listening');
});
afterEach(async () => {
  server.closeAllConnections();
  await new Promise((done) => server.close(done));
});

const open = async (kind: 'openai' | 'azure' = 'openai', withinMs = 5_000) => {
  const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const logger = { warn: (facts: object) => void logged.push(facts) };
  return openOpenAiPlanner({ kind, model: 'small', endpoint, key: 'secret-key', withinMs }, logger);
};

plannerContract('fake', async () => new FakePlanner(CHOSEN));
plannerContract('OpenAI', () => open());
plannerContract('Azure OpenAI', () => open('azure'));

describe('a model as planner', () => {
  const ACTS = [{ key: 'account', examples: ['ou en est {client}'], takes: ['name'] }];

  test('is sent the sentence and the acts, and nothing else', async () => {
    await (await open()).choose('où sont mes sous ?', ACTS);
    const [request] = received;
    expect(request).toMatchObject({ path: '/chat/completions', key: 'Bearer secret-key' });
    expect(Object.keys(request?.body ?? {}).sort()).toEqual(
      ['max_tokens', 'messages', 'model', 'response_format', 'temperature'].sort(),
    );
    expect(request?.body.messages.map(({ role }) => role)).toEqual(['system', 'user']);
    expect(request?.body.messages[1]?.content).toBe('où sont mes sous ?');
    expect(request?.body.messages[0]?.content).toContain('"key":"account"');
  });

  test('of Azure is asked at its deployment, with its key', async () => {
    await (await open('azure')).choose('où sont mes sous ?', ACTS);
    expect(received[0]?.path).toMatch(/^\/openai\/deployments\/small\/chat\/completions\?api-version=/u);
    expect(received[0]?.key).toBe('secret-key');
  });

  test.each([
    ['that is no JSON', (response: ServerResponse) => send(response, 'Bien sûr !')],
    ['of another shape', (response: ServerResponse) => send(response, '{"key":7}')],
    ['with what is no text', (response: ServerResponse) => send(response, '{"key":"account","filled":{"name":{}}}')],
    ['that is a fault', (response: ServerResponse) => void response.writeHead(500).end()],
    ['that asks to come later', (response: ServerResponse) => void response.writeHead(429).end()],
    ['that breaks off', (response: ServerResponse) => void response.destroy()],
  ])('an answer %s is none: it is logged without the sentence or the key, and not asked again', async (_, fault) => {
    instead = fault;
    expect(await (await open()).choose('où sont mes sous ?', ACTS)).toBeNull();
    expect(received).toHaveLength(1);
    expect(JSON.stringify(logged)).not.toMatch(/sous|secret-key/u);
  });

  test('an answer that does not come in time is none', async () => {
    instead = () => undefined;
    const begun = performance.now();
    expect(await (await open('openai', 200)).choose('où sont mes sous ?', ACTS)).toBeNull();
    expect(performance.now() - begun).toBeLessThan(4_000);
  });
});
