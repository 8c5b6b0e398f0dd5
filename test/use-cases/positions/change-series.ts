import { openItems } from '../../../src/domain/ledger/open-items.ts';
import type { SqlGateway } from '../../../src/platform/sql/database.ts';
import { openSageReader } from '../../../src/sage/sage-reader.ts';
import { openStore } from '../../../src/store/open-store.ts';
import type { Companies } from '../../../src/use-cases/ports/companies.ts';
import { untilDone } from '../../../src/use-cases/ports/may-begin.ts';
import { mendPosition } from '../../../src/use-cases/positions/mend-position.ts';
import type { PositionPorts } from '../../../src/use-cases/positions/position-ports.ts';
import { refreshPositions } from '../../../src/use-cases/positions/refresh-positions.ts';
import { readSituation } from '../../../src/use-cases/tiers/read-situation.ts';
import { aCompany } from '../../builders/company.ts';
import { createSageBase } from '../../helpers/create-sage-base.ts';
import { HandClock } from '../bench/clock.ts';
import { CODES, RandomBooks } from './random-books.ts';
import { RandomMemory } from './random-memory.ts';
import { expectSame } from './same.ts';

/** Longer than a reader keeps what it keeps. */
const PASS_MS = 61_000;
const DAY_MS = 86_400_000;

export interface Series {
  readonly gateway: SqlGateway;
  readonly seed: number;
  /** Changes, one by one; compared after each batch of at most so many. */
  readonly changes: number;
  readonly batch: number;
  readonly onBatch?: (done: number) => void;
}

/** What a series met, for whoever wants it to have met enough. */
export interface Met {
  readonly batches: number;
  readonly changed: number;
  readonly died: number;
  readonly mended: number;
  readonly late: number;
  readonly proposed: number;
  readonly held: number;
  readonly days: number;
}

/**
 * Changes of Sage and of our store by a random hand, with customers opened and passes that die between. After each batch a pass is
 * made, and positions are what lists and proposals read live, to the cent. Throws on the first difference, with what was done.
 */
export async function runChanges({ gateway, seed, changes, batch, onBatch }: Series): Promise<Met> {
  const desk = await openDesk(gateway, `SEED${seed}`, seed);
  await desk.refresh();
  await desk.same('at first');
  const met = { batches: 0, changed: 0, died: 0, mended: 0, late: 0, proposed: 0, held: 0, days: 0 };
  for (let at = 0; at < changes; ) {
    const size = Math.min(changes - at, 1 + desk.books.roll(batch));
    const what: string[] = [];
    for (const end = at + size; at < end; at += 1) what.push(await desk.change(at === Math.floor(changes / 2)));
    if (desk.books.roll(6) === 0) {
      desk.clock.pass(DAY_MS);
      met.days += 1;
    }
    desk.clock.pass(PASS_MS);
    if (desk.books.roll(3) === 0 && (await desk.open()) === 'mended') met.mended += 1;
    if (desk.books.roll(5) === 0 && (await desk.die())) met.died += 1;
    const answer = await desk.refresh();
    if (answer.kind !== 'refreshed' || answer.found > 0) throw new Error(JSON.stringify({ at, what, answer }));
    const same = await desk.same({ at, what });
    met.batches += 1;
    met.changed += answer.changed;
    met.late += same.lates.length;
    met.proposed += same.proposed.proposals.length;
    met.held += same.proposed.held.length;
    onBatch?.(at);
  }
  return met;
}

async function openDesk(gateway: SqlGateway, code: string, seed: number) {
  await gateway.createDatabase(code);
  const base = await gateway.database(code);
  await createSageBase(base, 'new');
  const clock = new HandClock('2026-03-02T09:00:00Z');
  const company = aCompany({ code });
  const books = new RandomBooks(base, seed);
  await books.open();
  const read = (): Companies => {
    const sage = openSageReader(base, company, clock);
    return { list: () => [company], get: () => company, sage: () => sage };
  };
  const store = await openStore(await gateway.database('STORE'), clock.now);
  const positions = { ...store.reader, ...store.writer };
  const memory = new RandomMemory(store, code, clock, (most) => books.roll(most));
  const serving = {
    companies: read(),
    clock,
    positions,
    memory: store.reader,
    refusals: store.reader,
    holders: () => [],
    isHoliday: () => false,
    turns: store.writer,
  };
  let owner = 0;
  const refresh = (over: Partial<PositionPorts> = {}) =>
    refreshPositions({ ...serving, mayBegin: untilDone, ...over }, company, `process ${owner}`);
  return {
    clock,
    books,
    refresh,
    same: (about: unknown) => expectSame({ ...serving, companies: read() }, company, about),
    change: async (carriesOver: boolean): Promise<string> => {
      if (carriesOver) return books.carryOver();
      if (books.roll(4) > 0) return books.change();
      const { entries, fiscalYears } = await read().sage(code).readLedger('all', clock.today());
      return memory.change(openItems(entries, clock.today(), fiscalYears));
    },
    /** Somebody opens a customer. */
    open: async () => {
      let answer = 'absent';
      const noteRead = async (...found: Parameters<NonNullable<Parameters<typeof readSituation>[0]['noteRead']>>) => {
        answer = await mendPosition({ ...serving, companies: read() }, ...found);
      };
      const tiers = CODES[books.roll(CODES.length)] ?? '';
      await readSituation({ ...serving, companies: read(), noteRead }, company, tiers);
      return answer;
    },
    /** A pass of a process that dies at one of its writes, before or after it is done; then another process, with a turn of its own. */
    die: async (): Promise<boolean> => {
      const dying = dyingAt(positions, 1 + books.roll(5), books.roll(2) === 0);
      const died = await refresh({ positions: dying }).then(
        () => false,
        (fault: unknown) => {
          if (!(fault instanceof Died)) throw fault;
          return true;
        },
      );
      owner += 1;
      serving.companies = read();
      clock.pass(DAY_MS / 24);
      return died;
    },
  };
}

class Died extends Error {}

/** It dies at its n-th write of any kind: what it would do after that is not done. */
function dyingAt(positions: PositionPorts['positions'], count: number, after: boolean): PositionPorts['positions'] {
  let left = count;
  const dying =
    <Given extends readonly unknown[]>(write: (...given: Given) => Promise<void>) =>
    async (...given: Given): Promise<void> => {
      left -= 1;
      if (left < 0 || (left === 0 && !after)) throw new Died('the process died');
      await write(...given);
      if (left === 0) throw new Died('the process died');
    };
  return {
    ...positions,
    beginPositions: dying(positions.beginPositions),
    replacePositions: dying(positions.replacePositions),
    keepPositionSheet: dying(positions.keepPositionSheet),
    replacePositionDecisions: dying(positions.replacePositionDecisions),
    deletePositions: dying(positions.deletePositions),
    endPositions: dying(positions.endPositions),
    failPositions: async () => undefined,
  };
}
