import { type PGlite, protocol } from '@electric-sql/pglite';
import type { Compiled } from '../compile/compile.ts';
import { type ReadAnswer, readAnswer } from './read-answer.ts';

/** Each holds a plan, a hundred kilobytes or so for a long text. */
const MOST = 200;
/** A plan is made for the sizes that tables had: after so many uses the text is prepared anew, for those that they have. */
const USES = 500;

interface Prepared {
  readonly name: string;
  used: number;
}

/**
 * Statements that the engine keeps prepared: to read and plan a long text takes several times longer than to run it for one
 * customer. A plan that holds for any values is taken only where the engine finds it no dearer than one made for these.
 */
export class PreparedStatements {
  readonly #pglite: PGlite;
  readonly #known = new Map<Compiled, Prepared>();
  #count = 0;

  constructor(pglite: PGlite) {
    this.#pglite = pglite;
  }

  /** Runs the one statement of a compiled text, in the database that it was compiled for. Values are texts or null; rows are arrays. */
  run(compiled: Compiled, values: readonly (string | null)[]): Promise<ReadAnswer> {
    return this.#pglite.runExclusive(async () => {
      try {
        const { name } = await this.#prepare(compiled);
        await this.#send(protocol.serialize.bind({ statement: name, values: [...values] }));
        const described = await this.#send(protocol.serialize.describe({ type: 'P' }));
        return readAnswer(described, await this.#execute());
      } finally {
        await this.#pglite.execProtocolStream(protocol.serialize.sync(), { syncToFs: true });
      }
    });
  }

  /** In the parts that it comes in: kept by the engine itself, a long answer is copied whole at each of them. */
  async #execute(): Promise<Buffer<ArrayBuffer>> {
    const parts: Uint8Array[] = [];
    const onRawData = (part: Uint8Array): void => void parts.push(part.slice());
    await this.#pglite.execProtocolRawStream(protocol.serialize.execute(), { syncToFs: false, onRawData });
    return Buffer.concat(parts);
  }

  /** After tables were defined anew: what was prepared speaks of those before. Not to be called in a transaction that failed. */
  async forget(): Promise<void> {
    if (this.#known.size === 0) return;
    this.#known.clear();
    await this.#pglite.exec('DEALLOCATE ALL');
  }

  async #prepare(compiled: Compiled): Promise<Prepared> {
    const known = this.#known.get(compiled);
    this.#known.delete(compiled);
    if (known !== undefined && known.used < USES) {
      known.used++;
      this.#known.set(compiled, known);
      return known;
    }
    if (known !== undefined) await this.#close(known);
    await this.#makeRoom();
    const fresh = { name: `s${++this.#count}`, used: 1 };
    await this.#send(protocol.serialize.parse({ name: fresh.name, text: compiled.statements[0] ?? '' }));
    this.#known.set(compiled, fresh);
    return fresh;
  }

  /** The one that was not used for longest goes. */
  async #makeRoom(): Promise<void> {
    const [oldest] = this.#known;
    if (this.#known.size < MOST || oldest === undefined) return;
    this.#known.delete(oldest[0]);
    await this.#close(oldest[1]);
  }

  async #close({ name }: Prepared): Promise<void> {
    await this.#send(protocol.serialize.close({ type: 'S', name }));
  }

  #send(message: Uint8Array) {
    return this.#pglite.execProtocolStream(message, { syncToFs: false });
  }
}
