import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { day } from '../../../src/domain/day.ts';
import type { AppliedPlan } from '../../../src/use-cases/ports/plans/plan-store.ts';
import { NOW, newCompany, type OpenStore, type Store, YANN } from '../../store/samples.ts';

/** What every store of applied plans answers. */
export function describePlanStore(name: string, open: OpenStore): void {
  describe(`applied plans in ${name}`, () => {
    let store: Store;
    let company: string;
    beforeAll(async () => {
      store = await open();
    });
    beforeEach(() => {
      company = newCompany();
    });

    const add = (digest: string, over: Partial<AppliedPlan> = {}) =>
      store.writer.addPlan({
        company,
        validFrom: day('2026-03-01'),
        text: 'societe: « été » 👍\n',
        digest,
        by: YANN,
        at: NOW.toISOString(),
        ...over,
      });
    const on = async (text: string) => (await store.reader.readPlanOn(company, day(text)))?.version ?? null;

    test('one that was applied is read as it was given, from its first day on', async () => {
      const { added, plan } = await add('a');
      expect(added).toBe(true);
      expect(plan).toMatchObject({ version: 1, text: 'societe: « été » 👍\n', by: YANN, at: NOW.toISOString() });
      expect(await store.reader.readPlanOn(company, day('2026-03-01'))).toEqual(plan);
      expect(await on('2026-02-28')).toBeNull();
    });

    test('the one that began last is in force, and of two with one first day the later', async () => {
      await add('a');
      await add('b', { validFrom: day('2026-06-01') });
      await add('c');
      expect([await on('2026-03-01'), await on('2026-06-01')]).toEqual([3, 2]);
      expect((await store.reader.listPlans(company, 2)).map(({ version }) => version)).toEqual([3, 2]);
    });

    test('the newest applied again is no other, and one before it is', async () => {
      await add('a');
      expect(await add('a')).toMatchObject({ added: false, plan: { version: 1 } });
      await add('b');
      expect(await add('a')).toMatchObject({ added: true, plan: { version: 3 } });
    });

    test('the causes of tasks that steps opened are known, with whether they have ended, and of other rooms none', async () => {
      const about = { kind: 'customer', id: 'ÉLAN', tiers: 'ÉLAN', name: 'Élan' } as const;
      const task = { company, owner: YANN, day: day('2026-03-18'), about, text: 'Appeler', madeBy: YANN };
      const { task: opened } = await store.writer.openTask({ ...task, cause: 'plan:a' }, NOW);
      await store.writer.changeTask(opened, { kind: 'done' }, YANN, NOW);
      for (const cause of ['plan:b', 'form:1', null]) await store.writer.openTask({ ...task, cause }, NOW);
      expect(await store.reader.listPlanCauses(company)).toEqual(
        new Map([
          ['plan:a', 'ended'],
          ['plan:b', 'waits'],
        ]),
      );
      expect(await store.reader.listPlanCauses(newCompany())).toEqual(new Map());
    });

    test('of ten that are applied at once each has a number of its own; another company counts for itself', async () => {
      const all = await Promise.all(Array.from({ length: 10 }, (_, at) => add(`d${at}`)));
      expect(new Set(all.map(({ plan }) => plan.version)).size).toBe(10);
      expect(await add('z', { company: newCompany() })).toMatchObject({ plan: { version: 1 } });
    });
  });
}
