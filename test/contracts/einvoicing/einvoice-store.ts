import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { cents } from '../../../src/domain/cents.ts';
import { day } from '../../../src/domain/day.ts';
import type {
  EInvoiceFile,
  EInvoiceReader,
  EInvoiceWriter,
  FindingToSave,
  KeyedStatus,
} from '../../../src/use-cases/ports/einvoicing/einvoice-store.ts';
import { aStatus } from '../../builders/einvoice-status.ts';
import { CAMILLE, NOW, newCompany } from '../../store/samples.ts';

const TODAY = day('2026-03-02');
const LONG_AGO = day('2025-02-01');

/** What every store of what platforms said answers. */
export function describeEInvoiceStore(name: string, open: () => Promise<EInvoiceReader & EInvoiceWriter>): void {
  describe(`what platforms said of invoices, in ${name}`, () => {
    let store: EInvoiceReader & EInvoiceWriter;
    let company: string;
    beforeAll(async () => {
      store = await open();
    });
    beforeEach(() => {
      company = newCompany();
    });

    const aFile = (hash = 'h1', over: Partial<EInvoiceFile> = {}): Omit<EInvoiceFile, 'statuses'> => ({
      ...{ company, hash, name: 'statuts.xml', format: 'cdar', readAt: NOW.toISOString() },
      faults: [{ line: 3, code: 'bad-day', found: '31/11' }],
      ...over,
    });
    const told = (facts: Parameters<typeof aStatus>[0]): KeyedStatus => {
      const { isSettled: _isSettled, ...status } = aStatus(facts);
      return status;
    };
    const item = { ecNo: 7, piece: 'FA1', due: null, amount: cents(120_000), left: cents(80_000), currency: 'EUR' };
    const finding = (key: string, over: Partial<FindingToSave> = {}): FindingToSave => ({
      ...{ key, invoice: 'FA1', effect: 'hold', until: null },
      found: { kind: 'open', tiers: 'ÉLAN', items: [item] },
      ...over,
    });
    const keysOf = async (since = LONG_AGO) => (await store.listEInvoiceStatuses(company, since)).map(({ key }) => key);
    const heldFor = async (asked: Parameters<EInvoiceReader['readHeld']>[1]) =>
      [...(await store.readHeld(company, asked, TODAY)).values()].flat();

    test('a file is read once, and is listed with what could not be read', async () => {
      expect(await store.hasEInvoiceFile(company, 'h1')).toBe(false);
      expect(await store.keepEInvoiceFile(aFile(), [told({ key: 'a' })])).toEqual({ added: 1, isNew: true });
      expect(await store.keepEInvoiceFile(aFile(), [told({ key: 'b' })])).toEqual({ added: 0, isNew: false });
      expect(await store.hasEInvoiceFile(company, 'h1')).toBe(true);
      expect(await store.listEInvoiceFiles(company)).toEqual([{ ...aFile(), statuses: 1 }]);
    });

    test('a status that two files tell is kept once, as it was told', async () => {
      const status = told({
        ...{ key: 'a', invoice: 'FA 1', issued: day('2026-01-10'), seller: '482139078', code: '225', label: 'Cédée' },
        ...{ time: null, reason: 'l’œuvre « FA1 » 👍', payee: 'Élan Factor', line: 9 },
      });
      await store.keepEInvoiceFile(aFile('h1'), [status]);
      expect(await store.keepEInvoiceFile(aFile('h2', { format: null }), [status])).toEqual({ added: 0, isNew: true });
      expect(await store.listEInvoiceStatuses(company, LONG_AGO)).toEqual([{ ...status, isSettled: false }]);
    });

    test('all statuses of an invoice come with one that may hold, whatever its age; what is to be checked, since a day', async () => {
      await store.keepEInvoiceFile(aFile(), [
        told({ key: 'a', invoice: 'FA 1', code: '207', on: '2020-01-01' }),
        told({ key: 'b', invoice: 'fa1', code: '205', on: '2026-01-02' }),
        told({ key: 'c', invoice: 'FA2', code: '212', on: '2026-02-01' }),
        told({ key: 'c0', invoice: 'FA2', code: '205', on: '2026-01-03' }),
        told({ key: 'd', invoice: 'FA3', code: '212', on: '2024-02-01' }),
        told({ key: 'e', invoice: 'FA4', code: '205', on: '2026-02-01' }),
        told({ key: 'f', invoice: 'FA5', code: '299', on: '2026-02-02' }),
      ]);
      expect(await keysOf()).toEqual(['a', 'b', 'c', 'f']);
      expect(await keysOf(day('2026-03-01'))).toEqual(['a', 'b']);
    });

    test('what the last pass found stands, and holds what it says, found by customer and by line', async () => {
      await store.keepEInvoiceFile(aFile(), [
        told({ key: 'a', reason: 'TX_TVA_ERR' }),
        told({ key: 'b', code: '212' }),
      ]);
      const [held, checked] = [finding('a', { until: TODAY }), finding('b', { effect: 'check' })];
      await store.saveEInvoiceFindings(company, [held, checked]);
      expect((await store.listEInvoiceFindings(company)).map(({ status, ...rest }) => [status.key, rest])).toEqual([
        ['a', { effect: 'hold', until: TODAY, found: held.found }],
        ['b', { effect: 'check', until: null, found: checked.found }],
      ]);
      const hold = {
        ...{ ecNo: 7, piece: 'FA1', due: null, amount: 120_000, room: 'einvoicing', by: null },
        ...{ since: '2026-02-27', until: TODAY },
        reason: { code: '210', facts: { label: '', reason: 'TX_TVA_ERR', payee: '', status: 'a' } },
      };
      expect(await heldFor('all')).toEqual([hold]);
      expect(await heldFor({ codes: ['ÉLAN'], ecNos: [] })).toEqual([hold]);
      expect(await heldFor({ codes: ['AUTRE'], ecNos: [7] })).toEqual([hold]);
      expect(await heldFor({ codes: ['AUTRE'], ecNos: [8] })).toEqual([]);
      expect(await heldFor({ codes: [], ecNos: [] })).toEqual([]);
      await store.saveEInvoiceFindings(company, []);
      expect([await heldFor('all'), await store.listEInvoiceFindings(company)]).toEqual([[], []]);
    });

    test('what is to be paid to somebody else says whom, where it is known', async () => {
      await store.keepEInvoiceFile(aFile(), [
        told({ key: 'a', code: '225', payee: 'Élan Factor' }),
        told({ key: 'b', invoice: 'FA2', code: '227' }),
      ]);
      const of = (key: string, ecNo: number) =>
        finding(key, { effect: 'payee', found: { kind: 'open', tiers: 'ÉLAN', items: [{ ...item, ecNo }] } });
      await store.saveEInvoiceFindings(company, [of('a', 7), of('b', 8)]);
      expect(await heldFor('all')).toMatchObject([{ payableTo: 'Élan Factor' }, { payableTo: '' }]);
    });

    test('what is about no open invoice stands too, and holds nothing', async () => {
      await store.keepEInvoiceFile(
        aFile(),
        ['a', 'b', 'c'].map((key) => told({ key })),
      );
      const found = [
        { kind: 'not-open' },
        { kind: 'other-day', issued: TODAY },
        { kind: 'several', tiers: ['A', 'B'] },
      ] as const;
      await store.saveEInvoiceFindings(
        company,
        found.map((one, at) => finding('abc'.charAt(at), { found: one })),
      );
      expect((await store.listEInvoiceFindings(company)).map((one) => one.found)).toEqual(found);
      expect(await heldFor('all')).toEqual([]);
    });

    test('what a person settles counts no more, also where a pass had found it before', async () => {
      await store.keepEInvoiceFile(aFile(), [told({ key: 'a' })]);
      expect(await store.settleEInvoiceStatus(company, 'a', { by: CAMILLE, at: NOW })).toBe(false);
      await store.saveEInvoiceFindings(company, [finding('a')]);
      expect(await store.settleEInvoiceStatus(company, 'a', { by: CAMILLE, at: NOW })).toBe(true);
      expect(await store.settleEInvoiceStatus(company, 'a', { by: CAMILLE, at: NOW })).toBe(false);
      await store.saveEInvoiceFindings(company, [finding('a')]);
      expect([await heldFor('all'), await store.listEInvoiceFindings(company)]).toEqual([[], []]);
      expect((await store.listEInvoiceStatuses(company, LONG_AGO)).map(({ isSettled }) => isSettled)).toEqual([true]);
    });

    test('two that read one file at once keep it once', async () => {
      const both = await Promise.all([1, 2].map(() => store.keepEInvoiceFile(aFile(), [told({ key: 'a' })])));
      expect(both.map(({ isNew }) => isNew).sort()).toEqual([false, true]);
    });
  });
}
