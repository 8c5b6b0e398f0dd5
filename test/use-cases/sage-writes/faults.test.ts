import { describe, expect, test } from 'vitest';
import { OutsideFault, type OutsideFaultKind } from '../../../src/use-cases/ports/outside-fault.ts';
import { writeToSage } from '../../../src/use-cases/sage-writes/write-to-sage.ts';
import { LEASE_MS, openWriteDesk } from './write-desk.ts';

const MINUTES = 60_000;
const fault = (kind: OutsideFaultKind) => new OutsideFault(kind, `sage-write-${kind}`, 'no answer');

/** A decided order, and a pass that ended as told. */
async function afterFault(kind: OutsideFaultKind, when: 'before' | 'after') {
  const desk = openWriteDesk();
  await desk.decide('approved');
  desk.base.faults.push({ when, fault: fault(kind) });
  await desk.pass();
  return desk;
}

describe('when writing does not go as it should', () => {
  test('an order that is open in Sage is tried again, over what it holds when it is free', async () => {
    const desk = openWriteDesk();
    await desk.decide('approved');
    desk.base.locked.add('COMMANDE/BC00042');
    await desk.pass();
    expect([await desk.states(), desk.statut()]).toEqual([['locked'], '1']);
    desk.base.locked.clear();
    desk.base.values.set('COMMANDE/BC00042.DO_STATUT', '0');
    expect(await desk.pass()).toBe(0);
    desk.clock.pass(2 * MINUTES);
    await desk.pass();
    expect(await desk.writes()).toMatchObject([{ state: 'done', before: { value: '0' }, attempts: 2 }]);
    expect(desk.statut()).toBe('2');
  });

  test('one that stays open is told once, and given up after a week', async () => {
    const desk = openWriteDesk();
    await desk.decide('approved');
    desk.base.locked.add('COMMANDE/BC00042');
    for (let hours = 0; hours <= 7 * 24 + 1; hours += 12) {
      await desk.pass();
      desk.clock.pass(12 * 60 * MINUTES);
    }
    await desk.pass();
    expect(await desk.writes()).toMatchObject([{ state: 'refused', why: 'locked' }]);
    expect(desk.acts()).toEqual(['sage-write-planned', 'sage-write-postponed', 'sage-write-refused']);
  });

  test('a base that is busy is tried again', async () => {
    const desk = await afterFault('busy', 'before');
    expect(await desk.writes()).toMatchObject([{ state: 'planned', why: 'sage-write-busy', before: null }]);
    desk.clock.pass(2 * MINUTES);
    await desk.pass();
    expect([await desk.states(), desk.statut()]).toEqual([['done'], '2']);
  });

  test('a base that refuses is not asked again', async () => {
    const desk = await afterFault('refused', 'before');
    desk.clock.pass(60 * MINUTES);
    expect(await desk.pass()).toBe(0);
    expect(await desk.states()).toEqual(['sage-write-refused']);
  });

  test.each([
    ['had its effect', 'after'],
    ['had none', 'before'],
  ] as const)(
    'an answer was lost, and the write %s: it is looked at again, and what was there first is kept',
    async (_what, when) => {
      const desk = await afterFault('unknown', when);
      expect(await desk.writes()).toMatchObject([{ state: 'unknown', before: { value: '1' } }]);
      desk.clock.pass(2 * MINUTES);
      await desk.pass();
      expect(await desk.writes()).toMatchObject([{ state: 'done', before: { value: '1' } }]);
      expect(desk.statut()).toBe('2');
    },
  );

  test('an answer was lost, and a person has written another value since: theirs stays', async () => {
    const desk = await afterFault('unknown', 'after');
    desk.base.values.set('COMMANDE/BC00042.DO_STATUT', '0');
    desk.clock.pass(2 * MINUTES);
    await desk.pass();
    expect([await desk.states(), desk.statut()]).toEqual([['changed'], '0']);
  });

  test.each([
    ['before it wrote', '1'],
    ['after it wrote', '2'],
  ])('a worker that died %s is followed by another, once its lease is over', async (_what, there) => {
    const desk = openWriteDesk();
    await desk.decide('approved');
    desk.base.locked.add('COMMANDE/BC00042');
    await desk.pass();
    desk.clock.pass(2 * MINUTES);
    const [claimed] = await desk.store.writer.claimSageWrites('BIJOU', 'dead', desk.clock.now(), LEASE_MS, 1);
    await desk.store.writer.keepBefore(claimed?.id ?? '', 'dead', '1', desk.clock.now());
    desk.base.values.set('COMMANDE/BC00042.DO_STATUT', there);
    desk.base.locked.clear();
    expect(await desk.pass()).toBe(0);
    desk.clock.pass(LEASE_MS);
    await desk.pass();
    expect(await desk.writes()).toMatchObject([{ state: 'done', before: { value: '1' } }]);
    expect(desk.statut()).toBe('2');
  });

  test('a value that changed between the look and the write is looked at afresh', async () => {
    const desk = openWriteDesk();
    await desk.decide('approved');
    const { keepBefore } = desk.ports.sageWrites;
    const late: typeof keepBefore = async (...kept) => {
      desk.base.values.set('COMMANDE/BC00042.DO_STATUT', '0');
      return keepBefore(...kept);
    };
    await writeToSage({ ...desk.ports, sageWrites: { ...desk.ports.sageWrites, keepBefore: late } }, desk.options());
    expect([await desk.states(), desk.statut()]).toEqual([['changed'], '0']);
    desk.clock.pass(2 * MINUTES);
    await desk.pass();
    expect(await desk.writes()).toMatchObject([{ state: 'done', before: { value: '0' } }]);
  });

  test('a worker that lost its claim before writing writes nothing', async () => {
    const desk = openWriteDesk();
    await desk.decide('approved');
    const slow = {
      ...desk.ports.sageWrites,
      keepBefore: async () => null,
    };
    await writeToSage({ ...desk.ports, sageWrites: slow }, desk.options());
    expect([await desk.states(), desk.statut()]).toEqual([['writing'], '1']);
  });
});
