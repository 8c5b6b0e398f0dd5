import { afterEach, describe, expect, test } from 'vitest';
import { readStatusFile } from '../../../src/channels/einvoicing/read-status-file.ts';
import { importStatusFile } from '../../../src/use-cases/einvoicing/import-status-file.ts';
import { judgeStatuses } from '../../../src/use-cases/einvoicing/judge-statuses.ts';
import { anInvoice } from '../../builders/entry.ts';
import { oneStatus } from '../../channels/einvoicing/status-texts.ts';
import { openFakeEInvoices } from '../../fakes/einvoicing/fake-einvoices.ts';
import { approveOne, heldItems, type Office, remindedItems, runToRest } from '../bench/office.ts';
import { useOffices } from '../bench/office-suite.ts';

describe('a status that comes between an approval and the sending', () => {
  const openOffice = useOffices();
  let office: Office;
  let einvoices = openFakeEInvoices();
  afterEach(() => {
    einvoices = openFakeEInvoices();
  });
  const open = async () => {
    office = await openOffice([anInvoice(), anInvoice({ ecNo: 2, amount: 400_00 })]);
    return approveOne(office);
  };
  /** A platform says that of invoices, just now. */
  const say = async (...told: readonly (readonly [invoice: string, code: string])[]) => {
    const { company, ports } = office;
    for (const [invoice, code] of told) {
      const siren = company.identity.siret.slice(0, 9);
      const bytes = new TextEncoder().encode(oneStatus('20260302091500', { invoice, code, siren, issued: '20260101' }));
      await importStatusFile({ ...ports, einvoices, readStatuses: readStatusFile }, company, { name: 'x.xml', bytes });
    }
    return judgeStatuses({ ...ports, einvoices }, company);
  };
  const run = (approved: Awaited<ReturnType<typeof open>>) =>
    runToRest(office, approved, { holders: () => [einvoices] });

  test('F9: refused (210), all of it: the approved letter is not sent, and nothing stays reserved', async () => {
    const approved = await open();
    expect(await say(['FA0001', '210'], ['FA0002', '210'])).toMatchObject({ held: 2 });
    expect(await run(approved)).toMatchObject({
      state: 'stopped',
      lastError: { code: 'changed', detail: 'nothing-left' },
    });
    expect([office.m365.sentMessages(), await heldItems(office)]).toEqual([[], []]);
  });

  test('F10: one of two invoices factored (225): the letter goes without it', async () => {
    const approved = await open();
    await say(['FA0002', '225']);
    expect(await run(approved)).toMatchObject({ state: 'done', dropped: [2], facts: { total: 1_000_00 } });
    expect(await remindedItems(office)).toEqual([1]);
  });

  test('F9: « encaissée » (212) stops nothing by itself', async () => {
    const approved = await open();
    expect(await say(['FA0001', '212'], ['FA0002', '212'])).toMatchObject({ held: 0, toCheck: 2 });
    expect(await run(approved)).toMatchObject({ state: 'done', dropped: [] });
  });
});
