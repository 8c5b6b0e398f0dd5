import { BANK } from '../../domain/bank/bank-setting.ts';
import { besideBank, holdUnposted } from '../../domain/bank/unposted/hold-unposted.ts';
import type { UnpostedPayment } from '../../domain/bank/unposted/unposted-payment.ts';
import type { CompanyCode } from '../../domain/company/company-code.ts';
import { settingOf } from '../../domain/company/room-setting.ts';
import { addDays, type Day } from '../../domain/day.ts';
import type { BankReader } from '../ports/bank/bank-store.ts';
import type { Companies } from '../ports/companies.ts';
import { OutsideFault } from '../ports/outside-fault.ts';
import type { HeldInstalments } from '../ports/relance/held-instalments.ts';
import type { MemoryAsked } from '../ports/relance/memory-store.ts';

export interface HeldByBankPorts {
  readonly bank: Pick<BankReader, 'readHeld'>;
  readonly companies: Pick<Companies, 'get' | 'sage'>;
}

/**
 * Paid, and not in the ledger yet: what the bank has, by its last pass, and what Gestion commerciale has (`unpostedDays`), as Sage says it
 * now, in one query whatever the number of customers. Where Sage does not answer, of customers that are named nobody can tell, and nothing
 * of them is reminded; lists of everybody say what was read last, as they do of all else, where something was.
 */
export function heldByBank({ bank, companies }: HeldByBankPorts): HeldInstalments {
  const lastRead = new Map<CompanyCode, readonly UnpostedPayment[]>();
  const read = async (code: CompanyCode, from: Day): Promise<readonly UnpostedPayment[]> => {
    const payments = await companies.sage(code).readUnpostedPayments(from);
    lastRead.set(code, payments);
    return payments;
  };
  const readLast = (code: CompanyCode, from: Day, fault: unknown): readonly UnpostedPayment[] => {
    const last = lastRead.get(code);
    if (!last || !(fault instanceof OutsideFault)) throw fault;
    return last.filter(({ day }) => day >= from);
  };
  const readUnposted = async (code: CompanyCode, asked: MemoryAsked | 'all', today: Day) => {
    const company = companies.get(code);
    const days = company ? settingOf(company, BANK).unpostedDays : 0;
    if (days === 0 || isNobody(asked)) return [];
    const from = addDays(today, -days);
    if (asked === 'all') return read(code, from).catch((fault: unknown) => readLast(code, from, fault));
    return (await read(code, from)).filter(isOf(asked));
  };
  return {
    async readHeld(code, asked, today) {
      const [held, payments] = await Promise.all([bank.readHeld(code, asked, today), readUnposted(code, asked, today)]);
      return besideBank(held, holdUnposted(payments, today));
    },
  };
}

const isNobody = (asked: MemoryAsked | 'all'): boolean =>
  asked !== 'all' && asked.codes.length === 0 && asked.ecNos.length === 0;

function isOf({ codes, ecNos }: MemoryAsked): (payment: UnpostedPayment) => boolean {
  const [named, numbered] = [new Set(codes), new Set(ecNos)];
  return ({ tiers, instalment }) => named.has(tiers) || numbered.has(instalment.ecNo);
}
