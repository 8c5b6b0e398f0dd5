import { describe, expect, test } from 'vitest';
import { refreshDataset } from '../../../../src/use-cases/figures/dataset/refresh-dataset.ts';
import { factsOf, toWrite } from '../../../builders/dataset.ts';
import { anInvoice } from '../../../builders/entry.ts';
import { DAY_MS, openDatasetDesk } from './dataset-desk.ts';

/** Reading for the forecast takes so long that another instance takes the turn over, and begins. */
async function loseTurnInForecast(then: () => void) {
  const desk = await openDatasetDesk({ entries: [anInvoice()] });
  const { clock } = desk;
  const { dataset, turns } = desk.ports;
  const start = {
    company: desk.company.code,
    name: 'B',
    currency: 'EUR',
    asOf: clock.today(),
    total: 7,
    dmpBy: 'invoice',
  } as const;
  const slow = {
    ...dataset,
    readStoredLives: async (...asked: Parameters<typeof dataset.readStoredLives>) => {
      clock.pass(DAY_MS / 24);
      expect(await turns.takeTurn(`dataset ${desk.company.code}`, 'other', clock.now(), DAY_MS)).toBe(true);
      const generation = await dataset.beginDataset(start, clock.now());
      const three = ['A', 'B', 'C'].map((tiers) => toWrite(factsOf(tiers)));
      await dataset.writeFacts(desk.company.code, { generation, asOf: clock.today() }, three, clock.now());
      then();
      return dataset.readStoredLives(...asked);
    },
  };
  return { desk, pass: () => refreshDataset({ ...desk.ports, dataset: slow }, desk.company, 'slow') };
}

const OTHERS_PASS = { state: 'refreshing', total: 7, done: 3, fault: null, forecastOn: null };

describe('a turn that is lost while the forecast is made', () => {
  test('leaves the pass of whoever took it over as it is: nothing is written, nothing is marked done', async () => {
    const { desk, pass } = await loseTurnInForecast(() => undefined);
    expect(await pass()).toEqual({ kind: 'busy' });
    expect(await desk.dataset()).toMatchObject(OTHERS_PASS);
    expect(desk.held().forecast).toEqual([]);
  });

  test('and then fails never marks that pass as failed', async () => {
    const { desk, pass } = await loseTurnInForecast(() => {
      throw new TypeError('No forecast of that');
    });
    await expect(pass()).rejects.toThrow('No forecast of that');
    expect(await desk.dataset()).toMatchObject(OTHERS_PASS);
    expect(await desk.ports.turns.takeTurn(`dataset ${desk.company.code}`, 'third', desk.clock.now(), 1)).toBe(false);
  });
});
