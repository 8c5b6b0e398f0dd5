import { expect, test } from 'vitest';
import { refreshDataset } from '../../../../src/use-cases/figures/dataset/refresh-dataset.ts';
import { readYoungMarks } from '../../../../src/use-cases/positions/kept-marks.ts';
import { refreshPositions } from '../../../../src/use-cases/positions/refresh-positions.ts';
import { anInvoice } from '../../../builders/entry.ts';
import { DAY_MS, openDatasetDesk } from './dataset-desk.ts';

const OPEN = anInvoice({ ecNo: 3, date: '2026-02-01', due: '2026-02-20', amount: 300_00 });
const OTHER = anInvoice({ ecNo: 4, tiers: 'AUTRE', date: '2026-02-10', due: '2026-05-01', amount: 100_00 });
const MINUTE_MS = 60_000;

/** A dataset whose positions somebody keeps, that counts how often Sage was asked for its marks by the dataset. */
async function openDesk() {
  const desk = await openDatasetDesk({ entries: [OPEN, OTHER] });
  const { clock, company, ports, store } = desk;
  const positions = { ...ports, positions: store, memory: store, holders: () => [] };
  let asked = 0;
  const companies = {
    ...ports.companies,
    sage: (code: string) => {
      const sage = ports.companies.sage(code);
      const readLedgerMarks: typeof sage.readLedgerMarks = (asOf) => {
        asked += 1;
        return sage.readLedgerMarks(asOf);
      };
      return { ...sage, readLedgerMarks };
    },
  };
  const youngMarks = () => readYoungMarks({ positions: store, clock }, company);
  return {
    ...desk,
    positions: () => refreshPositions(positions, company, 'positions'),
    /** The pass, and how often it asked Sage for marks. */
    pass: async () => {
      asked = 0;
      const answer = await refreshDataset({ ...ports, companies, youngMarks }, company, 'one');
      return { changed: answer.kind === 'refreshed' ? answer.changed : null, asked };
    },
  };
}

test('where positions saw no change a moment ago, the dataset asks Sage for nothing; where they did, for its marks of now', async () => {
  const desk = await openDesk();
  expect(await desk.pass()).toEqual({ changed: 2, asked: 1 });
  await desk.positions();
  desk.clock.pass(MINUTE_MS);
  expect(await desk.pass()).toEqual({ changed: 0, asked: 0 });
  desk.books.entries = [OPEN, { ...OTHER, piece: 'FA9' }];
  expect(await desk.pass()).toEqual({ changed: 0, asked: 0 });
  await desk.positions();
  expect(await desk.pass()).toEqual({ changed: 1, asked: 1 });
  expect(await desk.pass()).toEqual({ changed: 0, asked: 0 });
});

test('where positions are some minutes old, or of the day before, Sage is asked', async () => {
  const desk = await openDesk();
  await desk.positions();
  expect(await desk.pass()).toEqual({ changed: 2, asked: 1 });
  desk.clock.pass(3 * MINUTE_MS);
  expect(await desk.pass()).toEqual({ changed: 0, asked: 1 });
  desk.clock.pass(DAY_MS);
  expect((await desk.pass()).asked).toBe(1);
});
