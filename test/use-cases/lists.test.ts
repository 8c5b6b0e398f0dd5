import { describe, expect, test } from 'vitest';
import { listDebtors } from '../../src/use-cases/figures/list-debtors.ts';
import { listProposals } from '../../src/use-cases/relance/list-proposals.ts';
import { anInvoice, aReceipt } from '../builders/entry.ts';
import { aTiers } from '../builders/tiers.ts';
import { approvePreview, openCaratDraft, openDesk, previewNow } from './bench/desk.ts';

/** Each customer a case of its own; `late` says in how many currencies it has a late item. */
const CUSTOMERS = {
  CARAT: [anInvoice({ ecNo: 1 })],
  ONYX: [anInvoice({ ecNo: 10, tiers: 'ONYX', amount: 5_000_00 })],
  TROPTOT: [anInvoice({ ecNo: 20, tiers: 'TROPTOT', due: '2026-02-27' })],
  COUVERT: [anInvoice({ ecNo: 30, tiers: 'COUVERT' }), aReceipt({ ecNo: 31, tiers: 'COUVERT' })],
  DEVISES: [anInvoice({ ecNo: 40, tiers: 'DEVISES' }), anInvoice({ ecNo: 41, tiers: 'DEVISES', currency: 'USD' })],
  MUET: [anInvoice({ ecNo: 50, tiers: 'MUET' })],
  STOP: [anInvoice({ ecNo: 60, tiers: 'STOP' })],
  NONECHU: [anInvoice({ ecNo: 70, tiers: 'NONECHU', due: '2026-05-01' })],
  SANSFICHE: [anInvoice({ ecNo: 80, tiers: 'SANSFICHE' })],
};

function openCompany() {
  const desk = openDesk({ entries: Object.values(CUSTOMERS).flat() });
  const known = Object.keys(CUSTOMERS).filter((code) => code !== 'SANSFICHE');
  desk.books.tiers = known.map((code) =>
    aTiers({
      code,
      name: `Société ${code}`,
      notReminded: code === 'STOP',
      ...(code === 'MUET' ? { email: '', addressLines: [] } : {}),
    }),
  );
  return desk;
}

describe('lists of a company', () => {
  test('A4, J1: every customer with a late item is in exactly one list per currency, nobody else in any', async () => {
    const desk = openCompany();
    const { proposals, held, cannotTell } = await listProposals(desk.ports, desk.company);
    const listed = [...proposals, ...held, ...cannotTell].map((row) => `${row.code} ${row.currency}`).sort();
    expect(listed).toEqual([
      'CARAT EUR',
      'COUVERT EUR',
      'DEVISES EUR',
      'DEVISES USD',
      'MUET EUR',
      'ONYX EUR',
      'SANSFICHE EUR',
      'STOP EUR',
      'TROPTOT EUR',
    ]);
    expect(held.map((row) => [row.code, row.reason])).toEqual(
      expect.arrayContaining([
        ['TROPTOT', 'all-held-back'],
        ['COUVERT', 'receipt-to-allocate'],
        ['STOP', 'not-reminded'],
      ]),
    );
    expect(proposals[0]).toMatchObject({ code: 'ONYX', level: 1, itemCount: 1, total: 5_000_00 });
  });

  test('E3: a customer that nothing can reach is listed to be completed, and so is one without a card in Sage', async () => {
    const desk = openCompany();
    const { proposals, cannotTell } = await listProposals(desk.ports, desk.company);
    const unreachable = proposals.filter((row) => row.unreachable).map((row) => row.code);
    const toComplete = cannotTell.filter((row) => row.missing.includes('address')).map((row) => row.code);
    expect([...unreachable, ...toComplete].sort()).toEqual(['MUET', 'SANSFICHE']);
  });

  test('A4: the same list again after an approval: the letter is held with who approved it, not proposed twice', async () => {
    const desk = openCompany();
    await approvePreview(desk, await previewNow(desk, await openCaratDraft(desk)));
    const { proposals, held } = await listProposals(desk.ports, desk.company);
    expect(proposals.map((row) => row.code)).not.toContain('CARAT');
    expect(held.find((row) => row.code === 'CARAT')?.facts.heldBack).toMatchObject([{ why: { code: 'reserved' } }]);
  });

  test('D2, J1: debtors, biggest first, with totals that add up per currency', async () => {
    const desk = openCompany();
    const { rows, totals } = await listDebtors(desk.ports, desk.company);
    expect(rows[0]).toMatchObject({ code: 'ONYX', balance: 5_000_00, late: 5_000_00, oldestDaysLate: 30 });
    expect(rows.map((row) => row.balance)).toEqual(rows.map((row) => row.balance).toSorted((a, b) => b - a));
    expect(totals.map(({ currency }) => currency)).toEqual(['EUR', 'USD']);
    for (const total of totals) {
      const own = rows.filter((row) => row.currency === total.currency);
      expect(own.reduce((sum, row) => sum + row.balance, 0)).toBe(total.balance);
      expect(Object.values(total.aging).reduce((sum, bracket) => sum + bracket, 0) + total.unallocated).toBe(
        total.balance,
      );
    }
    expect(totals[0]).toMatchObject({ openItems: 9, lateItems: 8, unallocated: -1_000_00 });
  });

  test.each([
    ['proposals', listProposals],
    ['debtors', listDebtors],
  ])('L1: %s of 3 or 60 customers are made of the same number of readings', async (_, list) => {
    const readingsOf = async (count: number) => {
      const codes = Array.from({ length: count }, (__, at) => `C${at}`);
      const desk = openDesk({ entries: codes.map((tiers, ecNo) => anInvoice({ ecNo, tiers })) });
      desk.books.tiers = codes.map((code) => aTiers({ code }));
      let memories = 0;
      const memory: typeof desk.ports.memory = {
        ...desk.store,
        readMemory: (...args) => {
          memories += 1;
          return desk.store.readMemory(...args);
        },
      };
      await list({ ...desk.ports, memory }, desk.company);
      return desk.books.reads + memories;
    };
    const few = await readingsOf(3);
    expect(await readingsOf(60)).toBe(few);
    expect(few).toBeLessThanOrEqual(6);
  });
});
