import { addDays, day } from '../../../src/domain/day.ts';
import type { OpenItem } from '../../../src/domain/ledger/open-item.ts';
import type { Person } from '../../../src/domain/person.ts';
import type { Clock } from '../../../src/use-cases/ports/clock.ts';
import { approveOne, type Store } from '../../store/samples.ts';

/** That random books give to customers. */
const ADDRESS = 'ici@la.example';
const WHO: Person = { id: 'aad-hasard', name: 'Camille Hasard' };

/** What people do in our own store, by a random hand: exclude, lift, dispute, approve a letter, have it leave, have its address refuse it. */
export class RandomMemory {
  readonly #store: Store;
  readonly #company: string;
  readonly #clock: Clock;
  readonly #roll: (most: number) => number;
  readonly #excluded: { readonly tiers: string; readonly id: string }[] = [];
  readonly #reserved = new Set<number>();
  readonly #sent: { readonly id: string; readonly tiers: string }[] = [];

  constructor(store: Store, company: string, clock: Clock, roll: (most: number) => number) {
    this.#store = store;
    this.#company = company;
    this.#clock = clock;
    this.#roll = roll;
  }

  /** What was done, in words. `items`: of the company, as they are open. */
  async change(items: readonly OpenItem[]): Promise<string> {
    const debts = items.filter(({ left }) => left > 0);
    const item = debts[this.#roll(Math.max(1, debts.length))];
    if (!item) return 'nothing to say of anything';
    const acts = [
      () => this.#exclude(item),
      () => this.#lift(),
      () => this.#dispute(item),
      () => this.#send(item),
      () => this.#refuse(),
    ];
    return (acts[this.#roll(acts.length)] ?? (() => this.#lift()))();
  }

  async #exclude({ tiers, ecNo, piece, due, amount }: OpenItem): Promise<string> {
    const since = this.#clock.today();
    const until = this.#roll(2) === 0 ? null : addDays(since, this.#roll(4));
    const line = { company: this.#company, tiers, ecNo, piece, due, amount };
    const { exclusion } = await this.#store.writer.addExclusion({ ...line, by: WHO, reason: 'Avoir', since, until });
    this.#excluded.push({ tiers, id: exclusion.id });
    return `${ecNo} of ${tiers} is out until ${until}`;
  }

  async #lift(): Promise<string> {
    const one = this.#excluded.pop();
    if (!one) return 'nothing to lift';
    await this.#store.writer.liftExclusion(this.#company, one.tiers, one.id, WHO, this.#clock.today());
    return `an exclusion of ${one.tiers} is lifted`;
  }

  async #dispute({ tiers, ecNo, piece, due, amount }: OpenItem): Promise<string> {
    const since = day('2026-03-01');
    const line = { company: this.#company, tiers, ecNo, piece, due, amount };
    await this.#store.writer.recordDisputes([{ ...line, reason: 'Casse', since }]);
    return `${ecNo} of ${tiers} is in dispute`;
  }

  async #send({ tiers, ecNo, currency }: OpenItem): Promise<string> {
    if (this.#reserved.has(ecNo)) return `${ecNo} is in a letter already`;
    this.#reserved.add(ecNo);
    const now = this.#clock.now();
    const letter = await approveOne(this.#store, this.#company, [ecNo], { tiers, currency, by: WHO, now });
    this.#sent.push(letter);
    const left = this.#roll(2) === 0;
    if (left) await this.#store.writer.recordReminded(letter, now);
    return `a letter of ${tiers} with ${ecNo} is approved${left ? ', and left' : ''}`;
  }

  /** The address of a letter refuses it, or one that did is right all the same. */
  async #refuse(): Promise<string> {
    const letter = this.#sent[this.#roll(Math.max(1, this.#sent.length))];
    if (!letter) return 'nothing to refuse';
    const { id, tiers } = letter;
    const now = this.#clock.now();
    const { writer } = this.#store;
    if (await writer.liftRefusal(this.#company, tiers, ADDRESS, WHO, now)) return `${ADDRESS} of ${tiers} is right`;
    const at = now.toISOString();
    const message = { mailbox: this.#company, id: `${id} ${at}`, kind: 'report', receivedAt: at } as const;
    const bounce = { company: this.#company, tiers, dispatchId: id, reference: 'REL-2026-000001', address: ADDRESS };
    const told = { status: '5.1.1', diagnostic: '', blame: 'address', at } as const;
    await writer.keepMessage({ ...message, conversationId: null }, [{ ...bounce, ...told }], now);
    return `${ADDRESS} refuses a letter of ${tiers}`;
  }
}
