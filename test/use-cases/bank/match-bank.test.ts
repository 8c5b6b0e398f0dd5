import { beforeEach, describe, expect, test } from 'vitest';
import { BANK } from '../../../src/domain/bank/bank-setting.ts';
import { cents } from '../../../src/domain/cents.ts';
import { decide } from '../../../src/domain/company/room-setting.ts';
import { type Day, day } from '../../../src/domain/day.ts';
import { matchBank } from '../../../src/use-cases/bank/match-bank.ts';
import { OutsideFault } from '../../../src/use-cases/ports/outside-fault.ts';
import { aCompany } from '../../builders/company.ts';
import { anInvoice } from '../../builders/entry.ts';
import { openFakeBank } from '../../fakes/bank/fake-bank.ts';

const company = aCompany({ code: 'TEST', settings: decide(BANK, { ...BANK.byDefault, accounts: ['FR1'] }) });

describe('a pass over what the bank has', () => {
  let bank: ReturnType<typeof openFakeBank>;
  let today: Day;
  let asked: (string | null)[];
  let fault: OutsideFault | null;
  beforeEach(() => {
    [bank, today, asked, fault] = [openFakeBank(), day('2026-03-02'), [], null];
  });

  const sage = {
    async readLedger() {
      if (fault) throw fault;
      return { asOf: today, from: today, fiscalYears: [], entries: [anInvoice()], untreated: [] };
    },
    listTiers: async () => [{ code: 'CARAT', name: 'Carat', shortName: '' }],
    async readLedgerHistory(_codes: unknown, _asOf: Day, from: Day | null) {
      asked.push(from);
      return { asOf: today, from: today, fiscalYears: [], entries: [], untreated: [] };
    },
  };
  const run = () => {
    const companies = { list: () => [company], get: () => company, sage: () => sage as never };
    return matchBank({ bank, companies, clock: { now: () => new Date(), today: () => today } }, company);
  };
  const tell = (on: string, key: string) =>
    bank.keepBankFile(
      {
        company: 'TEST',
        hash: key,
        name: key,
        format: 'camt',
        covered: [],
        faults: [],
        readAt: '2026-03-02T09:00:00Z',
      },
      [
        {
          ...{ key, account: 'FR1', line: 1, day: day(on), amount: cents(1_000_00), currency: 'EUR', isReturn: false },
          ...{ returnReason: null, name: 'Carat', iban: null, text: 'FA0001', endToEndId: null },
        },
      ],
    );
  const held = async () =>
    [...(await bank.readHeld('TEST', 'all', today)).values()].flat().map((one) => ('piece' in one ? one.piece : ''));

  test('without an entry, nothing is read', async () => {
    expect(await run()).toMatchObject({ entries: 0, held: 0 });
    expect(asked).toEqual([]);
  });

  test('what the bank has is held, and the books are read from the first entry on', async () => {
    await tell('2026-02-27', 'a');
    expect(await run()).toMatchObject({ entries: 1, held: 1 });
    expect([await held(), asked]).toEqual([['FA0001'], ['2026-02-27']]);
  });

  test('where Sage does not answer, what is held stays held', async () => {
    await tell('2026-02-27', 'a');
    await run();
    fault = new OutsideFault('busy', 'sage-silent', 'no answer');
    await expect(run()).rejects.toBe(fault);
    expect(await held()).toEqual(['FA0001']);
  });

  test('half a year later it still holds, and no pass reads the books of that time', async () => {
    await tell('2026-02-27', 'a');
    await run();
    today = day('2026-09-10');
    expect(await run()).toMatchObject({ entries: 1, held: 1 });
    expect([await held(), asked]).toEqual([['FA0001'], ['2026-02-27']]);
  });

  test('of a first file that tells of a year, nothing old is taken for a payment that Sage lacks', async () => {
    await tell('2025-03-01', 'a');
    expect(await run()).toMatchObject({ entries: 0, held: 0 });
    expect(await held()).toEqual([]);
  });
});
