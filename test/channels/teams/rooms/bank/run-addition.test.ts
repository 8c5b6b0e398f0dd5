import { describe, expect, test } from 'vitest';
import { readBefore } from '../../../../../src/channels/teams/chat/run-addition.ts';
import { bankBeforeRuns } from '../../../../../src/channels/teams/rooms/bank/run-addition.ts';
import { BANK } from '../../../../../src/domain/bank/bank-setting.ts';
import type { Covered } from '../../../../../src/domain/bank/coverage.ts';
import { cents } from '../../../../../src/domain/cents.ts';
import { decide } from '../../../../../src/domain/company/room-setting.ts';
import { day } from '../../../../../src/domain/day.ts';
import { OutsideFault } from '../../../../../src/use-cases/ports/outside-fault.ts';
import { aCompany } from '../../../../builders/company.ts';
import { openFakeBank } from '../../../../fakes/bank/fake-bank.ts';

const IBAN = 'FR7630004008230001013012350';
const covered = (from: string, opening: number, to: string, closing: number): Covered => ({
  ...{ id: from, account: IBAN, currency: 'EUR', first: null, last: null },
  opening: { on: day(from), amount: cents(opening) },
  closing: { on: day(to), amount: cents(closing) },
});

/** What is said on that day, where these statements were read. */
async function saidOn(today: string, all: readonly Covered[], accounts: readonly string[] = [IBAN]) {
  const bank = openFakeBank();
  const file = { company: 'TEST', hash: 'h', name: 'f', format: 'camt' as const, faults: [] };
  if (all.length > 0) await bank.keepBankFile({ ...file, covered: all, readAt: '2026-11-27T09:00:00Z' }, []);
  const company = aCompany({ code: 'TEST', settings: decide(BANK, { ...BANK.byDefault, accounts }) });
  const clock = { now: () => new Date(`${today}T09:00:00Z`), today: () => day(today) };
  const companies = { list: () => [company], get: () => company, sage: () => ({}) as never };
  const said = await bankBeforeRuns({ bank, clock, companies, isHoliday: () => false }).readBefore('TEST');
  return said?.('fr').map((line) => line.replaceAll(/[\u00a0\u202f]/gu, ' ')) ?? null;
}

describe('before a run is approved', () => {
  const [friday, tuesday] = [
    covered('2026-11-26', 100, '2026-11-27', 150),
    covered('2026-11-30', 900, '2026-12-01', 950),
  ];

  test('statements within the setting say nothing; a day more, and their last day is said', async () => {
    expect(await saidOn('2026-12-02', [friday])).toEqual([]);
    expect(await saidOn('2026-12-03', [friday])).toEqual([
      'Banque …3012350 : relevés connus jusqu’au 27/11/2026 seulement (4 jours ouvrés) ; un client peut avoir payé depuis.',
    ]);
  });

  test('days that are missing are named', async () => {
    expect(await saidOn('2026-12-01', [friday, tuesday])).toEqual([
      'Banque …3012350 : il manque les relevés du 28/11/2026 au 30/11/2026.',
    ]);
  });

  test('an account of which nothing was read is said; a company that reads no bank says nothing', async () => {
    expect(await saidOn('2026-12-01', [])).toEqual(['Banque …3012350 : aucun relevé lu.']);
    expect(await saidOn('2026-12-01', [], [])).toBeNull();
  });

  test('a room that does not answer leaves the others their words', async () => {
    const fault = new OutsideFault('busy', 'silent', 'no answer');
    const rooms = [{ readBefore: () => Promise.reject(fault) }, { readBefore: async () => () => ['Attention'] }];
    expect((await readBefore(rooms, 'TEST'))('fr')).toEqual(['Attention']);
    await expect(readBefore([{ readBefore: () => Promise.reject(new Error('bug')) }], 'TEST')).rejects.toThrow('bug');
  });
});
