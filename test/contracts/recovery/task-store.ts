import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { day } from '../../../src/domain/day.ts';
import type { TaskChange } from '../../../src/domain/recovery/task.ts';
import type { NewTask } from '../../../src/use-cases/ports/recovery/open-task.ts';
import { CAMILLE, later, NOW, newCompany, type OpenStore, type Store, YANN } from '../../store/samples.ts';

/** What every store of tasks answers. */
export function describeTaskStore(name: string, open: OpenStore): void {
  describe(`tasks in ${name}`, () => {
    let store: Store;
    let company: string;
    beforeAll(async () => {
      store = await open();
    });
    beforeEach(() => {
      company = newCompany();
    });

    const aTask = (over: Partial<NewTask> = {}): NewTask => ({
      company,
      owner: CAMILLE,
      day: day('2026-03-18'),
      about: { kind: 'customer', id: 'ÉLAN', tiers: 'ÉLAN', name: 'Élan & Fils' },
      text: 'Rappeler l’œuvre « été » 👍',
      madeBy: YANN,
      cause: null,
      ...over,
    });
    const openOne = async (over: Partial<NewTask> = {}) => (await store.writer.openTask(aTask(over), NOW)).task;
    const waiting = async (filter: object = {}) =>
      (await store.reader.listTasks({ companies: [company], ...filter }, 50)).map(({ id }) => id);

    test('one that was opened is read as it was given, and its history names who owns it but not what was written', async () => {
      const { opened, task } = await store.writer.openTask(aTask({ cause: 'form:1' }), NOW);
      expect(opened).toBe(true);
      expect(task).toMatchObject({ ...aTask({ cause: 'form:1' }), version: 1, madeAt: NOW.toISOString(), end: null });
      expect(await store.reader.readTask(task.id)).toEqual(task);
      const [line] = await store.reader.readHistory(company, 'ÉLAN', 5);
      expect(line).toMatchObject({ act: 'task-opened', by: YANN, subject: task.id, facts: { owner: CAMILLE.id } });
      expect(JSON.stringify(line)).not.toContain('Rappeler');
    });

    test('of ten that one cause opens at once there is one, also after it has ended; another company has its own', async () => {
      const all = await Promise.all(
        Array.from({ length: 10 }, () => store.writer.openTask(aTask({ cause: 'c' }), NOW)),
      );
      expect(all.filter(({ opened }) => opened)).toHaveLength(1);
      expect(new Set(all.map(({ task }) => task.id)).size).toBe(1);
      const [first] = all;
      if (!first) throw new Error('none');
      await store.writer.changeTask(first.task, { kind: 'done' }, CAMILLE, NOW);
      expect((await store.writer.openTask(aTask({ cause: 'c' }), NOW)).opened).toBe(false);
      company = newCompany();
      expect((await store.writer.openTask(aTask({ cause: 'c' }), NOW)).opened).toBe(true);
    });

    test('those without a cause are each their own', async () => {
      await openOne();
      await openOne();
      expect(await waiting()).toHaveLength(2);
    });

    test('they are listed by their day, of an owner, of a customer, of the companies asked, and not beyond the limit', async () => {
      const late = await openOne({ day: day('2026-03-20') });
      const soon = await openOne({ day: day('2026-03-16'), owner: YANN });
      const other = await openOne({ about: { kind: 'letter', id: 'd1', tiers: 'ZED', name: 'Zed' } });
      expect(await waiting()).toEqual([soon.id, other.id, late.id]);
      expect(await waiting({ owner: YANN.id })).toEqual([soon.id]);
      expect(await waiting({ tiers: 'ZED' })).toEqual([other.id]);
      expect(await waiting({ about: 'letter' })).toEqual([other.id]);
      expect(await waiting({ about: 'handover' })).toEqual([]);
      const proposal = { kind: 'handover', id: 'EUR 90 Avocat', tiers: 'ÉLAN', name: 'Élan' } as const;
      const proposed = await openOne({ about: proposal, day: day('2026-03-30') });
      expect(await waiting({ about: 'handover', tiers: 'ÉLAN' })).toEqual([proposed.id]);
      expect(proposed.about).toEqual(proposal);
      expect(await waiting({ companies: [] })).toEqual([]);
      expect(await store.reader.listTasks({ companies: [company, 'AUTRE'] }, 1)).toEqual([soon]);
    });

    const CHANGES: readonly [TaskChange, object][] = [
      [{ kind: 'done' }, { end: { how: 'done', by: CAMILLE, at: later(5).toISOString(), reason: null } }],
      [
        { kind: 'dropped', reason: 'Payé' },
        { end: { how: 'dropped', by: CAMILLE, at: later(5).toISOString(), reason: 'Payé' } },
      ],
      [
        { kind: 'postponed', day: day('2026-04-01') },
        { day: '2026-04-01', end: null },
      ],
      [
        { kind: 'given', to: YANN },
        { owner: YANN, end: null },
      ],
    ];
    test.each(CHANGES)('one that is $kind is so once, whoever presses twice', async (change, expected) => {
      const task = await openOne();
      const answers = await Promise.all(
        Array.from({ length: 5 }, () => store.writer.changeTask(task, change, CAMILLE, later(5))),
      );
      const changed = answers.filter((one) => one !== 'stale');
      expect(changed).toHaveLength(1);
      expect(changed[0]).toMatchObject({ version: 2, ...expected });
      expect(await store.reader.readTask(task.id)).toEqual(changed[0]);
      const acts = (await store.reader.readHistory(company, 'ÉLAN', 9)).map(({ act }) => act);
      expect(acts).toEqual([`task-${change.kind}`, 'task-opened']);
    });

    test('one that has ended waits no more, and is not changed', async () => {
      const task = await openOne();
      const ended = await store.writer.changeTask(task, { kind: 'done' }, CAMILLE, NOW);
      if (ended === 'stale') throw new Error('stale');
      expect(await waiting()).toEqual([]);
      expect(await store.writer.changeTask(ended, { kind: 'given', to: YANN }, CAMILLE, NOW)).toBe('stale');
    });

    test('one that there is not is null', async () => {
      expect(await store.reader.readTask('nothing')).toBeNull();
    });
  });
}
