import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';

export interface Outbound {
  readonly method: string;
  readonly path: string;
  readonly authorization: string | undefined;
  readonly activity: {
    readonly type: string;
    readonly text?: string;
    readonly locale?: string;
    readonly members?: readonly { readonly id: string }[];
    readonly tenantId?: string;
    readonly channelData?: { readonly tenant?: { readonly id?: string } };
    readonly attachments?: readonly { readonly contentType: string; readonly content: Record<string, unknown> }[];
  };
  readonly id: string;
}

export interface Answer {
  readonly status: number;
  readonly body?: object;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A typing notice is no message: nobody reads it. */
export const isMessage = ({ activity }: Outbound): boolean => activity.type === 'message';

const isIn = (path: string, conversationId: string): boolean => path.startsWith(`/v3/conversations/${conversationId}/`);

const cardOf = ({ activity }: Outbound): string => JSON.stringify(activity.attachments?.[0]?.content ?? activity.text);

const KEEP_ALIVE_MS = 120_000;

/** The Bot Connector as the bot sees it: records what is posted, put and deleted; answers as told. */
export class FakeConnector {
  readonly received: Outbound[] = [];
  /** Answers to give first, one a request; then all is well. */
  readonly answers: Answer[] = [];
  /** Asked before those: what a request is answered as long as the fault lasts. */
  fault: (sent: Outbound) => Answer | 'break off' | undefined = () => undefined;
  /** What was accepted: recorded, and answered well. */
  readonly accepted: Outbound[] = [];
  /** Awaited before each answer, once what was sent is recorded. */
  before: () => Promise<void> = async () => {};
  #server: Server | undefined;
  #count = 0;

  get url(): string {
    const address = this.#server?.address() as AddressInfo;
    return `http://127.0.0.1:${address.port}/`;
  }

  async start(): Promise<this> {
    const app = express();
    app.use(express.json({ limit: '1mb' }));
    app.all(['/v3/conversations', '/v3/conversations/*rest'], async (req, res) => {
      const id = req.method === 'PUT' ? (req.path.split('/').at(-1) ?? '') : `out-${++this.#count}`;
      const sent: Outbound = {
        method: req.method,
        path: decodeURIComponent(req.path),
        authorization: req.get('authorization'),
        // A question of ours, as of the members of a conversation, has none.
        activity: req.body ?? { type: '' },
        id,
      };
      this.received.push(sent);
      await this.before();
      const answer = this.fault(sent) ?? this.answers.shift() ?? { status: 200, body: { id } };
      if (answer === 'break off') return void req.socket.destroy();
      if (answer.status < 300) this.accepted.push(sent);
      res
        .status(answer.status)
        .set(answer.headers ?? {})
        .json(answer.body ?? {});
    });
    this.#server = app.listen(0, '127.0.0.1');
    // A bot that says nothing for some seconds must not find its connection closed as it speaks again.
    this.#server.keepAliveTimeout = KEEP_ALIVE_MS;
    await once(this.#server, 'listening');
    return this;
  }

  /** Messages that were accepted in a conversation, posted or put over others, as JSON text. */
  acceptedIn(conversationId: string): readonly string[] {
    return this.accepted
      .filter(({ activity, path }) => activity.type === 'message' && isIn(path, conversationId))
      .map(cardOf);
  }

  messages(): readonly Outbound[] {
    return this.received.filter(({ activity }) => activity.type === 'message');
  }

  /** Messages posted into a conversation, or put over others there, as JSON text. */
  cardsIn(conversationId: string, method: 'POST' | 'PUT' = 'POST'): readonly string[] {
    return this.messages()
      .filter((one) => one.method === method && isIn(one.path, conversationId))
      .map(cardOf);
  }

  async close(): Promise<void> {
    const server = this.#server;
    if (!server) return;
    server.closeAllConnections();
    await new Promise((done) => server.close(done));
  }
}
