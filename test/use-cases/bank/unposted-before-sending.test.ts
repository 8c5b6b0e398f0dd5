import { beforeEach, describe, expect, test } from 'vitest';
import { heldByBank } from '../../../src/use-cases/bank/held-by-bank.ts';
import type { Dispatch } from '../../../src/use-cases/ports/dispatch/dispatch-store.ts';
import { OutsideFault } from '../../../src/use-cases/ports/outside-fault.ts';
import { anInvoice } from '../../builders/entry.ts';
import { anUnpostedPayment as paid } from '../../builders/unposted.ts';
import { openFakeBank } from '../../fakes/bank/fake-bank.ts';
import { approveOne, type Office, runToRest } from '../bench/office.ts';
import { useOffices } from '../bench/office-suite.ts';

const SILENT = new OutsideFault('busy', 'sage-timeout', 'no answer');

describe('a payment that is entered in Gestion commerciale between approval and sending', () => {
  const openOffice = useOffices();
  let office: Office;
  beforeEach(async () => {
    office = await openOffice([anInvoice(), anInvoice({ ecNo: 2 })]);
  });
  const send = (approved: Dispatch): Promise<Dispatch> =>
    runToRest(office, approved, { holders: () => [heldByBank({ ...office.ports, bank: openFakeBank() })] });

  test('pays one of two instalments: the letter does not ask for it', async () => {
    const approved = await approveOne(office);
    expect(approved.facts).toMatchObject({ total: 2_000_00 });
    office.books.unposted = [paid(1_000_00, 2)];
    expect(await send(approved)).toMatchObject({ state: 'done', dropped: [2], facts: { total: 1_000_00 } });
  });

  test('pays a part of one: that is taken off', async () => {
    const approved = await approveOne(office);
    office.books.unposted = [paid(400_00, 2)];
    expect(await send(approved)).toMatchObject({ state: 'done', dropped: [], facts: { total: 1_600_00 } });
  });

  test('pays all: nothing leaves', async () => {
    const approved = await approveOne(office);
    office.books.unposted = [paid(1_000_00, 1), paid(1_000_00, 2)];
    expect(await send(approved)).toMatchObject({ state: 'stopped', lastError: { code: 'changed' } });
    expect(office.m365.sentMessages()).toEqual([]);
  });

  test('of which Sage does not tell: nothing leaves as long as it is silent, and the letter goes once it answers', async () => {
    const approved = await approveOne(office);
    let silent = 2;
    const companies = {
      ...office.ports.companies,
      sage: (code: string) => ({
        ...office.ports.companies.sage(code),
        readUnpostedPayments: async () => {
          silent -= 1;
          if (silent >= 0) throw SILENT;
          expect(office.m365.sentMessages()).toEqual([]);
          return [paid(1_000_00, 2)];
        },
      }),
    };
    const holders = () => [heldByBank({ companies, bank: openFakeBank() })];
    expect(await runToRest(office, approved, { holders })).toMatchObject({ state: 'done', dropped: [2] });
  });
});
