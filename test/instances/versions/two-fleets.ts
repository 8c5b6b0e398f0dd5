import { setTimeout as sleep } from 'node:timers/promises';
import { type Instance, startInstance } from '../fleet.ts';
import type { InstanceStart } from '../instance.ts';
import { Told } from './told.ts';

const BOTH = ['older', 'newer'] as const;
export type Version = (typeof BOTH)[number];

const LOOK_EVERY_MS = 100;
/** Nothing moved for so long: what is under way waits for an hour that need not be waited for. */
const IDLE_MS = 2_500;
const SKIPPED_MS = 20_000;
const MOST_MS = 8 * 60_000;

/** Instances of two versions over one store. */
export class Fleet {
  readonly #olderScript: string;
  readonly #instances: { readonly version: Version; readonly one: Instance }[] = [];
  readonly #told: Readonly<Record<Version, Told>> = { older: new Told(), newer: new Told() };
  readonly #stopped: (number | null)[] = [];
  #killed = 0;
  #aheadMs = 0;

  constructor(olderScript: string) {
    this.#olderScript = olderScript;
  }

  /** Letters that were brought to their end. */
  get total(): number {
    return this.#done('older') + this.#done('newer');
  }

  up(version: Version): readonly Instance[] {
    return this.#instances.filter((each) => each.version === version && each.one.isUp).map(({ one }) => one);
  }

  /** Starts so many, and waits until they serve. */
  async add(version: Version, start: Omit<InstanceStart, 'aheadMs'>, count: number): Promise<void> {
    const place = {
      onLine: this.#told[version].hear,
      ...(version === 'older' ? { script: this.#olderScript } : {}),
    };
    const started = Array.from({ length: count }, (_, at) =>
      startInstance(`${version} instance ${at + 1}`, { ...start, aheadMs: this.#aheadMs }, place),
    );
    for (const one of await Promise.all(started)) this.#instances.push({ version, one });
  }

  /** One of each version dies at the same moment, whatever it holds, and another comes in its place. */
  async replaceOneOfEach(start: Omit<InstanceStart, 'aheadMs'>): Promise<void> {
    const dying = BOTH.flatMap((version) => this.up(version).slice(0, 1));
    await Promise.all(dying.map((one) => one.kill()));
    this.#killed += dying.length;
    await Promise.all(BOTH.map((version) => this.add(version, start, 1)));
  }

  async stopOne(version: Version): Promise<void> {
    const [one] = this.up(version);
    if (one) this.#stopped.push(await one.stop());
  }

  async stopAll(): Promise<void> {
    const up = [...this.up('older'), ...this.up('newer')];
    this.#stopped.push(...(await Promise.all(up.map((one) => one.stop()))));
  }

  async killAll(): Promise<void> {
    await Promise.all([...this.up('older'), ...this.up('newer')].map((one) => one.kill()));
  }

  /** Until so many letters are done, or nothing is under way any more. Throws after eight minutes. */
  async until(done: number, isUnderWay: () => Promise<boolean>): Promise<void> {
    const latest = Date.now() + MOST_MS;
    let [known, movedAt] = [this.total, Date.now()];
    while (this.total < done) {
      await sleep(LOOK_EVERY_MS);
      if (this.total > known) [known, movedAt] = [this.total, Date.now()];
      if (Date.now() - movedAt <= IDLE_MS) continue;
      if (!(await isUnderWay())) return;
      if (Date.now() > latest) throw new Error(`After ${MOST_MS} ms ${known} letters are done, nothing moves`);
      this.#aheadMs += SKIPPED_MS;
      for (const { one } of this.#instances) one.tell({ skipMs: SKIPPED_MS });
      movedAt = Date.now();
    }
  }

  told() {
    const of = <T>(look: (version: Version) => T): Readonly<Record<Version, T>> => ({
      older: look('older'),
      newer: look('newer'),
    });
    return {
      done: of((version) => this.#done(version)),
      killed: this.#killed,
      stopped: this.#stopped,
      faults: of((version) => this.#told[version].faults),
      warnings: of((version) => this.#told[version].warnings),
    };
  }

  #done(version: Version): number {
    return new Set(this.#instances.filter((each) => each.version === version).flatMap(({ one }) => [...one.done])).size;
  }
}
