import { describe, expect, test } from 'vitest';
import { mendPosition } from '../../../src/use-cases/positions/mend-position.ts';
import { readSituation } from '../../../src/use-cases/tiers/read-situation.ts';
import { anInvoice } from '../../builders/entry.ts';
import { aTiers } from '../../builders/tiers.ts';
import { DAY_MS, MINUTE_MS, openPositionDesk } from './position-desk.ts';

async function openKept() {
  const desk = openPositionDesk([anInvoice({ ecNo: 1 }), anInvoice({ ecNo: 2, tiers: 'ONYX' })]);
  await desk.refresh();
  desk.clock.pass(MINUTE_MS);
  const answers: string[] = [];
  const situation = {
    ...desk.ports,
    isHoliday: () => false,
    noteRead: async (...found: Parameters<NonNullable<Parameters<typeof readSituation>[0]['noteRead']>>) => {
      answers.push(await mendPosition(desk.ports, ...found));
    },
  };
  const open = () => readSituation(situation, desk.company, 'CARAT');
  const owed = async (code = 'CARAT') => (await desk.debts()).find((one) => one.code === code)?.balance;
  return { ...desk, answers, open, owed };
}

describe('a customer that is opened', () => {
  test('as its position keeps it leaves it as it is', async () => {
    const desk = await openKept();
    const writes: string[] = [];
    const { replacePositions } = desk.store;
    desk.ports.positions.replacePositions = async (...given) => {
      writes.push(given[0]);
      await replacePositions(...given);
    };
    await desk.open();
    expect([desk.answers, writes]).toEqual([['as-kept'], []]);
  });

  test('otherwise than its position keeps it has it say what was found; others stay, and the next pass looks again', async () => {
    const desk = await openKept();
    desk.book(anInvoice({ ecNo: 3, piece: 'FA3', amount: 5_00 }));
    desk.book(anInvoice({ ecNo: 4, tiers: 'ONYX', piece: 'FA4', amount: 5_00 }));
    const [before, other] = [await desk.owed(), await desk.owed('ONYX')];
    await desk.open();
    expect(desk.answers).toEqual(['mended']);
    expect(await desk.owed()).toBe((before ?? 0) + 5_00);
    expect(await desk.owed('ONYX')).toBe(other);
    expect((await desk.store.readSeenPositions(desk.company.code, ['CARAT'])).get('CARAT')?.seen).toBe('');
    expect(await desk.refresh()).toMatchObject({ kind: 'refreshed', changed: 2 });
    await desk.open();
    expect(desk.answers).toEqual(['mended', 'as-kept']);
  });

  test('with nothing left in Sage owes nothing in lists either', async () => {
    const desk = await openKept();
    desk.books.entries = desk.books.entries.filter(({ tiers }) => tiers !== 'CARAT');
    await desk.open();
    expect([desk.answers, await desk.owed()]).toEqual([['mended'], undefined]);
  });

  test('whose sheet says otherwise has it kept, with no line changed', async () => {
    const desk = await openKept();
    desk.books.tiers = [aTiers({ notReminded: true })];
    await desk.open();
    const [carat] = await desk.store.listDecidedPositions(desk.company.code);
    expect([desk.answers, carat?.sheet?.notReminded]).toEqual([['as-kept'], true]);
  });

  test('is not made older by a pass that read its lines before', async () => {
    const desk = await openKept();
    desk.book(anInvoice({ ecNo: 3, piece: 'FA3', amount: 5_00 }));
    const sage = desk.ports.companies.sage(desk.company.code);
    const companies = {
      ...desk.ports.companies,
      sage: () => ({
        ...sage,
        readLedger: async (...asked: Parameters<typeof sage.readLedger>) => {
          const read = await sage.readLedger(...asked);
          desk.book(anInvoice({ ecNo: 7, piece: 'FA7', amount: 1_00 }));
          desk.clock.pass(1_000);
          await desk.open();
          return read;
        },
      }),
    };
    const before = await desk.owed();
    await desk.refresh({ companies });
    expect(desk.answers).toEqual(['mended']);
    expect(await desk.owed()).toBe((before ?? 0) + 6_00);
    expect(await desk.refresh()).toMatchObject({ changed: 1 });
    expect(await desk.owed()).toBe((before ?? 0) + 6_00);
  });

  test.each([
    ['of another day', DAY_MS],
    ['never kept', 0],
  ])('positions %s are left to the next pass', async (_, ms) => {
    const desk = await openKept();
    if (ms === 0) await desk.store.forgetPositions(desk.company.code);
    desk.clock.pass(ms);
    desk.book(anInvoice({ ecNo: 3, piece: 'FA3', date: '2026-02-01', due: '2026-03-01' }));
    await desk.open();
    expect(desk.answers).toEqual(['left']);
  });
});
