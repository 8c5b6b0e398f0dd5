import { describe, expect, test } from 'vitest';
import { cents } from '../../../src/domain/cents.ts';
import { addDays, day } from '../../../src/domain/day.ts';
import { showDmp } from '../../../src/use-cases/figures/show-dmp.ts';
import { aCompany } from '../../builders/company.ts';
import { aForecast, writePass } from '../../builders/dataset.ts';
import { anInvoice } from '../../builders/entry.ts';
import { aTiers } from '../../builders/tiers.ts';
import { openFakeStore } from '../../fakes/fake-store.ts';
import { registryOf, someBooks } from '../bench/books.ts';
import { HandClock } from '../bench/clock.ts';
import { directoryOf, READER } from '../bench/people.ts';

const ALPHA = aCompany({ code: 'ALPHA' });
/** A Sunday: the first week of its forecast is that of the next day. */
const MADE_ON = day('2026-03-01');
const week = (nth: number, expected: number) =>
  aForecast({ tiers: 'CARAT', weekStart: addDays(day('2026-03-02'), 7 * (nth - 1)), expected: cents(expected) });

async function openDesk() {
  const clock = new HandClock();
  const { reader, writer } = openFakeStore(clock.now);
  const books = someBooks({ entries: [anInvoice({ ecNo: 1 })], tiers: [aTiers()] });
  const companies = registryOf([ALPHA, books]);
  const ports = { companies, directory: directoryOf({ [READER.id]: ['reader'] }), clock, dataset: reader };
  const show = async () => {
    const view = await showDmp(ports, READER, 'ALPHA', 'CARAT');
    return view.kind === 'dmp' ? view.forecast : view;
  };
  return { writer, clock, show };
}

describe('what should come in of a customer, on its card', () => {
  test('is what the dataset has: over the first four weeks and over all, with the day that it was made', async () => {
    const { writer, clock, show } = await openDesk();
    const own = [week(1, 100), week(4, 30), week(5, 7), week(13, 2)];
    const forecast = [...own, aForecast({ tiers: 'OTHER' })];
    await writePass(writer, { company: 'ALPHA', asOf: MADE_ON, forecast }, clock.now());
    expect(await show()).toMatchObject({ madeOn: MADE_ON, currency: 'EUR', soon: 130, all: 139 });
  });

  test('is not told where no forecast was ever made', async () => {
    const { show } = await openDesk();
    expect(await show()).toBeNull();
  });
});
