import { describe, expect, test } from 'vitest';
import { day } from '../../../src/domain/day.ts';
import { selectMorning } from '../../../src/domain/morning/select-morning.ts';
import { listDebtors } from '../../../src/use-cases/figures/list-debtors.ts';
import { readLateRows, readLatest } from '../../../src/use-cases/morning/list-late.ts';
import { readMorningFacts } from '../../../src/use-cases/morning/read-morning-facts.ts';
import type { Companies } from '../../../src/use-cases/ports/companies.ts';
import { readOpenItems } from '../../../src/use-cases/positions/read-open-items.ts';
import { listProposals } from '../../../src/use-cases/relance/list-proposals.ts';
import { anInvoice, aReceipt } from '../../builders/entry.ts';
import { aTiers } from '../../builders/tiers.ts';
import { SOPHIE } from '../bench/people.ts';
import { MINUTE_MS, openPositionDesk } from './position-desk.ts';

const ENTRIES = [
  anInvoice({ ecNo: 1 }),
  anInvoice({ ecNo: 2, piece: 'FA2', currency: 'USD', amount: 70_00 }),
  anInvoice({ ecNo: 3, tiers: 'ONYX', piece: 'FA3', amount: 5_000_00 }),
  anInvoice({ ecNo: 4, tiers: 'ONYX', piece: 'FA4', due: '2026-05-01', amount: 12_34 }),
  aReceipt({ ecNo: 5, tiers: 'ONYX', amount: 100_00 }),
  anInvoice({ ecNo: 6, tiers: 'SANSFICHE', piece: 'FA6' }),
];

const SILENT: Pick<Companies, 'sage'> = {
  sage: () => {
    throw new Error('Sage was asked');
  },
};

async function openKept() {
  const desk = openPositionDesk(ENTRIES);
  await desk.refresh();
  const readAt = desk.clock.now();
  desk.clock.pass(MINUTE_MS);
  const live = { ...desk.ports, risks: desk.store, holds: desk.store, isHoliday: () => false };
  const kept = { ...live, companies: { ...desk.ports.companies, ...SILENT } };
  const unkept = { ...live, positions: { ...desk.store, readPositionState: async () => null } };
  return { ...desk, readAt, kept, live, unkept };
}

type Kept = Awaited<ReturnType<typeof openKept>>;

const READINGS: readonly [string, (desk: Kept, ports: Kept['live']) => Promise<{ read: object }>][] = [
  ['proposals for all customers', ({ company }, ports) => listProposals(ports, company)],
  ['debtors', ({ company }, ports) => listDebtors(ports, company)],
];

describe('from fresh positions', () => {
  test.each(READINGS)('%s are those of Sage, which is not asked; they say when it was read', async (_, read) => {
    const desk = await openKept();
    const { read: asKept, ...kept } = await read(desk, desk.kept);
    const { read: asLive, ...live } = await read(desk, desk.unkept);
    expect(kept).toEqual(live);
    expect(asKept).toEqual({ at: desk.readAt, from: 'positions' });
    expect(asLive).toEqual({ at: desk.clock.now(), from: 'sage' });
    expect(JSON.stringify(kept)).toContain('SANSFICHE');
  });

  test('the morning post says who is late as Sage does, which is not asked, and when it was read', async () => {
    const desk = await openKept();
    const post = async (ports: Kept['live']) =>
      selectMorning(await readMorningFacts(ports, desk.company), day('2026-03-02'), null);
    const { readAt, ...kept } = await post(desk.kept);
    const { readAt: now, ...live } = await post(desk.unkept);
    expect(kept).toEqual(live);
    expect([readAt, now]).toEqual([desk.readAt.toISOString(), desk.clock.now().toISOString()]);
    expect(kept.biggest.map(({ code }) => code)).toEqual(['ONYX', 'CARAT', 'SANSFICHE', 'CARAT']);
  });

  test('a search says what the customers shown owe, and when that was read; who is late comes first', async () => {
    const desk = await openKept();
    const refs = ['ONYX', 'CARAT', 'NOBODY'].map((code) => ({ company: desk.company.code, code }));
    const kept = (await readOpenItems(desk.kept, refs)).get(desk.company.code);
    const live = (await readOpenItems(desk.unkept, refs)).get(desk.company.code);
    const byNumber = (items: readonly { ecNo: number }[] = []) => items.toSorted((a, b) => a.ecNo - b.ecNo);
    expect(byNumber(kept?.items)).toEqual(byNumber(live?.items));
    expect(kept?.items).toHaveLength(5);
    expect([kept?.readAt, live?.readAt]).toEqual([desk.readAt, null]);
    const byCode = (rows: Awaited<ReturnType<typeof readLatest>>) =>
      rows.toSorted((a, b) => (`${a.code}${a.currency}` < `${b.code}${b.currency}` ? -1 : 1));
    expect(byCode(await readLatest(desk.kept, desk.company))).toEqual(
      byCode(await readLateRows(desk.live, desk.company)),
    );
  });

  test('proposals read Sage where that is asked for, and where positions are too old', async () => {
    const desk = await openKept();
    desk.book(anInvoice({ ecNo: 9, piece: 'FA9', amount: 1_00 }));
    const totals = async (live: boolean) => {
      const { proposals, read } = await listProposals(desk.live, desk.company, { live });
      return [read.from, proposals.find(({ code, currency }) => code === 'CARAT' && currency === 'EUR')?.itemCount];
    };
    expect(await totals(false)).toEqual(['positions', 1]);
    expect(await totals(true)).toEqual(['sage', 2]);
    desk.clock.pass(60 * MINUTE_MS);
    expect(await totals(false)).toEqual(['sage', 2]);
  });

  test('F5: an exclusion made since the last pass holds at once, decided of the kept lines; Sage is not asked', async () => {
    const desk = await openKept();
    const { ecNo, piece, due, amount } = anInvoice({ ecNo: 1 });
    await desk.store.addExclusion({
      ...{ company: desk.company.code, tiers: 'CARAT', ecNo, piece, due, amount },
      ...{ by: SOPHIE, reason: 'Avoir promis', since: day('2026-03-02'), until: null },
    });
    const { held } = await listProposals(desk.kept, desk.company);
    const carat = held.find(({ code, currency }) => code === 'CARAT' && currency === 'EUR');
    expect(carat?.facts.heldBack).toMatchObject([{ why: { code: 'excluded', reason: 'Avoir promis' } }]);
    const kept = async () =>
      (await desk.store.listDecidedPositions(desk.company.code)).find(({ tiers }) => tiers === 'CARAT');
    const before = await kept();
    await desk.refresh();
    expect((await kept())?.told).not.toBe(before?.told);
    expect((await listProposals(desk.kept, desk.company)).held).toEqual(held);
  });

  test('a sheet that says « hors rappel » since is heard by the next pass, with no line changed', async () => {
    const desk = await openKept();
    desk.books.tiers = [aTiers({ notReminded: true }), aTiers({ code: 'ONYX', name: 'Onyx SA' })];
    desk.clock.pass(2 * MINUTE_MS);
    expect(await desk.refresh()).toMatchObject({ kind: 'refreshed', changed: 0 });
    const { held } = await listProposals(desk.kept, desk.company);
    expect(held.filter(({ reason }) => reason === 'not-reminded').map(({ code }) => code)).toEqual(['CARAT', 'CARAT']);
  });

  test('a pass after which nothing changed decides nothing again', async () => {
    const desk = await openKept();
    let written = 0;
    const positions = {
      ...desk.store,
      replacePositionDecisions: async (...given: Parameters<typeof desk.store.replacePositionDecisions>) => {
        written += given[1].length;
      },
    };
    expect(await desk.refresh({ positions })).toMatchObject({ changed: 0 });
    expect(written).toBe(0);
  });
});
