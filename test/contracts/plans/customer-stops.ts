import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { day } from '../../../src/domain/day.ts';
import { NO_END } from '../../../src/domain/plans/customer-stop.ts';
import { CAMILLE, NOW, newCompany, type OpenStore, type Store, YANN } from '../../store/samples.ts';

/** What every store of stopped customers answers. */
export function describeCustomerStops(name: string, open: OpenStore): void {
  describe(`stopped customers in ${name}`, () => {
    let store: Store;
    let company: string;
    beforeAll(async () => {
      store = await open();
    });
    beforeEach(() => {
      company = newCompany();
    });

    const stop = (tiers = 'ÉLAN', until = '2026-03-31') =>
      store.writer.addCustomerStop(
        { company, tiers, reason: 'Audit « été » 👍', since: day('2026-03-16'), until: day(until), by: YANN },
        NOW,
      );
    const on = async (text: string, tiers: string | null = null) =>
      (await store.reader.listCustomerStops(company, tiers, day(text))).map((one) => one.tiers);

    test('one holds from its first day to its last, of its customer and company, and is read as it was given', async () => {
      const { added, stop: made } = await stop();
      expect(added).toBe(true);
      expect(await store.reader.listCustomerStops(company, null, day('2026-03-31'))).toEqual([made]);
      expect([await on('2026-03-15'), await on('2026-03-16'), await on('2026-04-01')]).toEqual([[], ['ÉLAN'], []]);
      expect([await on('2026-03-16', 'ÉLAN'), await on('2026-03-16', 'AUTRE')]).toEqual([['ÉLAN'], []]);
      expect(await store.reader.listCustomerStops(newCompany(), null, day('2026-03-16'))).toEqual([]);
      const [line] = await store.reader.readHistory(company, 'ÉLAN', 5);
      expect(line).toMatchObject({ act: 'customer-stopped', by: YANN, facts: { until: '2026-03-31' } });
      expect(JSON.stringify(line)).not.toContain('Audit');
    });

    test('there is one at a time', async () => {
      const { stop: first } = await stop();
      expect(await stop('ÉLAN', '2026-05-31')).toEqual({ added: false, stop: first });
      expect((await stop('AUTRE')).added).toBe(true);
    });

    test('one that has no end stands beside one that ends sooner, is there once, and is in force on any day', async () => {
      const { stop: short } = await stop();
      const hold = () => store.writer.holdCustomer({ ...short, reason: 'Lettre REL-2026-000042', until: NO_END }, NOW);
      const { added, stop: endless } = await hold();
      expect(added).toBe(true);
      expect(await hold()).toEqual({ added: false, stop: endless });
      expect(await stop()).toEqual({ added: false, stop: short });
      const read = await store.reader.listCustomerStops(company, 'ÉLAN', day('2026-03-20'));
      expect(read).toEqual([short, endless]);
      expect(await on('2099-12-31')).toEqual(['ÉLAN']);
      expect(await store.writer.liftCustomerStop(endless, CAMILLE, day('2026-04-20'), NOW)).toBe(true);
      expect(await on('2026-04-20')).toEqual([]);
    });

    test('it is lifted once, and another may follow', async () => {
      const { stop: made } = await stop();
      const lift = () => store.writer.liftCustomerStop(made, CAMILLE, day('2026-03-20'), NOW);
      expect([await lift(), await lift()]).toEqual([true, false]);
      expect(await on('2026-03-20')).toEqual([]);
      expect((await stop()).added).toBe(true);
      const acts = (await store.reader.readHistory(company, 'ÉLAN', 5)).map(({ act }) => act);
      expect(acts).toEqual(['customer-stopped', 'customer-stop-lifted', 'customer-stopped']);
    });
  });
}
