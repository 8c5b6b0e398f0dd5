import { describe, expect, test } from 'vitest';
import { day } from '../../../src/domain/day.ts';
import { writeToSage } from '../../../src/use-cases/sage-writes/write-to-sage.ts';
import { LEASE_MS, openWriteDesk } from './write-desk.ts';

describe('what a decision puts into Sage', () => {
  test('I8: an approved order is marked, once, and what was there is kept', async () => {
    const desk = openWriteDesk();
    const hold = await desk.decide('approved');
    expect(await desk.pass()).toBe(2);
    expect([desk.statut(), desk.statut('BC00043'), desk.riskCode()]).toEqual(['2', '1', '1']);
    const [write] = await desk.writes();
    expect(write).toMatchObject({ state: 'done', before: { value: '1' }, holdId: hold.id, reference: hold.reference });
    expect(await desk.pass()).toBe(0);
    expect(desk.acts()).toEqual(['sage-write-planned', 'sage-write-done']);
  });

  test('a refused order is marked, and its payer given the risk code of the settings', async () => {
    const desk = openWriteDesk();
    await desk.decide('refused');
    await desk.pass();
    expect([desk.statut(), desk.riskCode()]).toEqual(['0', '3']);
  });

  test.each([
    ['no mark', { order: null }, ['1', '3']],
    ['no risk code', { riskCode: null }, ['0', '1']],
  ])('settings with %s leave that alone', async (_what, settings, expected) => {
    const desk = openWriteDesk(settings);
    await desk.decide('refused');
    await desk.pass();
    expect([desk.statut(), desk.riskCode()]).toEqual(expected);
  });

  test('nothing at all without settings', async () => {
    const desk = openWriteDesk();
    desk.settle(null);
    await desk.decide('refused');
    expect(await desk.pass()).toBe(0);
    expect([desk.statut(), desk.riskCode(), await desk.states()]).toEqual(['1', '1', []]);
  });

  test.each([
    ['2026-03-16', ['done']],
    ['2026-03-17', []],
  ])('decisions from %s on (today is the 16th)', async (from, states) => {
    const desk = openWriteDesk({ from: day(from), riskCode: null });
    await desk.decide('refused');
    await desk.pass();
    expect(await desk.states()).toEqual(states);
  });

  test('a day begins at midnight in Paris', async () => {
    const desk = openWriteDesk({ from: day('2026-03-17') });
    desk.clock.pass(14 * 3_600_000 + 30 * 60_000);
    expect(desk.clock.now().toISOString()).toBe('2026-03-16T23:30:00.000Z');
    await desk.decide('approved');
    await desk.pass();
    expect(await desk.states()).toEqual(['done']);
  });

  test('decisions made while no pass ran are caught up, however many, each once', async () => {
    const desk = openWriteDesk();
    await desk.decide('approved');
    await desk.pass();
    desk.clock.pass(40 * 24 * 3_600_000);
    await desk.decide('refused', 'BC00043');
    desk.clock.pass(40 * 24 * 3_600_000);
    await desk.pass();
    expect([desk.statut(), desk.statut('BC00043'), await desk.states()]).toEqual(['2', '0', ['done', 'done', 'done']]);
  });

  test('an order that has its mark already is left as it is, with nothing to take back', async () => {
    const desk = openWriteDesk();
    desk.base.values.set('COMMANDE/BC00042.DO_STATUT', '2');
    await desk.decide('approved');
    await desk.pass();
    expect(await desk.writes()).toMatchObject([{ state: 'same', before: null }]);
  });

  test('a dry run says what it would write, writes nothing, and what it said is not written later', async () => {
    const desk = openWriteDesk({ dryRun: true });
    await desk.decide('approved');
    await desk.pass();
    expect(await desk.writes()).toMatchObject([{ state: 'dry-run', before: { value: '1' } }]);
    desk.settle({});
    await desk.pass();
    expect([desk.statut(), await desk.states()]).toEqual(['1', ['dry-run']]);
  });

  test('an order that is gone from Sage is refused, and the customer is still given its code', async () => {
    const desk = openWriteDesk();
    desk.base.values.delete('COMMANDE/BC00042.DO_STATUT');
    await desk.decide('refused');
    await desk.pass();
    expect([await desk.states(), desk.riskCode()]).toEqual([['no-row', 'done'], '3']);
    expect(await desk.pass()).toBe(0);
  });

  test('H6: a decision that no longer stands when its turn comes is not written', async () => {
    const desk = openWriteDesk();
    const hold = await desk.decide('approved');
    desk.base.locked.add('COMMANDE/BC00042');
    await desk.pass();
    await desk.close(hold, 'superseded');
    desk.base.locked.clear();
    desk.clock.pass(5 * 60_000);
    await desk.pass();
    expect([desk.statut(), await desk.states()]).toEqual(['1', ['hold-changed']]);
  });

  test('two passes at once write once', async () => {
    const desk = openWriteDesk();
    await desk.decide('refused');
    await Promise.all(Array.from({ length: 10 }, () => desk.pass()));
    expect([await desk.states(), desk.acts().filter((act) => act === 'sage-write-done')]).toEqual([
      ['done', 'done'],
      ['sage-write-done', 'sage-write-done'],
    ]);
  });

  test('a company or a write that fails keeps no other waiting, and is told', async () => {
    const desk = openWriteDesk();
    await desk.decide('refused');
    const failing = {
      ...desk.ports,
      sageWriters: {
        of: (code: string) => {
          if (code === 'AUTRE') throw new Error('No connection');
          return desk.ports.sageWriters.of(code);
        },
      },
    };
    desk.base.faults.push({ when: 'before', fault: new TypeError('Nobody foresaw this') });
    await expect(writeToSage(failing, desk.options())).rejects.toThrow('No connection');
    expect([await desk.states(), desk.riskCode()]).toEqual([['writing', 'done'], '3']);
    desk.clock.pass(LEASE_MS);
    await desk.pass();
    expect([await desk.states(), desk.statut()]).toEqual([['done', 'done'], '0']);
  });
});
