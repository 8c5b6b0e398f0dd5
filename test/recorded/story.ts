import { test } from 'vitest';
import { asText } from './as-text.ts';
import { Chat, conversationOf, type Said, type Where } from './chat.ts';
import { addressesOf, type Language, type Product } from './product.ts';
import { compare, type Exchange, fileNameOf } from './records.ts';

interface Told extends Where {
  /** The name of the record, where what is said does not name it. */
  readonly as?: string;
}

/** An answer, once it was given. */
export interface Answer {
  said: Said;
}

type Data = Readonly<Record<string, unknown>>;
/** A button of a card, and what was typed into the fields of that card. */
interface Pressed {
  readonly on: Answer;
  /** The verb of the button whose data it is; the one that is pressed where absent. */
  readonly of?: string;
  /** Which of several: by its title, or by what it sends. */
  readonly label?: RegExp;
  readonly having?: Data;
  readonly typed?: Data;
}
/** What is sent: by a button of a card, or anything a stranger might send. */
export type Sent = Pressed | { readonly data: unknown };

/** Tests, one an answer, that follow each other: what one does is there for the next. */
export class Story {
  readonly #language: Language;
  readonly #product: () => Product;
  #chat: Chat | undefined;
  #chapter = '';

  constructor(language: Language, product: () => Product) {
    this.#language = language;
    this.#product = product;
  }

  /** What follows is of that chapter, which is a folder of records. */
  chapter(name: string): void {
    this.#chapter = name;
  }

  /** Whoever speaks or presses. */
  get chat(): Chat {
    this.#chat ??= new Chat(this.#product(), this.#language);
    return this.#chat;
  }

  get product(): Product {
    return this.#product();
  }

  /** Somebody writes to the bot. */
  said(words: string, told: Told = {}, more: object = {}): Answer {
    const kept: Answer = { said: '' };
    this.recorded(told.as ?? fileNameOf(words), told, async () => {
      const answers = await this.chat.say(words, told, more);
      kept.said = answers.at(-1) ?? '';
      return { asked: `${speaker(told)}: ${words}`, answer: answers.map(asText).join('\n---\n') };
    });
    return kept;
  }

  /** Somebody presses a button. `as`: after the verb, what tells the record from others of that verb. */
  pressed(verb: string, as: string, sent: Sent, told: Told = {}): Answer {
    const kept: Answer = { said: '' };
    this.recorded([verb, ...(as === '' ? [] : [as])].join('-'), told, async () => {
      const data = 'on' in sent ? sentBy(verb, sent) : sent.data;
      kept.said = await this.chat.press(verb, data, told);
      return { asked: `${speaker(told)} presses ${verb} ${JSON.stringify(data)}`, answer: asText(kept.said) };
    });
    return kept;
  }

  /** A search of the message extension, a link that somebody pasted, or any other request of Teams. */
  invoked(name: string, as: string, toSend: () => unknown, told: Told = {}): void {
    this.recorded(as, told, async () => {
      const { status, body } = await this.chat.invoke(name, toSend(), told);
      const said = (body as { readonly composeExtension?: unknown }).composeExtension ?? body;
      const asked = `${speaker(told)}: ${name} ${JSON.stringify(toSend())}`;
      return { asked, answer: `HTTP ${status}\n${asText(said)}` };
    });
  }

  /** Anything else that people read, under the name of its record. */
  recorded(name: string, { who, place }: Told, read: () => Promise<Exchange>): void {
    const by = who === undefined ? '' : `--${who}`;
    const where = place === undefined ? '' : `--${place}`;
    const record = `${this.#language}/${this.#chapter}/${name}${by}${where}.txt`;
    test(record, async () => compare(record, await read(), addressesOf(this.product)));
  }

  /** What a message shows once it is put over: of somebody whose card follows what was asked for. */
  shown(as: string, place: string, isIt: (text: string) => boolean): void {
    this.recorded(as, {}, async () => {
      const card = await this.chat.until(() => this.chat.putIn(place).findLast((one) => isIt(JSON.stringify(one))));
      return { asked: `${place} comes to show`, answer: asText(card) };
    });
  }

  /** What comes into a conversation unasked about that, once it comes. */
  came(as: string, where: Where, about: RegExp): void {
    this.recorded(as, where, async () => {
      const place = conversationOf(where);
      const card = await this.chat.until(() => this.chat.unasked(place).find((one) => about.test(JSON.stringify(one))));
      return { asked: `${place} is told`, answer: asText(card) };
    });
  }

  /** A page of the service, as a browser reads it. */
  page(as: string, pathOf: () => string): void {
    this.recorded(`page-${as}`, {}, async () => {
      const page = await fetch(`${this.product.botUrl}${pathOf()}`, { redirect: 'manual' });
      const type = page.headers.get('content-type');
      return { asked: `GET ${pathOf()}`, answer: `HTTP ${page.status} ${type}\n${await page.text()}` };
    });
  }

  /** What goes on between two answers. */
  meanwhile(what: string, work: () => Promise<unknown>): void {
    test(what, async () => void (await work()));
  }
}

/** Who, and where unless it is between that person and the bot. */
const speaker = ({ who = 'claire', place }: Told): string => (place === undefined ? who : `${who} in ${place}`);

/** What a button of a card sends back. Throws where the card has no such button. */
export function sentBy(
  pressed: string,
  { on, of: verb = pressed, label = /(?:)/u, having = {}, typed }: Pressed,
): Data {
  const isIt = ({ type, verb: own, title, data }: Data): boolean =>
    type === 'Action.Execute' && own === verb && label.test(String(title)) && holds(data as Data, having);
  const found = partsOf(on.said).find(isIt);
  if (!found) throw new Error(`No button ${verb} ${label} on: ${asText(on.said)}`);
  return { ...(found.data as Data), ...typed };
}

const holds = (data: Data, having: Data): boolean =>
  Object.entries(having).every(([name, value]) => data[name] === value);

function partsOf(value: unknown): readonly Data[] {
  if (typeof value !== 'object' || value === null) return [];
  return [...(Array.isArray(value) ? [] : [value as Data]), ...Object.values(value).flatMap(partsOf)];
}
