import { beforeEach, describe, expect, test } from 'vitest';
import { type Day, day } from '../../../src/domain/day.ts';
import { importStatusFile } from '../../../src/use-cases/einvoicing/import-status-file.ts';
import { judgeStatuses } from '../../../src/use-cases/einvoicing/judge-statuses.ts';
import { refreshStatuses } from '../../../src/use-cases/einvoicing/refresh-statuses.ts';
import type { FileSource } from '../../../src/use-cases/laid-files.ts';
import { untilDone } from '../../../src/use-cases/ports/may-begin.ts';
import { OutsideFault } from '../../../src/use-cases/ports/outside-fault.ts';
import { aCompany } from '../../builders/company.ts';
import { aStatus } from '../../builders/einvoice-status.ts';
import { anInvoice } from '../../builders/entry.ts';
import { openFakeEInvoices } from '../../fakes/einvoicing/fake-einvoices.ts';

const company = aCompany({ code: 'TEST' });
const SIREN = company.identity.siret.slice(0, 9);

describe('statuses of a company', () => {
  let einvoices: ReturnType<typeof openFakeEInvoices>;
  let today: Day;
  let ledgers: number;
  let entries: ReturnType<typeof anInvoice>[];
  let fault: OutsideFault | null;
  let files: number;
  beforeEach(() => {
    [einvoices, today, ledgers, entries, fault, files] = [openFakeEInvoices(), day('2026-03-02'), 0, [], null, 0];
    entries = [anInvoice(), anInvoice({ ecNo: 2, piece: 'FA0001' }), anInvoice({ ecNo: 3, tiers: 'AUTRE' })];
  });

  const sage = {
    async readLedger() {
      ledgers += 1;
      if (fault) throw fault;
      return { asOf: today, from: today, fiscalYears: [], entries, untreated: [] };
    },
  };
  const clock = { now: () => new Date(`${today}T09:00:00Z`), today: () => today };
  const companies = { list: () => [company], get: () => company, sage: () => sage as never };
  const ports = () => ({ einvoices, companies, clock, isHoliday: () => false });
  const judge = () => judgeStatuses(ports(), company);
  /** A file that tells that. */
  const tell = (...statuses: ReturnType<typeof aStatus>[]) => {
    files += 1;
    const readStatuses = () => ({ format: 'csv' as const, statuses, faults: [] });
    const bytes = new TextEncoder().encode(String(files));
    return importStatusFile({ einvoices, clock, readStatuses }, company, { name: `${files}.csv`, bytes });
  };
  const held = async () =>
    [...(await einvoices.readHeld('TEST', 'all', today))].flatMap(([tiers, all]) =>
      all.map((hold) => `${tiers} ${'ecNo' in hold ? hold.ecNo : ''} ${hold.reason.code}`),
    );

  test('without a status that counts, Sage is not read', async () => {
    await tell(aStatus({ code: '205' }), aStatus({ code: '200', invoice: 'FA0002' }));
    expect(await judge()).toEqual({ held: 0, toCheck: 0, notOpen: 0 });
    expect(ledgers).toBe(0);
  });

  test('F9: every instalment of a refused invoice is held, by one reading of the ledger', async () => {
    await tell(aStatus(), aStatus({ invoice: 'FA0003', code: '207' }), aStatus({ invoice: 'FA0404' }));
    expect(await judge()).toEqual({ held: 2, toCheck: 0, notOpen: 1 });
    expect(await held()).toEqual(['CARAT 1 210', 'CARAT 2 210', 'AUTRE 3 207']);
    expect(ledgers).toBe(1);
  });

  test('F9: « encaissée » holds nothing; it is to be checked for a year and a month', async () => {
    await tell(aStatus({ code: '212' }));
    expect([await judge(), await held()]).toEqual([{ held: 0, toCheck: 1, notOpen: 0 }, []]);
    today = day('2027-04-01');
    expect(await judge()).toEqual({ held: 0, toCheck: 0, notOpen: 0 });
  });

  test('what says that an invoice is paid is told nobody once Sage has it so; what else nobody finds, for a year and a month', async () => {
    entries = [];
    await tell(
      ...[aStatus({ code: '212' }), aStatus({ code: '211', invoice: 'FA0002' }), aStatus({ invoice: 'FA0003' })],
      aStatus({ code: '226', invoice: 'FA0004' }),
    );
    expect(await judge()).toEqual({ held: 0, toCheck: 0, notOpen: 2 });
    today = day('2027-04-01');
    expect(await judge()).toEqual({ held: 0, toCheck: 0, notOpen: 0 });
    entries = [anInvoice({ ecNo: 3 })];
    expect(await judge()).toEqual({ held: 1, toCheck: 0, notOpen: 0 });
  });

  test('F10: factored holds, and is let go only when it is no more', async () => {
    await tell(aStatus({ code: '225', payee: 'Facto SA' }));
    await tell(aStatus({ code: '205', on: '2026-02-28' }));
    await judge();
    expect(await held()).toEqual(['CARAT 1 225', 'CARAT 2 225']);
    await tell(aStatus({ code: '228', on: '2026-03-01' }));
    await judge();
    expect(await held()).toEqual([]);
  });

  test('211: held for the business days of the settings, then to be checked', async () => {
    await tell(aStatus({ code: '211', on: '2026-02-27' }));
    expect(await judge()).toEqual({ held: 1, toCheck: 0, notOpen: 0 });
    const [hold] = (await einvoices.readHeld('TEST', 'all', today)).get('CARAT') ?? [];
    expect(hold).toMatchObject({ since: '2026-02-27', until: '2026-03-06' });
    today = day('2026-03-07');
    expect([await judge(), await held()]).toEqual([{ held: 0, toCheck: 1, notOpen: 0 }, []]);
  });

  test('an invoice that Sage has only now is held from then on; one that is paid is held no more', async () => {
    entries = [];
    await tell(aStatus());
    expect(await judge()).toEqual({ held: 0, toCheck: 0, notOpen: 1 });
    entries = [anInvoice()];
    expect(await judge()).toEqual({ held: 1, toCheck: 0, notOpen: 0 });
    entries = [anInvoice({ letter: 'AA', lettered: true })];
    expect(await judge()).toEqual({ held: 0, toCheck: 0, notOpen: 1 });
    expect(await held()).toEqual([]);
  });

  test('where Sage does not answer, what is held stays held', async () => {
    await tell(aStatus());
    await judge();
    fault = new OutsideFault('busy', 'sage-silent', 'no answer');
    await tell(aStatus({ code: '207', invoice: 'FA0003' }));
    await expect(judge()).rejects.toBe(fault);
    expect(await held()).toEqual(['CARAT 1 210', 'CARAT 2 210']);
  });

  test('invoices of another company are left out, and named; what names no company is ours', async () => {
    const others = aStatus({ seller: '482139078', invoice: 'FA0003' });
    expect(await tell(others, aStatus({ seller: SIREN }), aStatus({ code: '207' }))).toMatchObject({
      ...{ statuses: 2, added: 2, otherSellers: ['482139078'] },
    });
    await judge();
    expect(await held()).toEqual(['CARAT 1 210', 'CARAT 2 210']);
  });

  test('what is dated after tomorrow is refused with its line: it would be the latest for as long', async () => {
    const ahead = aStatus({ code: '205', on: '2026-03-04', line: 7 });
    expect(await tell(aStatus({ code: '207', on: '2026-03-03' }), ahead)).toMatchObject({
      ...{ statuses: 1, faults: [{ line: 7, code: 'day-ahead', found: '2026-03-04' }] },
    });
  });

  test('what two platforms say alike is kept once', async () => {
    await tell(aStatus({ platform: 'Une' }));
    expect(await tell(aStatus({ platform: 'Deux', invoice: 'fa 0001' }))).toMatchObject({ statuses: 1, added: 0 });
  });

  describe('a pass', () => {
    const file = { id: 'a', name: 'a.csv', version: '1' };
    const source: FileSource = {
      list: async () => [file],
      read: async () => ({ name: 'a.csv', bytes: new TextEncoder().encode('a') }),
    };
    const broken: FileSource = {
      list: () => Promise.reject(new OutsideFault('refused', 'einvoicing-folder', 'gone')),
      read: () => Promise.reject(new Error('never asked')),
    };
    const turns = { takeTurn: async () => true, endTurn: async () => undefined };
    const run = async (sources: readonly FileSource[], seen = new Set<string>()) => {
      const readStatuses = () => ({ format: 'csv' as const, statuses: [aStatus()], faults: [] });
      const all = await refreshStatuses(
        { ...ports(), mayBegin: untilDone, readStatuses, sources, seen, turns: turns as never },
        'me',
      );
      return all.get('TEST');
    };

    test('takes what lies there once, and judges it', async () => {
      const seen = new Set<string>();
      expect(await run([source], seen)).toMatchObject({ kind: 'refreshed', imported: [{ added: 1 }] });
      expect(await held()).toHaveLength(2);
      expect(await run([source], seen)).toMatchObject({ kind: 'refreshed', imported: [], judged: { held: 1 } });
      expect(await run([source])).toMatchObject({ imported: [] });
    });

    test('a place that does not answer keeps no other from being read, and is told', async () => {
      expect(await run([broken, source])).toMatchObject({ kind: 'unreachable', code: 'einvoicing-folder' });
      expect(await held()).toHaveLength(2);
    });
  });
});
