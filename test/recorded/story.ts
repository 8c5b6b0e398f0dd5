import { test } from 'vitest';
import { Chat, conversationOf, type Said, type Where } from './chat.ts';
import { addressesOf, type Language, type Product } from './product.ts';
import { compare, fileNameOf, readable } from './records.ts';

/** What is said in either language. */
export type Text = Readonly<Record<Language, string>>;
export const both = (text: string): Text => ({ fr: text, en: text });

interface Told extends Where {
  /** The name of the record, where what is said does not name it. */
  readonly as?: string;
  /** The answer may be changed without anybody being misled: it is recorded apart. */
  readonly mayChange?: boolean;
}

/** An answer, once it was given. */
export interface Answer {
  said: Said;
}

type Data = Readonly<Record<string, unknown>>;
/** What a button sends back: that of a card, with what was typed, or anything a stranger might send. */
export type Sent =
  | {
      readonly on: Answer;
      /** The verb of the button whose data it is; the one that is pressed where absent. */
      readonly of?: string;
      /** Which of several: by its title, or by what it sends. */
      readonly label?: RegExp;
      readonly having?: Data;
      readonly typed?: Data;
    }
  | { readonly data: unknown };

/** Tests, one an answer, that follow each other: what one does is there for the next. */
export class Story {
  readonly language: Language;
  readonly #product: () => Product;
  #chat: Chat | undefined;

  constructor(language: Language, product: () => Product) {
    this.language = language;
    this.#product = product;
  }

  /** Whoever speaks or presses. */
  get chat(): Chat {
    this.#chat ??= new Chat(this.#product(), this.language);
    return this.#chat;
  }

  /** All of them in French; in English the first few, where each takes its time and its words have tests of their own. */
  mostOf<T>(all: readonly T[], few: number): readonly T[] {
    return this.language === 'fr' ? all : all.slice(0, few);
  }

  get product(): Product {
    return this.#product();
  }

  /** Somebody writes to the bot. */
  said(text: Text, told: Told = {}, more: object = {}): Answer {
    const words = text[this.language];
    const kept: Answer = { said: '' };
    this.recorded(`said/${told.as ?? fileNameOf(words)}`, told, async () => {
      const answers = await this.chat.say(words, told, more);
      kept.said = answers.at(-1) ?? '';
      return { ...whereOf(told), said: words, ...more, ...answerOf(answers) };
    });
    return kept;
  }

  /** Somebody presses a button. `as`: after the verb, what tells the record from others of that verb. */
  pressed(verb: string, as: string, sent: Sent, told: Told = {}): Answer {
    const kept: Answer = { said: '' };
    this.recorded(`pressed/${[verb, ...(as === '' ? [] : [as])].join('-')}`, told, async () => {
      const data = 'on' in sent ? dataOf(sent.on.said, sent.of ?? verb, sent) : sent.data;
      kept.said = await this.chat.press(verb, data, told);
      return { ...whereOf(told), pressed: verb, data, answer: kept.said };
    });
    return kept;
  }

  /** Any other request of Teams. */
  invoked(name: string, as: string, value: unknown, told: Told = {}): void {
    this.recorded(`invoked/${as}`, told, async () => {
      const { status, body } = await this.chat.invoke(name, value, told);
      return { ...whereOf(told), invoked: name, value, status, answer: body };
    });
  }

  /** A search of the message extension, or a link that somebody pasted. */
  searched(name: string, as: string, askedOf: () => unknown, told: Told = {}): void {
    this.recorded(`extension/${as}`, told, async () => {
      const { status, body } = await this.chat.search(name, askedOf(), told);
      return { ...whereOf(told), invoked: name, value: askedOf(), status, answer: body };
    });
  }

  /** Anything else that people read, under the name of its record. */
  recorded(name: string, { who, place, mayChange }: Told, read: () => Promise<unknown>): void {
    const by = who === undefined ? '' : `--${who}`;
    const where = place === undefined ? '' : `--${place}`;
    const record = `${mayChange ? 'may-change/' : ''}${this.language}/${name}${by}${where}.json`;
    test(record, async () => compare(record, readable(await read()), addressesOf(this.product)));
  }

  /** What a message shows once it is put over: of somebody whose card follows what was asked for. */
  shown(as: string, place: string, isIt: (text: string) => boolean): void {
    this.recorded(`shown/${as}`, {}, async () => {
      const card = await this.chat.until(() => this.chat.putIn(place).findLast((one) => isIt(JSON.stringify(one))));
      return { in: place, shows: card };
    });
  }

  /** A page of the service, as a browser reads it. */
  page(as: string, pathOf: () => string): void {
    this.recorded(`pages/${as}`, {}, async () => {
      const answer = await fetch(`${this.product.botUrl}${pathOf()}`, { redirect: 'manual' });
      const body = await answer.text();
      return {
        path: pathOf(),
        status: answer.status,
        type: answer.headers.get('content-type'),
        lines: body.split('\n'),
      };
    });
  }

  /** What goes on between two answers. */
  meanwhile(what: string, work: () => Promise<unknown>): void {
    test(`${this.language}: ${what}`, async () => void (await work()));
  }
}

const whereOf = (told: Told) => ({ in: conversationOf(told), by: told.who ?? 'claire' });

const answerOf = (answers: readonly Said[]) => (answers.length === 1 ? { answer: answers[0] } : { answers });

/** What that button of a card sends back, with what was typed into the fields of the card. */
function dataOf(said: Said, verb: string, sent: Extract<Sent, { readonly on: Answer }>): Data {
  const { label = /(?:)/u, having = {}, typed } = sent;
  const isIt = ({ type, verb: own, title, data }: Data): boolean =>
    type === 'Action.Execute' && own === verb && label.test(String(title)) && holds(data as Data, having);
  const found = partsOf(said).find(isIt);
  if (!found) throw new Error(`No button ${verb} ${label} on: ${JSON.stringify(said).slice(0, 300)}`);
  return { ...(found.data as Data), ...typed };
}

const holds = (data: Data, having: Data): boolean =>
  Object.entries(having).every(([name, value]) => data[name] === value);

function partsOf(value: unknown): readonly Data[] {
  if (typeof value !== 'object' || value === null) return [];
  return [...(Array.isArray(value) ? [] : [value as Data]), ...Object.values(value).flatMap(partsOf)];
}
