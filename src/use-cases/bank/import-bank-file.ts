import { createHash } from 'node:crypto';
import { BANK, ownAccount } from '../../domain/bank/bank-setting.ts';
import { coveredBy } from '../../domain/bank/coverage.ts';
import { identifyEntries } from '../../domain/bank/identify-entries.ts';
import type { BankStatement, ReadFault } from '../../domain/bank/statement.ts';
import type { Company } from '../../domain/company/company.ts';
import { settingOf } from '../../domain/company/room-setting.ts';
import { addDays } from '../../domain/day.ts';
import { digestOfText } from '../digest-of.ts';
import type { FileGiven } from '../laid-files.ts';
import type { BankReader, BankWriter, KeyedEntry } from '../ports/bank/bank-store.ts';
import type { ReadStatements } from '../ports/bank/read-statements.ts';
import type { Clock } from '../ports/clock.ts';

export interface ImportPorts {
  readonly bank: Pick<BankReader, 'hasBankFile'> & Pick<BankWriter, 'keepBankFile'>;
  readonly readStatements: ReadStatements;
  readonly clock: Clock;
}

/** What became of a file of the bank. */
export type Imported =
  /** It was read before: nothing is done again. */
  | { readonly kind: 'known'; readonly name: string }
  | {
      readonly kind: 'read';
      readonly name: string;
      readonly statements: number;
      /** Of accounts of ours; `added`: those that no other file told. */
      readonly entries: number;
      readonly added: number;
      /** Accounts that the settings do not name: left out. */
      readonly otherAccounts: readonly string[];
      readonly faults: readonly ReadFault[];
    };

/** Reads a file of the bank once, told by its bytes, and keeps what it tells of the company's accounts. */
export async function importBankFile(
  ports: ImportPorts,
  company: Company,
  { name, bytes }: FileGiven,
): Promise<Imported> {
  const hash = createHash('sha256').update(bytes).digest('hex');
  if (await ports.bank.hasBankFile(company.code, hash)) return { kind: 'known', name };
  const { format, statements, faults } = ports.readStatements(bytes);
  const setting = settingOf(company, BANK);
  const placed = statements.map((statement) => ({ statement, account: ownAccount(setting, statement.account) }));
  const own = placed.flatMap(({ statement, account }) => (account === null ? [] : { ...statement, account }));
  const others = placed.flatMap(({ statement, account }) => (account === null ? statement.account : []));
  const otherAccounts = [...new Set(others)];
  const oldest = addDays(ports.clock.today(), -OLDEST_DAYS);
  const entries = keyedEntries(own).filter(({ day }) => day >= oldest);
  const file = { company: company.code, hash, name, format, faults, covered: own.map(coveredBy) };
  // Where another account alone is told, the file is read again once the settings name it.
  const isOurs = own.length > 0 || otherAccounts.length === 0;
  const { added } = isOurs
    ? await ports.bank.keepBankFile({ ...file, readAt: ports.clock.now().toISOString() }, entries)
    : { added: 0 };
  return { kind: 'read', name, statements: own.length, entries: entries.length, added, otherAccounts, faults };
}

/** Thirteen months, for which a refused direct debit may come back (art. L133-24 CMF): what was removed as older comes back with no file. */
const OLDEST_DAYS = 396;

const KEY_LENGTH = 40;

/** By account over the whole file, each statement once: what the pages of a file tell twice of a day, it means twice. */
function keyedEntries(own: readonly BankStatement[]): readonly KeyedEntry[] {
  const once = new Map(own.map((statement) => [`${statement.account} ${statement.id}`, statement]));
  return [...Map.groupBy(once.values(), ({ account }) => account)].flatMap(([account, statements]) => {
    const entries = statements.flatMap((statement) => statement.entries);
    const contents = identifyEntries(account, entries);
    return entries.map(({ bankReference: _bankReference, ...entry }, at) => ({
      ...entry,
      account,
      key: digestOfText(contents[at] ?? '', KEY_LENGTH),
    }));
  });
}
