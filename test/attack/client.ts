import { request } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { type DemoPersonKey, PEOPLE } from '../../src/demo/company/people.ts';
import type { FakeConnector, Outbound } from '../channels/teams/harness/fake-connector.ts';
import { APP_ID, type FakeIssuer, TENANT } from '../channels/teams/harness/fake-issuer.ts';
import { type Came, ENDED, HUNG } from './came.ts';

interface Parts {
  readonly botUrl: string;
  readonly connector: FakeConnector;
  readonly issuer: FakeIssuer;
  /** How long nothing may come before a request has hung. */
  readonly givesUpMs?: number;
}

export interface Where {
  /** Claire where nobody is named; null: somebody whom Teams does not name. */
  readonly who?: DemoPersonKey | null;
  /** Private where nothing is said. */
  readonly group?: boolean;
}

export interface Raw {
  readonly method?: string;
  readonly path?: string;
  readonly headers?: Readonly<Record<string, string | readonly string[]>>;
  readonly body?: string | Buffer;
}
export interface RawAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  readonly body: Buffer;
}

/** A card or a text, as it was sent. */
export type Said = unknown;

const WAITING = /Je cherche…|Looking…/u;
const ANSWERED_WITHIN_MS = 90_000;
const GIVES_UP_MS = 120_000;
const LOOK_AGAIN_MS = 20;
const LOOKS_FOR_ANSWER = 50;

const contentOf = ({ activity }: Outbound): Said => activity.attachments?.[0]?.content ?? activity.text ?? '';
export const textOf = (said: Said): string => (typeof said === 'string' ? said : JSON.stringify(said));

/** Whoever sends to the product: the connector's part, played by somebody. */
export class Client {
  readonly #parts: Parts;
  #count = 0;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** An activity that is as it should be, in a conversation of its own. */
  activity(type: string, { who = 'claire', group = false }: Where = {}, more: object = {}): Record<string, unknown> {
    const at = ++this.#count;
    const person = who === null ? null : PEOPLE[who];
    return {
      type,
      id: `in-${at}`,
      channelId: 'msteams',
      serviceUrl: this.#parts.connector.url,
      locale: 'fr-FR',
      from: person
        ? { id: `29:${person.id}`, name: person.name, aadObjectId: person.id }
        : { id: '29:guest', name: 'Guest' },
      recipient: { id: `28:${APP_ID}`, name: 'Relance' },
      conversation: {
        id: `chat-${who}-${at}`,
        conversationType: group ? 'groupChat' : 'personal',
        isGroup: group,
        tenantId: TENANT,
      },
      channelData: { tenant: { id: TENANT } },
      ...more,
    };
  }

  press(verb: unknown, data: unknown, where: Where = {}): Record<string, unknown> {
    const value = { action: { type: 'Action.Execute', verb, data } };
    return this.activity('invoke', where, { name: 'adaptiveCard/action', value, replyToId: 'out-1' });
  }

  /** The token that the connector would send. */
  async token(): Promise<string> {
    return `Bearer ${await this.#parts.issuer.sign(this.#parts.connector.url)}`;
  }

  /** One request, as it is said. `ENDED`: its connection was, without a whole answer; `HUNG`: nothing came any more. */
  raw({ method = 'POST', path = '/api/messages', headers = {}, body = '' }: Raw): Promise<RawAnswer> {
    const timeout = this.#parts.givesUpMs ?? GIVES_UP_MS;
    return new Promise((resolve) => {
      let isGivenUp = false;
      const gone = (): void => resolve({ status: isGivenUp ? HUNG : ENDED, headers: {}, body: Buffer.alloc(0) });
      const sent = request(
        `${this.#parts.botUrl}/`,
        { method, path, agent: false, headers: headers as Record<string, string | string[]>, timeout },
        (response) => {
          const chunks: Buffer[] = [];
          const done = (): void =>
            resolve({ status: response.statusCode ?? ENDED, headers: response.headers, body: Buffer.concat(chunks) });
          response.on('data', (chunk: Buffer) => chunks.push(chunk));
          response.once('end', done).once('error', gone);
        },
      );
      sent.once('error', gone).once('timeout', () => {
        isGivenUp = true;
        sent.destroy();
      });
      sent.end(body);
    });
  }

  /** Posts what is meant as an activity, with the connector's token unless another is given; '' is none. */
  async post(body: unknown, authorization?: string, headers: Raw['headers'] = {}): Promise<RawAnswer> {
    const token = authorization ?? (await this.token());
    return this.raw({
      headers: { 'content-type': 'application/json', ...(token === '' ? {} : { authorization: token }), ...headers },
      body: typeof body === 'string' || Buffer.isBuffer(body) ? body : JSON.stringify(body),
    });
  }

  /** What came of an activity: what its request was answered, and what the connector was given in its conversation. */
  async send(activity: object, authorization?: string): Promise<Came & { readonly cards: readonly Said[] }> {
    const { conversation, type } = activity as {
      readonly type?: unknown;
      readonly conversation?: { readonly id?: string };
    };
    const place = `/v3/conversations/${conversation?.id ?? ''}/`;
    const from = this.#parts.connector.received.length;
    const { status, body } = await this.post(activity, authorization);
    const text = body.toString('utf8');
    if (status !== 200) return { status, said: text === '' ? [] : [text], cards: [] };
    const own = text === '' ? [] : [answeredIn(text)];
    const told = (): readonly Said[] =>
      this.#parts.connector.received
        .slice(from)
        .filter((one) => one.activity.type === 'message' && one.path.startsWith(place))
        .map(contentOf);
    const last = (): string => textOf(told().at(-1) ?? own.at(-1) ?? '');
    if (type === 'message') await until(() => told().length > 0, LOOKS_FOR_ANSWER * LOOK_AGAIN_MS);
    await until(() => !WAITING.test(last()), this.#parts.givesUpMs ?? ANSWERED_WITHIN_MS);
    // It was taken, and what was asked never came.
    if (WAITING.test(last())) return { status: HUNG, said: [], cards: [] };
    const cards = [...own, ...told()].filter((said) => !WAITING.test(textOf(said)));
    return { status, said: cards.map(textOf), cards };
  }

  say(text: string, where: Where = {}, more: object = {}) {
    return this.send(this.activity('message', where, { text, ...more }));
  }
}

/** What an invoke was answered: its card or text; whatever it is where it is neither. */
function answeredIn(text: string): Said {
  try {
    const { value = text } = JSON.parse(text) as { readonly value?: Said };
    return value;
  } catch {
    return text;
  }
}

/** Waits for it, and no longer. */
export async function until(isThere: () => boolean, withinMs: number): Promise<void> {
  for (const end = Date.now() + withinMs; !isThere() && Date.now() < end; ) await sleep(LOOK_AGAIN_MS);
}
