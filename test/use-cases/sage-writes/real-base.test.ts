import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { SqlDatabase, SqlGateway } from '../../../src/platform/sql/database.ts';
import { openSageWriters } from '../../../src/sage-writer/open-sage-writers.ts';
import { migrate } from '../../../src/store/migrate.ts';
import { openStore } from '../../../src/store/open-store.ts';
import { untilDone } from '../../../src/use-cases/ports/may-begin.ts';
import type { SageWritePorts } from '../../../src/use-cases/sage-writes/sage-write-ports.ts';
import { undoSageWrite } from '../../../src/use-cases/sage-writes/undo-sage-write.ts';
import { writeToSage } from '../../../src/use-cases/sage-writes/write-to-sage.ts';
import { aCompany } from '../../builders/company.ts';
import { aNewHold, aRefusal, holdFacts } from '../../builders/hold.ts';
import { openTestGateway } from '../../helpers/embedded.ts';
import { LIBRE, lockRecord, makeSageToWrite, writerSettings } from '../../sage-writer/base.ts';
import { HandClock } from '../bench/clock.ts';
import { PAUL } from './write-desk.ts';

const CODE = 'BIJOU';
const ORDER = "DO_Type = 1 AND DO_Piece = 'BC1'";
const options = () => ({ owner: `pass-${++passes}`, leaseMs: 60_000, limit: 10, mayBegin: untilDone });
let passes = 0;

describe('a refusal, from the store into a Sage base and back', () => {
  const clock = new HandClock('2026-03-16T09:00:00Z');
  let gateway: SqlGateway;
  let sage: SqlDatabase;
  let ports: SageWritePorts;

  beforeAll(async () => {
    gateway = await openTestGateway('sage', 'store');
    sage = await gateway.database('sage');
    await makeSageToWrite(sage);
    await migrate(await gateway.database('store'));
    const { reader, writer } = await openStore(await gateway.database('store'), clock.now);
    const facts = holdFacts({ order: { piece: 'BC1' }, payer: { code: 'CARAT', name: 'Carat' } });
    const { hold } = await writer.openHold(aNewHold({ company: CODE, facts }), clock.now());
    const refusal = aRefusal({ at: clock.now().toISOString(), seen: facts });
    await writer.decideHold(hold.id, hold.version, refusal, [], clock.now());
    const settings = writerSettings({ order: { column: LIBRE, approved: 'Accordé', refused: 'Refusé' } });
    ports = {
      companies: { list: () => [aCompany()] },
      sageWriters: openSageWriters([{ company: CODE, settings, open: async () => sage }]),
      holds: reader,
      sageWrites: { ...reader, ...writer },
      clock,
    };
  });
  afterAll(() => gateway.close());

  const marked = async () => {
    const [order] = await sage.query<{ Mark: string | null }>(
      `SELECT [${LIBRE}] AS Mark FROM F_DOCENTETE WHERE ${ORDER}`,
    );
    const [tiers] = await sage.query<{ Rank: number }>("SELECT N_Risque AS Rank FROM F_COMPTET WHERE CT_Num = 'CARAT'");
    return [order?.Mark, tiers?.Rank];
  };
  const states = async () =>
    [...(await ports.sageWrites.listSageWrites(CODE, 10))].reverse().map(({ state, why }) => why ?? state);

  test('waits while the order is open in Sage, and the customer gets its code', async () => {
    await lockRecord(sage, 'F_DOCENTETE', ORDER);
    await writeToSage(ports, options());
    expect([await marked(), await states()]).toEqual([
      [null, 3],
      ['locked', 'done'],
    ]);
  });

  test('is written once by many passes at once, when the order is free', async () => {
    await lockRecord(sage, 'F_DOCENTETE', ORDER, 'CB_UnLockRecord');
    clock.pass(120_000);
    await Promise.all(Array.from({ length: 20 }, () => writeToSage(ports, options())));
    expect([await marked(), await states()]).toEqual([
      ['Refusé', 3],
      ['done', 'done'],
    ]);
  });

  test('is taken back to the NULL and to the code that were there', async () => {
    for (const { id } of await ports.sageWrites.listSageWrites(CODE, 10)) {
      expect(await undoSageWrite(ports, PAUL, CODE, id, options())).toMatchObject({ write: { state: 'done' } });
    }
    expect(await marked()).toEqual([null, 1]);
    expect(await writeToSage(ports, options())).toBe(0);
  });
});
