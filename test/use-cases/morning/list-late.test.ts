import { describe, expect, test } from 'vitest';
import type { Role } from '../../../src/domain/company/role.ts';
import { type LateView, listLate } from '../../../src/use-cases/morning/list-late.ts';
import { OutsideFault } from '../../../src/use-cases/ports/outside-fault.ts';
import { aCompany } from '../../builders/company.ts';
import { anInvoice, aReceipt } from '../../builders/entry.ts';
import { openFakeStore } from '../../fakes/fake-store.ts';
import { registryOf, someBooks } from '../bench/books.ts';
import { HandClock } from '../bench/clock.ts';
import { directoryOf, READER } from '../bench/people.ts';

const [ALPHA, BETA] = [aCompany({ code: 'ALPHA' }), aCompany({ code: 'BETA' })];

function openBooks(roles: Readonly<Record<string, readonly Role[]>> = { [READER.id]: ['reader'] }) {
  const [alpha, beta] = [someBooks(), someBooks()];
  const ports = {
    companies: registryOf([ALPHA, alpha], [BETA, beta]),
    directory: directoryOf(roles),
    clock: new HandClock(),
    positions: openFakeStore().reader,
  };
  return { alpha, beta, ports };
}

/** Twelve customers of one company, from 1,00 to 12,00 €, 30 days late. */
const twelve = Array.from({ length: 12 }, (_, at) =>
  anInvoice({ ecNo: at, tiers: `C${String(at + 1).padStart(2, '0')}`, amount: (at + 1) * 1_00 }),
);

async function show(ports: Parameters<typeof listLate>[0], page = 1): Promise<LateView> {
  const view = await listLate(ports, READER, page);
  if (view.kind !== 'late') throw new Error(JSON.stringify(view));
  return view;
}

describe('who is late', () => {
  test('all companies that the person reads, biggest first, currencies apart, newly late since yesterday', async () => {
    const { alpha, beta, ports } = openBooks();
    alpha.entries = [
      anInvoice({ ecNo: 1, tiers: 'CARAT', amount: 100_00 }),
      anInvoice({ ecNo: 2, tiers: 'CARAT', amount: 40_00, due: '2026-03-01' }),
      anInvoice({ ecNo: 3, tiers: 'ONYX', amount: 900_00, currency: 'USD' }),
      anInvoice({ ecNo: 4, tiers: 'JADE', due: '2026-03-02' }),
    ];
    beta.entries = [anInvoice({ ecNo: 1, tiers: 'CARAT', amount: 500_00 })];
    const view = await show(ports);
    expect(view.rows.map((row) => [row.company, row.code, row.currency, row.late, row.newlyLate])).toEqual([
      ['BETA', 'CARAT', 'EUR', 500_00, 0],
      ['ALPHA', 'CARAT', 'EUR', 140_00, 40_00],
      ['ALPHA', 'ONYX', 'USD', 900_00, 0],
    ]);
    expect(view.totals).toEqual([
      { currency: 'EUR', late: 640_00, customers: 2 },
      { currency: 'USD', late: 900_00, customers: 1 },
    ]);
    expect([view.page, view.pages, view.readAt]).toEqual([1, 1, ports.clock.now()]);
  });

  test('H16: a customer whose advance covers its late invoice is not in it', async () => {
    const { alpha, ports } = openBooks();
    alpha.entries = [anInvoice({ ecNo: 1 }), aReceipt({ ecNo: 2 })];
    expect(await show(ports)).toMatchObject({ rows: [], totals: [], page: 1, pages: 1 });
  });

  test.each([
    [1, 1, 'C12', 10],
    [2, 2, 'C02', 2],
    [3, 2, 'C02', 2],
    [0, 1, 'C12', 10],
    [-4, 1, 'C12', 10],
    [Number.NaN, 1, 'C12', 10],
    [1.9, 1, 'C12', 10],
  ])(
    'page %d of twelve customers is page %i, from %s on, %i rows; totals are of them all',
    async (asked, page, first, rows) => {
      const { alpha, ports } = openBooks();
      alpha.entries = twelve;
      const view = await show(ports, asked);
      expect([view.page, view.pages, view.rows[0]?.code, view.rows.length]).toEqual([page, 2, first, rows]);
      expect(view.totals).toEqual([{ currency: 'EUR', late: 78_00, customers: 12 }]);
    },
  );

  test('pages together hold everyone once', async () => {
    const { alpha, ports } = openBooks();
    alpha.entries = twelve.map((entry) => ({ ...entry, amount: twelve[0]?.amount ?? entry.amount }));
    const codes = [...(await show(ports, 1)).rows, ...(await show(ports, 2)).rows].map(({ code }) => code);
    expect(codes).toEqual(twelve.map(({ tiers }) => tiers));
  });

  test('I9: who reads one company sees nothing of the other, not even in totals; a stranger nothing at all', async () => {
    const { alpha, beta, ports } = openBooks({ [`${READER.id}@BETA`]: ['reader'] });
    alpha.entries = [anInvoice()];
    beta.entries = [anInvoice({ amount: 5_00 })];
    const view = await show(ports);
    expect(view.rows.map(({ company }) => company)).toEqual(['BETA']);
    expect(view.totals).toEqual([{ currency: 'EUR', late: 5_00, customers: 1 }]);
    expect(alpha.reads).toBe(0);
    expect(await listLate({ ...ports, directory: directoryOf({}) }, READER, 1)).toEqual({
      kind: 'refused',
      refusal: { code: 'not-allowed', needed: 'reader', company: null },
    });
  });

  test('H14: a base that does not answer is a fault, never a shorter list', async () => {
    const { alpha, beta, ports } = openBooks();
    alpha.entries = [anInvoice()];
    beta.fault = new OutsideFault('busy', 'sage-unreachable', 'no answer');
    await expect(listLate(ports, READER, 1)).rejects.toBe(beta.fault);
  });

  test('L1: 3 or 60 customers are read in the same number of readings', async () => {
    const readingsOf = async (count: number) => {
      const { alpha, ports } = openBooks();
      alpha.entries = Array.from({ length: count }, (_, ecNo) => anInvoice({ ecNo, tiers: `C${ecNo}` }));
      expect((await show(ports)).totals[0]?.customers).toBe(count);
      return alpha.reads;
    };
    expect(await readingsOf(60)).toBe(await readingsOf(3));
  });
});
