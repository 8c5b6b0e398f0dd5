import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { SqlDatabase, SqlGateway } from '../../../src/platform/sql/database.ts';
import { openSageReader } from '../../../src/sage/sage-reader.ts';
import { migrate } from '../../../src/store/migrate.ts';
import { openStore } from '../../../src/store/open-store.ts';
import type { Companies } from '../../../src/use-cases/ports/companies.ts';
import type { PositionPorts } from '../../../src/use-cases/positions/position-ports.ts';
import { refreshPositions } from '../../../src/use-cases/positions/refresh-positions.ts';
import { aCompany } from '../../builders/company.ts';
import { createSageBase } from '../../helpers/create-sage-base.ts';
import { openTestGateway } from '../../helpers/embedded.ts';
import { HandClock } from '../bench/clock.ts';
import { RandomBooks } from './random-books.ts';
import { expectSame } from './same.ts';

const CHANGES = 50;
/** Longer than a reader keeps what it keeps. */
const PASS_MS = 61_000;
const DAY_MS = 86_400_000;

let gateway: SqlGateway;
let store: SqlDatabase;
beforeAll(async () => {
  gateway = await openTestGateway('STORE');
  store = await gateway.database('STORE');
  await migrate(store);
});
afterAll(() => gateway?.close());

async function openDesk(code: string, seed: number) {
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
  const { reader, writer } = await openStore(store, clock.now);
  const positions = { ...reader, ...writer };
  const serving = { companies: read(), clock, positions, memory: reader, holders: () => [], turns: writer };
  let owner = 0;
  return {
    clock,
    books,
    /** A new process, with its own turn: the one before let go of nothing. */
    restart: () => {
      owner += 1;
      serving.companies = read();
      clock.pass(DAY_MS / 24);
    },
    refresh: (over: Partial<PositionPorts> = {}) =>
      refreshPositions({ ...serving, ...over }, company, `process ${owner}`),
    positions,
    same: (about: unknown) => expectSame({ ...serving, companies: read() }, company, about),
  };
}

/** A process that dies at its n-th write of positions, before or after it is done. */
function dyingAt(positions: PositionPorts['positions'], count: number, after: boolean): PositionPorts['positions'] {
  let left = count;
  return {
    ...positions,
    replacePositions: async (...given) => {
      left -= 1;
      if (left === 0 && !after) throw new Error('the process died');
      await positions.replacePositions(...given);
      if (left === 0) throw new Error('the process died');
    },
    failPositions: async () => undefined,
  };
}

describe('after any change in Sage, the next pass has positions say what the lists read live', () => {
  test.each([11])(
    'fifty changes, books %i: inserted, lettered, unlettered, taken out, moved, carried over, named',
    async (seed) => {
      const desk = await openDesk(`SEED${seed}`, seed);
      await desk.refresh();
      await desk.same('at first');
      const seen = { changed: 0, died: 0, late: 0, days: 0 };
      for (let at = 1; at <= CHANGES; at += 1) {
        const what = at === 25 ? await desk.books.carryOver() : await desk.books.change();
        if (desk.books.roll(6) === 0) {
          desk.clock.pass(DAY_MS);
          seen.days += 1;
        }
        desk.clock.pass(PASS_MS);
        if (desk.books.roll(5) === 0) {
          const dying = dyingAt(desk.positions, 1, desk.books.roll(2) === 0);
          const died = await desk.refresh({ positions: dying }).then(
            () => false,
            () => true,
          );
          if (died) seen.died += 1;
          desk.restart();
        }
        const answer = await desk.refresh();
        expect({ at, what, ...answer }).toMatchObject({ kind: 'refreshed', found: 0 });
        if (answer.kind === 'refreshed') seen.changed += answer.changed;
        seen.late += (await desk.same({ at, what })).lates.length;
      }
      expect(seen.changed).toBeLessThan(CHANGES * 5);
      expect(Math.min(seen.changed / 10, seen.died, seen.late / 10, seen.days)).toBeGreaterThan(1);
    },
  );
});
