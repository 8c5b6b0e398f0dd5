import { expect, test } from 'vitest';
import type { PositionPorts } from '../../../src/use-cases/positions/position-ports.ts';
import { anInvoice } from '../../builders/entry.ts';
import { aTiers } from '../../builders/tiers.ts';
import { MINUTE_MS, openPositionDesk } from './position-desk.ts';

const LATE = anInvoice({ ecNo: 1, amount: 1_000_00 });
const OTHER = anInvoice({ ecNo: 2, tiers: 'ONYX', amount: 400_00, due: '2026-03-10' });

/** A desk that notes whose sheets, and which decisions, a pass reads. */
function openNoting() {
  const desk = openPositionDesk([LATE, OTHER]);
  const read: string[] = [];
  const { sage } = desk.ports.companies;
  const companies: PositionPorts['companies'] = {
    ...desk.ports.companies,
    sage: (code) => {
      const base = sage(code);
      const readTiersMany: typeof base.readTiersMany = (codes) => {
        read.push(`sheets ${codes === 'all' ? codes : codes.join()}`);
        return base.readTiersMany(codes);
      };
      return { ...base, readTiersMany };
    },
  };
  const positions: PositionPorts['positions'] = {
    ...desk.store,
    listDecidedPositions: (company, which = 'all') => {
      read.push(`decisions ${which}`);
      return desk.store.listDecidedPositions(company, which);
    },
  };
  const pass = async (over: Partial<PositionPorts> = {}): Promise<readonly string[]> => {
    read.splice(0);
    desk.clock.pass(MINUTE_MS);
    await desk.refresh({ companies, positions, ...over });
    return [...read];
  };
  return { ...desk, pass };
}

test('a pass reads sheets and decisions of everybody at first, then of those alone whose lines changed', async () => {
  const desk = openNoting();
  expect(await desk.pass()).toEqual(['sheets all', 'decisions all']);
  expect(await desk.pass()).toEqual(['decisions undecided']);
  desk.books.entries = [LATE, { ...OTHER, piece: 'FA9' }];
  expect(await desk.pass()).toEqual(['sheets ONYX', 'decisions undecided']);
});

test('where a sheet is another, all sheets and decisions are read, and what is proposed follows it', async () => {
  const desk = openNoting();
  await desk.pass();
  desk.books.tiers = [aTiers({ notReminded: true }), aTiers({ code: 'ONYX', name: 'Onyx SA' })];
  expect(await desk.pass()).toEqual(['sheets all', 'decisions all']);
  const kept = await desk.store.listDecidedPositions(desk.company.code);
  expect(kept.map(({ tiers, sheet }) => [tiers, sheet?.notReminded])).toEqual([
    ['CARAT', true],
    ['ONYX', false],
  ]);
});

test('where anything else is remembered, decisions of everybody are looked through; of sheets that are the same, none is read', async () => {
  const desk = openNoting();
  await desk.pass();
  const holders = () => [
    {
      readHeld: async () => {
        const { ecNo, piece, due, amount } = LATE;
        const line = { ecNo, piece, due, amount, tiers: 'CARAT' };
        return new Map([['CARAT', [{ ...line, room: 'recovery', why: 'made up' }]]]) as never;
      },
    },
  ];
  expect(await desk.pass({ holders: holders as never })).toEqual(['decisions all']);
});
