import { describe, expect, test } from 'vitest';
import { openWriteDesk, PAUL } from './write-desk.ts';

/** An approved order with its mark in Sage. */
async function marked() {
  const desk = openWriteDesk();
  const hold = await desk.decide('approved');
  await desk.pass();
  const [write] = await desk.writes();
  return { desk, hold, id: write?.id ?? '' };
}

describe('a release that no longer holds', () => {
  test.each([
    ['H6: changed', 'superseded'],
    ['I6: at its end', 'expired'],
  ] as const)('%s, its mark is taken back', async (_what, to) => {
    const { desk, hold, id } = await marked();
    await desk.close(hold, to);
    await desk.pass();
    expect(desk.statut()).toBe('1');
    expect(await desk.writes()).toMatchObject([{ state: 'done' }, { state: 'done', undoes: { id, wrote: '2' } }]);
    expect(await desk.pass()).toBe(0);
  });

  test('what a person has marked since stays', async () => {
    const { desk, hold } = await marked();
    desk.base.values.set('COMMANDE/BC00042.DO_STATUT', '0');
    await desk.close(hold, 'expired');
    await desk.pass();
    expect([desk.statut(), await desk.states()]).toEqual(['0', ['done', 'changed']]);
    expect(await desk.pass()).toBe(0);
  });

  test('the next decision about the order is written after it', async () => {
    const { desk, hold } = await marked();
    desk.clock.pass(60_000);
    await desk.decide('refused', 'BC00042', hold);
    await desk.pass();
    expect([desk.statut(), await desk.states()]).toEqual(['0', ['done', 'done', 'done', 'done']]);
  });

  test('one that had to wait is dropped when a later decision came first', async () => {
    const { desk, hold } = await marked();
    await desk.close(hold, 'superseded');
    desk.base.locked.add('COMMANDE/BC00042');
    await desk.pass();
    desk.base.locked.clear();
    await desk.decide('approved');
    desk.clock.pass(60_000);
    await desk.pass();
    desk.clock.pass(60_000);
    await desk.pass();
    expect([desk.statut(), await desk.states()]).toEqual(['2', ['done', 'overtaken', 'same']]);
  });

  test('the mark of a release whose order is free anyway stays', async () => {
    const desk = openWriteDesk();
    const lifted = await desk.decide('approved');
    await desk.pass();
    await desk.close(lifted, 'lifted');
    expect(await desk.pass()).toBe(0);
    expect(desk.statut()).toBe('2');
  });
});

describe('a refusal that no longer holds', () => {
  test.each([
    ['I7: its order is blocked no more', 'lifted'],
    ['I4: its order is asked again', 'superseded'],
  ] as const)('%s: its mark is taken back, and the risk code of the customer stays', async (_what, to) => {
    const desk = openWriteDesk();
    const hold = await desk.decide('refused');
    await desk.pass();
    expect([desk.statut(), desk.riskCode()]).toEqual(['0', '3']);
    await desk.close(hold, to);
    await desk.pass();
    expect([desk.statut(), desk.riskCode()]).toEqual(['1', '3']);
    expect(await desk.pass()).toBe(0);
  });

  test('while it stands, its mark does', async () => {
    const desk = openWriteDesk();
    await desk.decide('refused');
    await desk.pass();
    expect([await desk.pass(), desk.statut()]).toEqual([0, '0']);
  });
});

describe('taking back by hand', () => {
  test('puts back what was there, once, and history tells who did', async () => {
    const { desk, id } = await marked();
    expect(await desk.undo(id)).toMatchObject({ kind: 'tried', write: { state: 'done', by: PAUL } });
    expect(desk.statut()).toBe('1');
    expect(await desk.undo(id)).toEqual({ kind: 'refused', why: 'undone-before' });
    expect(desk.store.state.history.at(-2)).toMatchObject({
      act: 'sage-write-planned',
      by: PAUL,
      facts: { undoes: id },
    });
    expect(await desk.pass()).toBe(0);
    expect(desk.statut()).toBe('1');
  });

  test('leaves what else is due to the pass', async () => {
    const { desk, id } = await marked();
    desk.base.locked.add('COMMANDE/BC00043');
    await desk.decide('approved', 'BC00043');
    await desk.pass();
    desk.base.locked.clear();
    desk.clock.pass(120_000);
    expect(await desk.undo(id)).toMatchObject({ kind: 'tried', write: { state: 'done' } });
    expect([desk.statut(), desk.statut('BC00043')]).toEqual(['1', '1']);
    await desk.pass();
    expect(desk.statut('BC00043')).toBe('2');
  });

  test('puts back the risk code of a customer', async () => {
    const desk = openWriteDesk();
    await desk.decide('refused');
    await desk.pass();
    const [, code] = await desk.writes();
    expect(await desk.undo(code?.id ?? '')).toMatchObject({ write: { state: 'done', target: { value: 1 } } });
    expect([desk.riskCode(), desk.statut()]).toEqual(['1', '0']);
  });

  test('writes over nothing but our own value, and may be asked again', async () => {
    const { desk, id } = await marked();
    desk.base.values.set('COMMANDE/BC00042.DO_STATUT', '0');
    expect(await desk.undo(id)).toMatchObject({ kind: 'tried', write: { state: 'refused', why: 'changed' } });
    expect(desk.statut()).toBe('0');
    desk.base.values.set('COMMANDE/BC00042.DO_STATUT', '2');
    expect(await desk.undo(id)).toMatchObject({ write: { state: 'done' } });
    expect(desk.statut()).toBe('1');
  });

  test('waits for an order that is open in Sage', async () => {
    const { desk, id } = await marked();
    desk.base.locked.add('COMMANDE/BC00042');
    expect(await desk.undo(id)).toMatchObject({ kind: 'tried', write: { state: 'planned', why: 'locked' } });
    desk.base.locked.clear();
    desk.clock.pass(120_000);
    await desk.pass();
    expect(desk.statut()).toBe('1');
  });

  test('in a dry run it only says so, and may be asked for good afterwards', async () => {
    const { desk, id } = await marked();
    desk.settle({ dryRun: true });
    expect(await desk.undo(id)).toMatchObject({ write: { state: 'dry-run' } });
    desk.settle({});
    expect(await desk.undo(id)).toMatchObject({ write: { state: 'done' } });
    expect(desk.statut()).toBe('1');
  });

  test('is refused for what is unknown, of another company, never written, or where writing is off', async () => {
    const { desk, id } = await marked();
    expect(await desk.undo('nothing')).toEqual({ kind: 'refused', why: 'unknown' });
    expect(await desk.undo(id, 'AUTRE')).toEqual({ kind: 'refused', why: 'unknown' });
    desk.base.locked.add('COMMANDE/BC00043');
    await desk.decide('approved', 'BC00043');
    await desk.pass();
    const [, waiting] = await desk.writes();
    expect(await desk.undo(waiting?.id ?? '')).toEqual({ kind: 'refused', why: 'nothing-written' });
    desk.settle(null);
    expect(await desk.undo(id)).toEqual({ kind: 'refused', why: 'off' });
  });
});
