import type { SqlDatabase, SqlSession } from '../../../src/platform/sql/database.ts';
import { nameOfText } from '../runtime-texts.ts';

/** As long as nothing more is asked, all that could be asked has been. */
const QUIET_MS = 60;

interface Asked {
  readonly what: string;
  readonly send: () => Promise<void>;
}

/**
 * Waits for databases, counted: what is asked before any answer comes is one journey, and all its answers come at once. It is
 * what a person waits for where the server is far: neither how many texts there are nor how long each takes.
 */
export class Journeys {
  readonly #nameOf = nameOfText();
  #made: string[][] = [];
  #asked: Asked[] = [];
  #timer: NodeJS.Timeout | undefined;
  #isUnderWay = false;

  /** The journeys since the last time, each with what it asked, by name. */
  take(): string[][] {
    const made = this.#made;
    this.#made = [];
    return made;
  }

  around(database: SqlDatabase): SqlDatabase {
    return {
      ...this.#session(database),
      name: database.name,
      transaction: async (work, options) =>
        database.transaction(async (session) => {
          await this.#go('begin', async () => undefined);
          const result = await work(this.#session(session));
          await this.#go('commit', async () => undefined);
          return result;
        }, options),
      close: () => database.close(),
    };
  }

  #session(session: SqlSession): SqlSession {
    return {
      query: (text, params) => this.#go(this.#say(text), () => session.query(text, params)),
      queryAll: (texts, params) =>
        this.#go((texts as readonly string[]).map((text) => this.#say(text)).join(' + '), () =>
          session.queryAll(texts, params),
        ),
      execute: (text, params) => this.#go(this.#say(text), () => session.execute(text, params)),
      bulkInsert: (table, columns, rows) =>
        this.#go(`load of ${table}`, () => session.bulkInsert(table, columns, rows)),
      call: (procedure, inputs, outputs) => this.#go(procedure, () => session.call(procedure, inputs, outputs)),
    };
  }

  #say(text: string): string {
    const name = this.#nameOf(text);
    return /([\w-]+)\.sql/.exec(name)?.[1] ?? name.trim().split(/\s+/, 3).join(' ');
  }

  #go<T>(what: string, send: () => Promise<T>): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      let answer = (): void => undefined;
      const sendThis = async (): Promise<void> => {
        answer = await send().then(
          (value) => () => resolve(value),
          (fault: unknown) => () => reject(fault),
        );
      };
      this.#asked.push({ what, send: () => sendThis().then(() => void this.#answers.push(() => answer())) });
      this.#wait();
    });
  }

  readonly #answers: (() => void)[] = [];

  #wait(): void {
    clearTimeout(this.#timer);
    if (!this.#isUnderWay && this.#asked.length > 0) this.#timer = setTimeout(() => void this.#leave(), QUIET_MS);
  }

  async #leave(): Promise<void> {
    this.#isUnderWay = true;
    const together = this.#asked;
    this.#asked = [];
    this.#made.push(together.map(({ what }) => what).sort());
    await Promise.all(together.map(({ send }) => send()));
    this.#isUnderWay = false;
    for (const answer of this.#answers.splice(0)) answer();
    this.#wait();
  }
}
