import { describe, expect, test } from 'vitest';
import { day } from '../../../../src/domain/day.ts';
import { anInvoice, aReceipt } from '../../../builders/entry.ts';
import { DAY_MS, openDatasetDesk } from './dataset-desk.ts';

const PAID = [anInvoice({ ecNo: 1, letter: 'A' }), aReceipt({ ecNo: 2, letter: 'A', date: '2026-02-15' })] as const;
const OPEN = anInvoice({ ecNo: 3, date: '2026-02-01', due: '2026-02-20', amount: 300_00 });
const OTHER = anInvoice({ ecNo: 4, tiers: 'AUTRE', date: '2026-02-10', due: '2026-05-01', amount: 100_00 });
const ALL = [...PAID, OPEN, OTHER];

describe('months that are over', () => {
  const january = day('2026-01-31');
  const snapshotsOf = async (desk: Awaited<ReturnType<typeof openDatasetDesk>>) =>
    desk.store.readSnapshots(desk.company.code, ['CARAT'], day('2000-01-01'));

  test('are written once, with what was open then and sold in it', async () => {
    const desk = await openDatasetDesk({ entries: ALL });
    await desk.refresh();
    expect(await snapshotsOf(desk)).toMatchObject([
      { monthEnd: january, version: 1, reason: 'closed', balance: 1_000_00, sales: 1_000_00, late: 0 },
      { monthEnd: '2026-02-28', version: 1, reason: 'closed', balance: 300_00, sales: 300_00, late: 300_00 },
    ]);
    await desk.rebuild();
    expect(desk.held().snapshots.filter(({ tiers }) => tiers === 'CARAT')).toHaveLength(2);
  });

  test('a line entered later in a month that is over makes a further version, and the first one stays', async () => {
    const desk = await openDatasetDesk({ entries: ALL });
    await desk.refresh();
    desk.books.entries = [...ALL, anInvoice({ ecNo: 8, date: '2026-01-20', due: '2026-04-30', amount: 50_00 })];
    expect(await desk.refresh()).toMatchObject({ corrections: 2 });
    const versions = desk.held().snapshots.filter(({ tiers, monthEnd }) => tiers === 'CARAT' && monthEnd === january);
    expect(versions).toMatchObject([
      { version: 1, reason: 'closed', balance: 1_000_00 },
      { version: 2, reason: 'books-changed', balance: 1_050_00, sales: 1_050_00 },
    ]);
    expect((await snapshotsOf(desk))[0]).toMatchObject({ version: 2, balance: 1_050_00 });
  });

  test('a month that was empty when it closed and is not any more says that it was changed', async () => {
    const desk = await openDatasetDesk({ entries: PAID });
    await desk.refresh();
    desk.books.entries = [...PAID, anInvoice({ ecNo: 8, date: '2025-11-20', due: '2026-04-30', amount: 50_00 })];
    await desk.refresh();
    expect((await snapshotsOf(desk))[0]).toMatchObject({ monthEnd: '2025-11-30', version: 1, reason: 'books-changed' });
  });

  test('are not taken again while the lines that they are made of are what they were, and all of them once one is not', async () => {
    const desk = await openDatasetDesk({ entries: ALL });
    await desk.refresh();
    const taken = () =>
      desk
        .held()
        .facts.get('CARAT')
        ?.snapshots.map(({ monthEnd }) => monthEnd);
    expect(taken()).toHaveLength(13);
    const march = [...ALL, anInvoice({ ecNo: 8, date: '2026-03-01', due: '2026-04-30', amount: 50_00 })];
    desk.books.entries = march;
    expect(await desk.refresh()).toMatchObject({ changed: 1, corrections: 0 });
    expect(taken()).toEqual([]);
    desk.clock.pass(30 * DAY_MS);
    await desk.refresh();
    expect(taken()).toEqual(['2026-03-31']);
    desk.books.entries = march.map((line) => (line === OPEN ? { ...OPEN, letter: 'B', lettered: true } : line));
    expect(await desk.refresh()).toMatchObject({ changed: 1, corrections: 2 });
    expect(taken()).toHaveLength(13);
    await desk.rebuild();
    expect(taken()).toHaveLength(13);
    const policy = { ...desk.company.policy, accounts: { '411': 'client', '9': 'avance' } } as const;
    await desk.refresh('one', { policy });
    expect(taken()).toHaveLength(13);
  });

  test('the month under way has none until it is over', async () => {
    const desk = await openDatasetDesk({ entries: ALL });
    desk.clock.pass(29 * DAY_MS);
    await desk.refresh();
    expect((await snapshotsOf(desk)).at(-1)?.monthEnd).toBe('2026-02-28');
    desk.clock.pass(DAY_MS);
    await desk.refresh();
    expect((await snapshotsOf(desk)).at(-1)?.monthEnd).toBe('2026-03-31');
  });
});
