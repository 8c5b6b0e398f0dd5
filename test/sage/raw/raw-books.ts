import type { SageValues } from '../../../src/demo/sage-base/rows.ts';
import type { Company } from '../../../src/domain/company/company.ts';
import { type Day, day } from '../../../src/domain/day.ts';
import { type CurrencyAccount, summariseAccount } from '../../../src/domain/ledger/account.ts';
import type { OpenItem } from '../../../src/domain/ledger/open-item.ts';
import { creditsAhead, openItems } from '../../../src/domain/ledger/open-items.ts';
import { decideRelance } from '../../../src/domain/relance/decide-relance.ts';
import type { Decision } from '../../../src/domain/relance/decision.ts';
import type { RelanceInput } from '../../../src/domain/relance/input.ts';
import type { TiersMemory } from '../../../src/domain/relance/memory.ts';
import { openSageReader } from '../../../src/sage/sage-reader.ts';
import { aCompany } from '../../builders/company.ts';
import { aMemory } from '../../builders/memory.ts';
import { type Books, settings } from '../books.ts';
import { openEmbedded } from './open-embedded.ts';

/** The day of these tests. */
export const TODAY = day('2026-03-02');

/** Lines of one customer, numbered from 1: another customer's are numbered apart. */
export type Lines = readonly SageValues[];

/** What the real reader and the rules say of one customer. */
export interface RawCustomer {
  /** EC_No in the base of the line that the case numbers so. */
  no(line: number): number;
  readonly items: readonly OpenItem[];
  account(currency?: string): CurrencyAccount;
  decide(memory?: Partial<TiersMemory>, facts?: Partial<RelanceInput>): Decision;
}

const STRIDE = 100;

/** One base of raw rows with a customer a case; closes with `close`. */
export async function openRawBooks(
  cases: Readonly<Record<string, Lines>>,
  others: Books = {},
  facts: Partial<Company> = {},
): Promise<{ read(code: string, asOf?: string): Promise<RawCustomer>; close(): Promise<void> }> {
  const codes = Object.keys(cases);
  const numbered = codes.flatMap((code, at) =>
    (cases[code] ?? []).map((row) => ({ ...row, CT_Num: code, EC_No: Number(row.EC_No) + at * STRIDE })),
  );
  const { base, close } = await openEmbedded({
    ...settings(2024, 2025, 2026),
    F_COMPTET: codes.map((code) => ({ CT_Num: code, CT_Intitule: code })),
    ...others,
    F_ECRITUREC: [...numbered, ...(others.F_ECRITUREC ?? [])],
  });
  const company = aCompany(facts);
  const reader = openSageReader(base, company);
  return {
    close,
    async read(code, asOf) {
      const today: Day = asOf === undefined ? TODAY : day(asOf);
      const ledger = await reader.readLedger([code], today);
      const items = openItems(ledger.entries, today, ledger.fiscalYears);
      const accounts = summariseAccount(items, today);
      const account = (currency = 'EUR'): CurrencyAccount => {
        const found = accounts.find((one) => one.currency === currency);
        if (!found) throw new Error(`${code} has no account in ${currency}`);
        return found;
      };
      return {
        no: (line) => line + codes.indexOf(code) * STRIDE,
        items,
        account,
        decide: (memory = {}, more = {}) =>
          decideRelance({
            today,
            policy: company.policy,
            tiers: { notReminded: false },
            account: account(),
            memory: aMemory(memory),
            freshness: { lastBankEntry: today },
            isHoliday: () => false,
            creditsAhead: creditsAhead(ledger.entries, today),
            ...more,
          }),
      };
    },
  };
}
