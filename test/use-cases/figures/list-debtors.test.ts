import { describe, expect, test } from 'vitest';
import { cents } from '../../../src/domain/cents.ts';
import { day } from '../../../src/domain/day.ts';
import { EVERYONE } from '../../../src/domain/figures/debtors/follow.ts';
import type { Entry } from '../../../src/domain/ledger/entry.ts';
import { listFollow } from '../../../src/use-cases/figures/list-follow.ts';
import { listTop } from '../../../src/use-cases/figures/list-top.ts';
import { readFigures } from '../../../src/use-cases/figures/read-figures.ts';
import { aCompany } from '../../builders/company.ts';
import { anInvoice, aReceipt } from '../../builders/entry.ts';
import { openFakeStore } from '../../fakes/fake-store.ts';
import { registryOf, someBooks } from '../bench/books.ts';
import { HandClock } from '../bench/clock.ts';
import { directoryOf, READER } from '../bench/people.ts';

const ALPHA = aCompany({ code: 'ALPHA' });

/** One invoice of 1 000,00 € that is late, and 900,00 € received that nothing says for what. */
const mostlyReceived = [
  anInvoice({ ecNo: 1, tiers: 'CARAT', amount: 1_000_00 }),
  aReceipt({ ecNo: 2, tiers: 'CARAT', amount: 900_00 }),
];

function openDesk(entries: readonly Entry[]) {
  const clock = new HandClock();
  const store = openFakeStore(clock.now).reader;
  const companies = registryOf([ALPHA, someBooks({ entries })]);
  return { companies, directory: directoryOf({ [READER.id]: ['reader'] }), clock, dataset: store, positions: store };
}

describe('totals of the lists of debtors', () => {
  test('J10: the late share is of debits, as of each customer and of the company: never more than all of it', async () => {
    const ports = openDesk(mostlyReceived);
    const { lateRatio } = await readFigures(ports, ALPHA, null, day('2026-03-02'));
    expect(lateRatio).toBe(1);
    const totals = [{ currency: 'EUR', balance: cents(100_00), late: cents(1_000_00), lateRatio, customers: 1 }];
    expect(await listTop(ports, READER)).toMatchObject({ rows: [{ lateRatio, debits: 1_000_00 }], totals });
    expect(await listFollow(ports, READER, EVERYONE, 1)).toMatchObject({ rows: [{ lateRatio }], totals });
  });

  test('of who is only owed something there is no late share', async () => {
    const ports = openDesk([aReceipt({ ecNo: 1, tiers: 'CARAT', amount: 900_00 })]);
    const view = await listFollow(ports, READER, EVERYONE, 1);
    expect(view).toMatchObject({ totals: [{ balance: -900_00, late: 0, lateRatio: null, customers: 1 }] });
  });
});
