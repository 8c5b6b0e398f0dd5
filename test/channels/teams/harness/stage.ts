import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { type Bot, createBot } from '../../../../src/channels/teams/bot.ts';
import type { BotOptions } from '../../../../src/channels/teams/bot-options.ts';
import type { SaidIn } from '../../../../src/channels/teams/cards/added.ts';
import { openLinks } from '../../../../src/channels/teams/deep-link.ts';
import type { ExtensionAction } from '../../../../src/channels/teams/extension/action/extension-action.ts';
import { remindAction } from '../../../../src/channels/teams/extension/action/remind-action.ts';
import type { SearchAddition } from '../../../../src/channels/teams/extension/addition.ts';
import { addMessage } from '../../../../src/channels/teams/rooms/comments/add-message.ts';
import { createCreditAnnouncer } from '../../../../src/channels/teams/rooms/credit/announcer.ts';
import { createMorningPoster } from '../../../../src/channels/teams/rooms/morning/poster.ts';
import type { RepliesDesk } from '../../../../src/channels/teams/rooms/replies/desk.ts';
import type { Person } from '../../../../src/domain/person.ts';
import type { StoreReader } from '../../../../src/store/store-reader.ts';
import type { StoreWriter } from '../../../../src/store/store-writer.ts';
import type { CreditAnnouncer } from '../../../../src/use-cases/ports/credit/credit-announcer.ts';
import type { Dispatch } from '../../../../src/use-cases/ports/dispatch/dispatch-store.ts';
import type { MorningPoster } from '../../../../src/use-cases/ports/morning/morning-poster.ts';
import type { Planner } from '../../../../src/use-cases/ports/planner.ts';
import { findTiers } from '../../../../src/use-cases/tiers/find-tiers.ts';
import { TODAY } from '../../../builders/open-item.ts';
import { openFakeStore } from '../../../fakes/fake-store.ts';
import { BankOffice } from './bank-office.ts';
import { CommentsOffice } from './comments-office.ts';
import { CreditOffice } from './credit-office.ts';
import { EInvoiceOffice } from './einvoice-office.ts';
import { FakeConnector } from './fake-connector.ts';
import { FakeDesk, SOPHIE } from './fake-desk.ts';
import { APP_ID, FakeIssuer, TENANT } from './fake-issuer.ts';
import { FiguresOffice } from './figures-office.ts';
import { LitigationOffice } from './litigation-office.ts';
import { PlansOffice } from './plans-office.ts';
import { type AccountsDesk, type Desks, productRooms } from './product-rooms.ts';
import { RecoveryOffice } from './recovery-office.ts';
import { openRepliesOffice } from './replies-office.ts';
import { RunsOffice } from './runs-office.ts';
import { SearchOffice } from './search-office.ts';
import { StatementsOffice } from './statements-office.ts';
import { StatusOffice } from './status-office.ts';
import { TemplatesOffice } from './templates-office.ts';
import { watched, withFind } from './watched.ts';

export const NOW = new Date('2026-03-02T09:20:00Z');
const OPTIONS: BotOptions = { retryBaseMs: 1, answerWithinMs: 300, refreshGapMs: 1 };

const fakeStore = (): StoreReader & StoreWriter => {
  const { reader, writer } = openFakeStore(() => NOW);
  return { ...reader, ...writer };
};

export interface Answer {
  readonly status: number;
  readonly text: string;
}

interface Where {
  readonly who?: Person | null;
  readonly group?: boolean;
  readonly locale?: string;
}

export const LINKS = openLinks('https://relance.example', APP_ID);

/** Express with the bot, the connector it answers to, the issuer it trusts, a desk and a store in memory. */
export class Stage {
  readonly connector = new FakeConnector();
  readonly issuer = new FakeIssuer();
  readonly desk = new FakeDesk();
  readonly store: StoreReader & StoreWriter;
  readonly office: CreditOffice;
  readonly figures: FiguresOffice;
  readonly recovery: RecoveryOffice;
  readonly statements: StatementsOffice;
  readonly runs: RunsOffice;
  readonly plans: PlansOffice;
  readonly comments: CommentsOffice;
  readonly templates: TemplatesOffice;
  readonly bank: BankOffice;
  readonly einvoices: EInvoiceOffice;
  readonly status: StatusOffice;
  readonly replies: RepliesDesk;
  readonly litigation: LitigationOffice;
  readonly search = new SearchOffice();
  /** What rooms add to the searches, of a test. */
  searchAdditions: readonly SearchAddition[] = [];
  /** Actions of the message extension. */
  readonly actions: readonly ExtensionAction[];
  readonly logs: { readonly level: string; readonly facts: object; readonly message: string }[] = [];
  /** What the bot asked of its desks and its store, in order: `desk.find`. */
  readonly touched: string[] = [];
  /** Awaited before each of these: a base or a directory that is slow, or never answers. */
  gate: (part: string) => Promise<void> | undefined = () => undefined;
  bot!: Bot;
  /** Questions that are not answered yet, as the bot says. */
  waiting = 0;
  /** Asked for sentences that no phrase fits. */
  planner: Planner | null = null;
  /** What the bot's clock says. */
  now = NOW;
  /** Set before it starts. */
  served: AccountsDesk;
  #server: Server | undefined;
  #count = 0;

  /** `store`, `served`: the real one, or the desk of the product over books in memory, where a test wants it. */
  constructor(store?: StoreReader & StoreWriter, served?: AccountsDesk) {
    this.store = store ?? fakeStore();
    this.served = served ?? this.desk;
    this.office = new CreditOffice(this.store, NOW.toISOString());
    this.figures = new FiguresOffice(this.store);
    this.recovery = new RecoveryOffice(this.store, this.office);
    this.statements = new StatementsOffice(this.figures.books);
    this.runs = new RunsOffice(this.store);
    this.plans = new PlansOffice(this.figures.books, this.store);
    this.comments = new CommentsOffice(this.store, this.office);
    const { ports } = this.comments;
    this.actions = [addMessage(ports), remindAction((who, text) => findTiers(ports, who, text))];
    this.templates = new TemplatesOffice(this.store);
    this.bank = new BankOffice(this.recovery);
    this.einvoices = new EInvoiceOffice(this.recovery);
    this.status = new StatusOffice(this.recovery, this.store);
    this.replies = openRepliesOffice(this.figures.books, this.store);
    this.litigation = new LitigationOffice(this.store, this.office, this.recovery);
  }

  async start(options: BotOptions = {}): Promise<this> {
    await Promise.all([this.connector.start(), this.issuer.start()]);
    await this.restart(options);
    return this;
  }

  /** A new bot over the same store, as after a restart of the process. */
  async restart(options: BotOptions = {}): Promise<void> {
    await this.#stopServer();
    this.bot = createBot({
      identity: { kind: 'secret', appId: APP_ID, tenantId: TENANT, secret: 'unused' },
      authority: this.issuer.authority,
      rooms: productRooms(this.#desks()),
      rights: (who) => this.#watched('desk', this.desk).rights(who),
      search: this.#watched('search', this.search.desk),
      searchAdditions: () => this.searchAdditions,
      actions: () => this.actions,
      planner: this.planner,
      links: LINKS,
      conversations: this.#watched('store', this.store),
      clock: { now: () => this.now, today: () => TODAY },
      logger: this.#logger(),
      noteAsked: () => {
        this.waiting += 1;
        return () => {
          this.waiting -= 1;
        };
      },
      options: { ...OPTIONS, ...options },
    });
    const app = express();
    app.use('/api/messages', this.bot.handle);
    // A crowd at the door waits its turn rather than being turned away.
    this.#server = createServer(app).listen({ port: 0, host: '127.0.0.1', backlog: 2_048 });
    await once(this.#server, 'listening');
  }

  /** The desks as they are asked; whom a name means is asked of one. */
  #desks(): Desks {
    const desk = this.#watched('desk', this.served);
    const find = (who: Person, text: string) => desk.find(who, text);
    return {
      desk,
      credit: this.#watched('credit', withFind(this.office.desk, find)),
      figures: this.#watched('figures', withFind(this.figures.desk, find)),
      penalties: this.#watched('penalties', withFind(this.figures.penalties, find)),
      statements: this.#watched('statements', withFind(this.statements.desk, find)),
      runs: this.#watched('runs', this.runs.desk),
      replies: this.#watched('replies', withFind(this.replies, find)),
      plans: this.#watched('plans', withFind(this.plans.desk, find)),
      templates: this.#watched('templates', this.templates.desk),
      morning: this.#watched('morning', {
        ...this.office.morning,
        register: (who: Person, id: string) => this.desk.register(who, id),
        unregister: (who: Person, id: string) => this.desk.unregister(who, id),
      }),
      recovery: this.#watched('recovery', withFind(this.recovery.desk, find)),
      comments: this.#watched('comments', withFind(this.comments.desk, find)),
      bank: this.#watched('bank', this.bank.desk),
      einvoicing: this.#watched('einvoicing', this.einvoices.desk),
      litigation: this.#watched('litigation', this.litigation.desk),
      status: this.#watched('status', this.status.desk),
    };
  }

  /** What speaks of credit without being asked. */
  get creditAnnouncer(): CreditAnnouncer {
    return createCreditAnnouncer({ credit: this.#desks().credit, ...this.#voice() });
  }

  get poster(): MorningPoster<SaidIn> {
    return createMorningPoster(this.bot.speaker);
  }

  /** As the worker of letters tells of one. */
  async dispatchChanged({ draftId }: Pick<Dispatch, 'draftId'>): Promise<void> {
    this.bot.refresh({ kind: 'draft', id: draftId });
  }

  #voice() {
    return { speaker: this.bot.speaker, refresh: this.bot.refresh };
  }

  #watched<T extends object>(name: string, part: T): T {
    return watched(name, part, (called) => {
      this.touched.push(called);
      return this.gate(called);
    });
  }

  #logger() {
    const log = (level: string) => (facts: object, message: string) => void this.logs.push({ level, facts, message });
    return { info: log('info'), warn: log('warn'), error: log('error') };
  }

  get url(): string {
    const address = this.#server?.address() as AddressInfo;
    return `http://127.0.0.1:${address.port}/api/messages`;
  }

  activity(type: string, where: Where = {}, more: object = {}): Record<string, unknown> {
    const { who = SOPHIE, group = false, locale = 'fr-FR' } = where;
    return {
      type,
      id: `in-${++this.#count}`,
      channelId: 'msteams',
      serviceUrl: this.connector.url,
      locale,
      from: { id: `29:${who?.id ?? 'guest'}`, name: who?.name ?? 'Guest', ...(who ? { aadObjectId: who.id } : {}) },
      recipient: { id: `28:${APP_ID}`, name: 'Relance' },
      conversation: group
        ? { id: 'group-1', conversationType: 'groupChat', isGroup: true, tenantId: TENANT }
        : { id: `chat-${who?.id ?? 'guest'}`, conversationType: 'personal', tenantId: TENANT },
      channelData: { tenant: { id: TENANT } },
      ...more,
    };
  }

  async post(body: unknown, authorization?: string): Promise<Answer> {
    const token = authorization ?? `Bearer ${await this.issuer.sign(this.connector.url)}`;
    const answer = await fetch(this.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(token === '' ? {} : { authorization: token }) },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
    return { status: answer.status, text: await answer.text() };
  }

  /** Types a text; what the bot sent back, as messages. */
  async say(text: string, where: Where = {}, more: object = {}): Promise<readonly string[]> {
    const before = this.connector.received.length;
    const answer = await this.post(this.activity('message', where, { text, ...more }));
    if (answer.status !== 200) throw new Error(`HTTP ${answer.status} ${answer.text}`);
    return this.connector.received
      .slice(before)
      .filter(({ activity }) => activity.type === 'message')
      .map(({ activity }) => JSON.stringify(activity.attachments?.[0]?.content ?? activity.text));
  }

  /** These people have opened a chat with the bot. */
  async meet(...people: readonly Person[]): Promise<void> {
    for (const who of people) await this.say('aide', { who });
  }

  /** Presses a button of a message; the body of the answer, as JSON text. */
  async press(verb: string, data: object, where: Where = {}, more: object = {}): Promise<string> {
    const value = { action: { type: 'Action.Execute', verb, data } };
    const body = this.activity('invoke', where, {
      name: 'adaptiveCard/action',
      value,
      replyToId: 'out-1',
      ...more,
    });
    const answer = await this.post(body);
    if (answer.status !== 200) throw new Error(`HTTP ${answer.status} ${answer.text}`);
    return answer.text;
  }

  async #stopServer(): Promise<void> {
    const server = this.#server;
    if (!server) return;
    server.closeAllConnections();
    await new Promise((done) => server.close(done));
  }

  async close(): Promise<void> {
    await this.bot.close();
    await this.#stopServer();
    await Promise.all([this.connector.close(), this.issuer.close()]);
  }
}
