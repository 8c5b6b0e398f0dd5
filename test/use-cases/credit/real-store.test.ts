import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cents } from '../../../src/domain/cents.ts';
import type { SqlDatabase, SqlGateway } from '../../../src/platform/sql/database.ts';
import { migrate } from '../../../src/store/migrate.ts';
import { showEncours } from '../../../src/use-cases/credit/show-encours.ts';
import { tellPeople } from '../../../src/use-cases/credit/tell-people.ts';
import { untilDone } from '../../../src/use-cases/ports/may-begin.ts';
import { OutsideFault } from '../../../src/use-cases/ports/outside-fault.ts';
import { openTestGateway } from '../../helpers/embedded.ts';
import {
  anOrder,
  decide,
  heldOrder,
  NADIA,
  openCreditDesk,
  PAUL,
  read,
  standing,
  watch,
} from '../bench/credit-desk.ts';
import { READER } from '../bench/people.ts';

const STORE = 'relance_store';

describe('credit control over the store of the embedded base', () => {
  let gateway: SqlGateway;
  let database: SqlDatabase;
  beforeAll(async () => {
    gateway = await openTestGateway(STORE);
    database = await gateway.database(STORE);
    await migrate(database);
  });
  afterAll(() => gateway.close());

  test('a second pass over the same facts tells nothing and writes nothing of how customers stand', async () => {
    const desk = await openCreditDesk({ database, code: 'TWICE' });
    expect(await watch(desk)).toMatchObject({ opened: 1, risks: 1 });
    expect(await watch(desk)).toMatchObject({ opened: 0, superseded: 0, risks: 0 });
  });

  test('I5: of 100 clicks at once one decides, and 99 are told by whom', async () => {
    const desk = await openCreditDesk({ database, code: 'CROWD' });
    const hold = await heldOrder(desk);
    const results = await Promise.all(
      Array.from({ length: 100 }, (_, index) => decide(desk, index % 2 === 0 ? NADIA : PAUL, hold)),
    );
    const over = results.filter((one) => one.kind === 'refused' && one.refusal.code === 'hold-over');
    expect([results.filter(({ kind }) => kind === 'decided').length, over.length]).toEqual([1, 99]);
  });

  test('H6, I8: an order is held, released, raised and asked again; people are told once; decisions are kept', async () => {
    const desk = await openCreditDesk({ database, code: 'RAISED' });
    const hold = await heldOrder(desk);
    await decide(desk, NADIA, hold);
    desk.books.documents = [anOrder({ amount: cents(3_500_00) })];
    expect(await watch(desk)).toMatchObject({ opened: 1, superseded: 1 });
    expect((await read(desk, hold)).state).toBe('superseded');
    expect((await standing(desk)).state).toBe('pending');
    const tell = () => tellPeople(desk.ports, { owner: 'teller', leaseMs: 60_000, limit: 100, mayBegin: untilDone });
    await tell();
    const own = desk.told.filter(({ company }) => company === 'RAISED');
    expect(own.map(({ target }) => target.kind).sort()).toEqual(['conversation', 'person']);
    expect(await tell()).toBe(0);
    const [decided] = await desk.store.listDecided('RAISED', new Date(0));
    expect(decided?.decision?.seen.order.amount).toBe(3_000_00);
  });

  test('H14: without Sage, what the last watch kept is what is shown', async () => {
    const desk = await openCreditDesk({ database, code: 'MEMORY' });
    await watch(desk);
    const known = await showEncours(desk.ports, READER, 'MEMORY', 'CARAT');
    desk.books.fault = new OutsideFault('busy', 'sage-unreachable', 'no answer');
    expect(await showEncours(desk.ports, READER, 'MEMORY', 'CARAT')).toEqual({
      ...known,
      orders: [],
      fromMemory: true,
    });
  });
});
