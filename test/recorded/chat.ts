import type { Outbound } from '../channels/teams/harness/fake-connector.ts';
import { type Language, PEOPLE, type Product, type Who } from './product.ts';

const TENANT = 'aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee';
const BOT = '28:relance';
const LOCALES = { fr: 'fr-FR', en: 'en-GB' } as const;
/** Said where an answer takes long on a loaded machine; the answer then takes the place of these words. */
const SEARCHING: readonly unknown[] = ['Je cherche…', 'Looking…'];
const TOO_LONG = /Sage (?:met trop de temps|takes too long)/u;
/** Where an answer is posted: under the question. */
const ANSWER = /\/activities\/in-\w+-\d+$/u;
const PATIENCE_MS = 45_000;
const LOOK_AGAIN_MS = 25;

/** A chat with the bot (each person's own), or a group of people. */
export type Place = 'private' | `group-${string}` | `channel-${string}`;
export interface Where {
  /** Claire where nobody is named; `guest` has no account that Teams proves. */
  readonly who?: Who | 'guest';
  readonly place?: Place;
}

/** What people read: a card, or a text. */
export type Said = Readonly<Record<string, unknown>> | string;

const contentOf = ({ activity }: Outbound): Said => activity.attachments?.[0]?.content ?? activity.text ?? '';

/** People who write to a bot and press its buttons, and what they read. */
export class Chat {
  readonly #product: Product;
  /** Of the Teams of whoever writes. */
  readonly #language: Language;
  #count = 0;

  constructor(product: Product, language: Language) {
    this.#product = product;
    this.#language = language;
  }

  /** What the bot answers to a text in that conversation, in order. */
  async say(text: string, where: Where = {}, more: object = {}): Promise<readonly Said[]> {
    const activity = this.#activity('message', where, { text, ...more });
    const answers = await this.#answersTo(activity);
    return answers.map(contentOf);
  }

  /** What it says unasked when it was installed. */
  async install(where: Where): Promise<readonly Said[]> {
    const answers = await this.#answersTo(this.#activity('installationUpdate', where, { action: 'add' }));
    return answers.map(contentOf);
  }

  /** What a press is answered: a card, or a text. */
  async press(verb: string, data: unknown, where: Where = {}): Promise<Said> {
    const value = { action: { type: 'Action.Execute', verb, data } };
    const replyToId = this.#lastIn(conversationOf(where)) ?? 'out-0';
    const { connector } = this.#product;
    const from = connector.received.length;
    const { body } = await this.#post(
      this.#activity('invoke', where, { name: 'adaptiveCard/action', value, replyToId }),
    );
    const said = (body as { readonly value?: Said }).value ?? '';
    if (!SEARCHING.includes(said)) return said;
    const late = await this.until(() => connector.received.slice(from).find((one) => isOver(one, replyToId)));
    return contentOf(late);
  }

  /** What any other request of Teams is answered. Nothing follows it: where a loaded machine took too long, it is asked again. */
  async invoke(name: string, value: unknown, where: Where = {}) {
    for (;;) {
      const answer = await this.#post(this.#activity('invoke', where, { name, value }));
      if (!TOO_LONG.test(JSON.stringify(answer.body))) return answer;
    }
  }

  /** What came into a conversation that answers nothing that was written there, in order. */
  unasked(place: string): readonly Said[] {
    return this.#product.connector.received
      .filter((one) => isIn(one, place) && one.method === 'POST' && !ANSWER.test(one.path))
      .map(contentOf);
  }

  /** What was put over messages of a conversation, in order. */
  putIn(place: string): readonly Said[] {
    return this.#product.connector.received.filter((one) => isIn(one, place) && one.method === 'PUT').map(contentOf);
  }

  /** Waits for what is found. Throws where it does not come. */
  async until<T>(find: () => T | undefined): Promise<T> {
    for (const end = Date.now() + PATIENCE_MS; ; await new Promise((next) => setTimeout(next, LOOK_AGAIN_MS))) {
      const found = find();
      if (found !== undefined) return found;
      if (Date.now() > end) throw new Error('What was waited for did not come');
    }
  }

  async #answersTo(activity: Activity): Promise<readonly Outbound[]> {
    const { connector } = this.#product;
    const from = connector.received.length;
    const { status } = await this.#post(activity);
    if (status !== 200) throw new Error(`HTTP ${status}`);
    const end = `/activities/${activity.id}`;
    const answers = connector.received.slice(from).filter((one) => isMessage(one) && one.path.endsWith(end));
    return Promise.all(
      answers.map((one) =>
        SEARCHING.includes(contentOf(one))
          ? this.until(() => connector.received.slice(from).find((late) => isOver(late, one.id)))
          : one,
      ),
    );
  }

  #lastIn(conversation: string): string | undefined {
    return this.#product.connector.received.findLast((one) => isIn(one, conversation) && one.method === 'POST')?.id;
  }

  #activity(type: string, where: Where, more: object): Activity {
    const { who = 'claire', place = 'private' } = where;
    const id = conversationOf(where);
    const account = who === 'guest' ? { id: '29:guest', name: 'Guest' } : accountOf(who);
    return {
      type,
      id: `in-${this.#language}-${++this.#count}`,
      channelId: 'msteams',
      serviceUrl: this.#product.connector.url,
      locale: LOCALES[this.#language],
      from: account,
      recipient: { id: BOT, name: 'Relance' },
      conversation: {
        id,
        conversationType: place === 'private' ? 'personal' : place.startsWith('group') ? 'groupChat' : 'channel',
        isGroup: place !== 'private',
        tenantId: TENANT,
      },
      channelData: { tenant: { id: TENANT } },
      ...more,
    };
  }

  async #post(activity: Activity): Promise<{ readonly status: number; readonly body: unknown }> {
    const answer = await fetch(`${this.#product.botUrl}/api/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(activity),
    });
    const text = await answer.text();
    return { status: answer.status, body: text === '' ? {} : JSON.parse(text) };
  }
}

interface Activity {
  readonly id: string;
  readonly [field: string]: unknown;
}

const accountOf = (who: Who) => ({ id: `29:${PEOPLE[who].id}`, name: PEOPLE[who].name, aadObjectId: PEOPLE[who].id });

/** The id of a conversation: that of a place, or of the chat of that person with the bot. */
export const conversationOf = ({ who = 'claire', place = 'private' }: Where): string =>
  place === 'private' ? `chat-${who}` : place;

const isMessage = ({ activity }: Outbound): boolean => activity.type === 'message';
const isIn = (one: Outbound, place: string): boolean =>
  isMessage(one) && one.path.startsWith(`/v3/conversations/${place}/`);
const isOver = (one: Outbound, id: string): boolean =>
  isMessage(one) && one.method === 'PUT' && one.path.endsWith(`/activities/${id}`);
