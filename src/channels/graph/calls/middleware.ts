import { randomUUID } from 'node:crypto';
import type { TokenCredential } from '@azure/identity';
import type { Context, Middleware } from '@microsoft/microsoft-graph-client';
import { failedCall } from './failed-call.ts';

/** How SharePoint asks applications to name themselves, so that they are slowed down last. */
const USER_AGENT = 'NONISV|Relance|Relance/0.1';

/** A part of the chain of a call, which hands on to the one after it. */
export abstract class Link implements Middleware {
  private following: Middleware | undefined;

  abstract execute(context: Context): Promise<void>;

  setNext(next: Middleware): void {
    this.following = next;
  }

  protected async next(context: Context): Promise<void> {
    await this.following?.execute(context);
  }
}

function withHeaders(context: Context, headers: Readonly<Record<string, string>>): void {
  context.options = { ...context.options, headers: { ...(context.options?.headers as object), ...headers } };
}

/** Says who calls, and gives each call an id of ours, which Microsoft's support asks for. */
export class Introduce extends Link {
  override async execute(context: Context): Promise<void> {
    withHeaders(context, { 'User-Agent': USER_AGENT, 'client-request-id': randomUUID() });
    await this.next(context);
  }
}

/** The official handler gives its token to https addresses only; this one serves the stand-in, on this machine. */
export class LoopbackBearer extends Link {
  private readonly credential: TokenCredential;
  private readonly scopes: readonly string[];

  constructor(credential: TokenCredential, scopes: readonly string[]) {
    super();
    this.credential = credential;
    this.scopes = scopes;
  }

  override async execute(context: Context): Promise<void> {
    const token = await this.credential.getToken([...this.scopes]);
    withHeaders(context, { Authorization: `Bearer ${token?.token ?? ''}` });
    await this.next(context);
  }
}

/** Gives every attempt its own deadline, and keeps why a call had no answer, which the client would drop. */
export class Deadline extends Link {
  private readonly timeoutMs: number;

  constructor(timeoutMs: number) {
    super();
    this.timeoutMs = timeoutMs;
  }

  override async execute(context: Context): Promise<void> {
    context.options = { ...context.options, signal: AbortSignal.timeout(this.timeoutMs) };
    try {
      await this.next(context);
    } catch (error) {
      throw failedCall(error);
    }
  }
}

/** Graph takes four at once of one application and mailbox (`MailboxConcurrency`), whoever in this process asks: letters, people, inboxes. */
const AT_ONCE = 4;
const OF_MAILBOX = /\/users\/([^/?]+)\/(?:messages|mailFolders)/u;

/** Calls of one mailbox beyond the fourth wait for their turn here, where Microsoft would refuse them. */
export class InTurn extends Link {
  readonly #underWay = new Map<string, number>();
  readonly #waiting = new Map<string, (() => void)[]>();

  override async execute(context: Context): Promise<void> {
    const url = typeof context.request === 'string' ? context.request : context.request.url;
    const mailbox = OF_MAILBOX.exec(url)?.[1]?.toLowerCase();
    if (mailbox === undefined) return this.next(context);
    await this.#enter(mailbox);
    try {
      await this.next(context);
    } finally {
      this.#leave(mailbox);
    }
  }

  #enter(mailbox: string): Promise<void> {
    const count = this.#underWay.get(mailbox) ?? 0;
    if (count < AT_ONCE) {
      this.#underWay.set(mailbox, count + 1);
      return Promise.resolve();
    }
    return new Promise((enter) => {
      this.#waiting.set(mailbox, [...(this.#waiting.get(mailbox) ?? []), enter]);
    });
  }

  /** Whoever waits longest takes the place. */
  #leave(mailbox: string): void {
    const [next, ...others] = this.#waiting.get(mailbox) ?? [];
    this.#waiting.set(mailbox, others);
    if (next) next();
    else this.#underWay.set(mailbox, (this.#underWay.get(mailbox) ?? 1) - 1);
  }
}
