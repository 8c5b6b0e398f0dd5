import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { cents } from '../../../src/domain/cents.ts';
import { addDays, day } from '../../../src/domain/day.ts';
import { aForecast, aSnapshot, factsOf, invoiceFact, toWrite, writePass } from '../../builders/dataset.ts';
import { later, NOW, newCompany, type OpenStore, type Store } from '../../store/samples.ts';

const TODAY = day('2026-03-16');
const TOMORROW = addDays(TODAY, 1);
const MONTH = day('2026-01-31');

/** An invoice of so much, by customer. */
const all = (amounts: Readonly<Record<string, number>>) =>
  Object.entries(amounts).map(([tiers, amount], at) => {
    const invoices = [invoiceFact({ tiers, ecNo: at + 1, amount: cents(amount), left: cents(amount) })];
    const snapshots = [aSnapshot({ tiers, monthEnd: MONTH, version: amount, balance: cents(amount) })];
    return toWrite(factsOf(tiers, { invoices }), `seen ${amount}`, snapshots);
  });

/** How every store of the dataset takes up what passes write. */
export function describeDatasetPasses(name: string, open: OpenStore): void {
  describe(`passes over the dataset in ${name}`, () => {
    let store: Store;
    let company: string;
    beforeAll(async () => {
      store = await open();
    });
    beforeEach(async () => {
      company = newCompany();
      const before = { company, asOf: TODAY, all: all({ A: 1, B: 2 }), forecast: [aForecast({ tiers: 'A' })] };
      await writePass(store.writer, before, NOW);
    });

    const begin = (asOf = TOMORROW) =>
      store.writer.beginDataset({ company, name: 'N', currency: 'EUR', asOf, dmpBy: 'invoice', total: 2 }, later(1));
    const write = (generation: number, amounts: Readonly<Record<string, number>>) =>
      store.writer.writeFacts(company, { generation, asOf: TOMORROW }, all(amounts), later(2));
    const end = (generation: number) =>
      store.writer.endDataset(
        company,
        generation,
        { asOf: TOMORROW, dmpBy: 'invoice', reconciled: null, forecastOn: TOMORROW },
        later(3),
      );
    /** All that is read. */
    const read = async () => {
      const { reader } = store;
      const counted = [...(await reader.countInvoices(company))].map(([tiers, { amount }]) => [tiers, amount]);
      const seen = [...(await reader.readSeen(company))].map(([tiers, one]) => [tiers, one.seen]);
      const months = (await reader.readSnapshots(company, ['A', 'B', 'C'], MONTH)).map((one) => one.balance);
      const lives = (await reader.readStoredLives(company, MONTH, 0)).map((one) => one.amount);
      const [a, c] = [await reader.readForecast(company, 'A'), await reader.readForecast(company, 'C')];
      const { forecasts, invoices } = await reader.readDatasetSize(company);
      return { counted, seen, months, lives, forecast: [a?.weeks.length, c?.weeks.length], forecasts, invoices };
    };
    const BEFORE = {
      counted: [
        ['A', 1],
        ['B', 2],
      ],
      seen: [
        ['A', 'seen 1'],
        ['B', 'seen 2'],
      ],
      months: [1, 2],
      lives: [1, 2],
      forecast: [1, 0],
      forecasts: 1,
      invoices: 2,
    };
    const AFTER = {
      counted: [
        ['A', 1],
        ['B', 5],
        ['C', 7],
      ],
      seen: [
        ['A', 'seen 1'],
        ['B', 'seen 5'],
        ['C', 'seen 7'],
      ],
      months: [1, 5, 7],
      lives: [1, 5, 7],
      forecast: [0, 1],
      forecasts: 1,
      invoices: 3,
    };

    test('until a pass has ended all is read as it was before, and then all as it is after', async () => {
      const pass = await begin();
      await write(pass, { B: 5 });
      expect(await read()).toEqual(BEFORE);
      await write(pass, { C: 7 });
      await store.writer.writeForecast(company, pass, [aForecast({ tiers: 'C' })], TOMORROW);
      expect(await read()).toEqual(BEFORE);
      expect(await end(pass)).toBe(true);
      expect(await read()).toEqual(AFTER);
      expect((await store.reader.readSeen(company)).get('A')?.asOf).toBe(TODAY);
      expect((await store.reader.readSeen(company)).get('B')?.asOf).toBe(TOMORROW);
    });

    test('of a pass that died nothing is ever read, and the next one takes out what it wrote', async () => {
      const dead = await begin();
      await write(dead, { A: 3, C: 4 });
      await store.writer.writeForecast(company, dead, [aForecast({ tiers: 'B' })], TOMORROW);
      const pass = await begin();
      expect(await store.reader.readDataset(company)).toMatchObject({ hasLeftovers: true });
      await clear(pass);
      expect(await store.reader.readDataset(company)).toMatchObject({ hasLeftovers: false });
      expect(await read()).toEqual(BEFORE);
      await write(pass, { B: 5, C: 7 });
      await store.writer.writeForecast(company, pass, [aForecast({ tiers: 'C' })], TOMORROW);
      await end(pass);
      expect(await read()).toEqual(AFTER);
    });

    test('what a pass replaced is taken out by the next one, and what is read stays', async () => {
      const pass = await begin();
      await write(pass, { B: 5, C: 7 });
      await store.writer.writeForecast(company, pass, [aForecast({ tiers: 'C' })], TOMORROW);
      await end(pass);
      await clear(await begin());
      expect(await read()).toEqual(AFTER);
    });

    test('a pass that another one overtook writes no more and ends no more, whatever it does', async () => {
      const slow = await begin();
      await write(slow, { A: 9 });
      const fast = await begin();
      expect(await write(slow, { B: 9 })).toBe(false);
      expect(await store.writer.writeForecast(company, slow, [aForecast({ tiers: 'A' })], TOMORROW)).toBe(false);
      expect(await end(slow)).toBe(false);
      expect(await read()).toEqual(BEFORE);
      await write(fast, { B: 5, C: 7 });
      await store.writer.writeForecast(company, fast, [aForecast({ tiers: 'C' })], TOMORROW);
      await end(fast);
      expect(await read()).toEqual(AFTER);
    });

    test('lives that are read leave out the customers that the pass has written', async () => {
      const pass = await begin();
      await write(pass, { B: 5, C: 7 });
      expect((await store.reader.readStoredLives(company, MONTH, pass)).map(({ tiers }) => tiers)).toEqual(['A']);
    });

    async function clear(pass: number): Promise<void> {
      await store.writer.clearLeftovers(company, await store.reader.listLeftovers(company, pass));
      await store.writer.endClearing(company, pass);
    }
  });
}
