import { describe, expect, test } from 'vitest';
import type { Entry } from '../../../../src/domain/ledger/entry.ts';
import { readOpenItems } from '../../../../src/use-cases/positions/read-open-items.ts';
import { searchInvoices } from '../../../../src/use-cases/tiers/search/search-invoices.ts';
import type { TiersRef } from '../../../../src/use-cases/tiers/search/search-ports.ts';
import { aCompany } from '../../../builders/company.ts';
import { anInvoice } from '../../../builders/entry.ts';
import { openFakeStore } from '../../../fakes/fake-store.ts';
import { registryOf, someBooks } from '../../bench/books.ts';
import { HandClock } from '../../bench/clock.ts';
import { directoryOf, READER } from '../../bench/people.ts';

/** More lines than a search reads. */
const LINES = 201;

async function search(entries: readonly Entry[], skip = 0) {
  const clock = new HandClock();
  const companies = registryOf([aCompany({ code: 'ALPHA' }), someBooks({ entries })]);
  const ports = {
    companies,
    directory: directoryOf({ [READER.id]: ['reader'] }),
    clock,
    readOpen: (refs: readonly TiersRef[]) =>
      readOpenItems({ companies, clock, positions: openFakeStore(clock.now).reader }, refs),
    lateRows: () => Promise.resolve([]),
    soon: <T>(work: Promise<T>) => work,
  };
  const found = await searchInvoices(ports, READER, { text: 'FA', skip, count: 25 });
  if (found.kind !== 'invoices') throw new Error(JSON.stringify(found));
  return found;
}

/** Instalments of 100,00 €, three an invoice. */
const instalments = Array.from({ length: LINES }, (_, at) =>
  anInvoice({ ecNo: at + 1, piece: `FA${String(Math.floor(at / 3)).padStart(4, '0')}`, amount: 100_00 }),
);

describe('invoices by their number', () => {
  test('B11: an invoice that the limit cuts in two is left out: no part of it passes for the whole', async () => {
    const first = await search(instalments);
    const last = await search(instalments, 50);
    expect(first).toMatchObject({ more: true, total: 66 });
    for (const hit of [...first.hits, ...last.hits]) expect(hit).toMatchObject({ amount: 300_00, left: 300_00 });
  });

  test('B11: one invoice of more instalments than are read is still found', async () => {
    const found = await search(instalments.map((line) => ({ ...line, piece: 'FA0001' })));
    expect(found).toMatchObject({ more: true, total: 1, hits: [{ piece: 'FA0001' }] });
  });

  test('under the limit all are there', async () => {
    expect(await search(instalments.slice(0, 6))).toMatchObject({ more: false, total: 2 });
  });
});
