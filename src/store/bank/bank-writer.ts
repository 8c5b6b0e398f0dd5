import type { SqlDatabase, SqlSession } from '../../platform/sql/database.ts';
import { instant, int, json, longText, text } from '../../platform/sql/params.ts';
import { readSqlFile } from '../../platform/sql/read-sql-file.ts';
import type { BankWriter, KeyedEntry } from '../../use-cases/ports/bank/bank-store.ts';
import { companyParam, personParams } from '../columns.ts';
import { transact } from '../transact.ts';
import { untilSettled } from '../until-settled.ts';
import {
  BANK_ENTRY_COLUMNS,
  BANK_HOLD_COLUMNS,
  BANK_OUTCOME_COLUMNS,
  entryValues,
  holdValues,
  outcomeValues,
} from './bank-columns.ts';
import { tellOnce } from './tell-once.ts';

const HAS_FILE = readSqlFile('./sql/has-file.sql', import.meta.url);
const INSERT_FILE = readSqlFile('./sql/insert-file.sql', import.meta.url);
const KNOWN_KEYS = readSqlFile('./sql/known-keys.sql', import.meta.url);
const FORGET_OUTCOMES = readSqlFile('./sql/forget-outcomes.sql', import.meta.url);
const FORGET_HOLDS = readSqlFile('./sql/forget-holds.sql', import.meta.url);
const FORGET_HOLD = readSqlFile('./sql/forget-hold.sql', import.meta.url);
const FORGET_SETTLED_HOLDS = readSqlFile('./sql/forget-settled-holds.sql', import.meta.url);
const MARK_OUTCOMES = readSqlFile('./sql/mark-outcomes.sql', import.meta.url);
const SETTLE_ENTRY = readSqlFile('./sql/settle-entry.sql', import.meta.url);

/** Two that read one file at once, or match one company at once, leave what one of them wrote: the keys are the judges. */
export function bankWriter(database: SqlDatabase): BankWriter {
  return {
    keepBankFile: (file, entries) =>
      untilSettled(() =>
        transact(database, async (session) => {
          const ofFile = { company: companyParam(file.company), hash: text(file.hash, 64) };
          if ((await session.query(HAS_FILE, ofFile)).length > 0) return { added: 0, isNew: false };
          const added = await withoutKnown(session, file.company, entries);
          const told = await tellOnce(session, file.company, added);
          const counted = added.length - added.filter(({ key }) => told.has(key)).length;
          await session.execute(INSERT_FILE, {
            ...ofFile,
            name: text(file.name.slice(-260), 260),
            format: text(file.format, 20),
            content: json({ covered: file.covered, faults: file.faults }),
            entries: int(counted),
            readAt: instant(new Date(file.readAt)),
          });
          const rows = added.map((entry) => entryValues(file.company, file.hash, entry, told.has(entry.key)));
          if (rows.length > 0) await session.bulkInsert('relance.BankEntry', BANK_ENTRY_COLUMNS, rows);
          return { added: counted, isNew: true };
        }),
      ),
    saveBankMatches: (company, matches, holds) =>
      untilSettled(() =>
        transact(database, async (session) => {
          const ofCompany = { company: companyParam(company) };
          await session.execute(FORGET_OUTCOMES, ofCompany);
          await session.execute(FORGET_HOLDS, ofCompany);
          const outcomes = matches.map((one) => outcomeValues(company, one));
          if (outcomes.length > 0) await session.bulkInsert('relance.BankOutcome', BANK_OUTCOME_COLUMNS, outcomes);
          const rows = holds.map((hold) => holdValues(company, hold));
          if (rows.length > 0) await session.bulkInsert('relance.BankHold', BANK_HOLD_COLUMNS, rows);
          await session.execute(MARK_OUTCOMES, ofCompany);
          await session.execute(FORGET_SETTLED_HOLDS, ofCompany);
        }),
      ),
    settleBankEntry: (company, key, { by, at }) =>
      transact(database, async (session) => {
        const ofEntry = { company: companyParam(company), key: text(key, 64) };
        const settled = await session.execute(SETTLE_ENTRY, { ...ofEntry, ...personParams(by), at: instant(at) });
        if (settled > 0) await session.execute(FORGET_HOLD, ofEntry);
        return settled > 0;
      }),
  };
}

async function withoutKnown(
  session: SqlSession,
  company: string,
  entries: readonly KeyedEntry[],
): Promise<readonly KeyedEntry[]> {
  if (entries.length === 0) return [];
  const keys = longText(entries.map(({ key }) => key).join('|'));
  const rows = await session.query<{ readonly EntryKey: string }>(KNOWN_KEYS, { company: companyParam(company), keys });
  const known = new Set(rows.map(({ EntryKey }) => EntryKey));
  return [...new Map(entries.map((entry) => [entry.key, entry])).values()].filter(({ key }) => !known.has(key));
}
