import type { CompanyCode } from '../../../domain/company/company-code.ts';
import type { LevelRank } from '../../../domain/company/reminder-plan.ts';
import type { Day } from '../../../domain/day.ts';
import type { RemindedInstalment, WrittenMemory } from '../../../domain/relance/memory.ts';
import type { MemoryByCode } from '../../../domain/relance/remembered.ts';
import type { TiersCode } from '../../../domain/tiers/tiers-code.ts';
import type { SqlDatabase } from '../../../platform/sql/database.ts';
import { bit, day, longText } from '../../../platform/sql/params.ts';
import { readSqlFile } from '../../../platform/sql/read-sql-file.ts';
import type { MemoryAsked, MemoryReader } from '../../../use-cases/ports/relance/memory-store.ts';
import { TIERS_WIDTH } from '../../asked-codes.ts';
import { companyParam, readDay } from '../../columns.ts';
import { type ReservationRow, toReservation } from '../../dispatch/reservation-row.ts';
import { type CorrectionRow, toCorrection } from './corrections.ts';
import { type DeductingRow, notAliveParam, READ_DEDUCTING, toPlacedLetters } from './deducting-letters.ts';
import { type DisputeRow, toDispute } from './disputes.ts';
import { type ExclusionRow, toExclusion } from './exclusions.ts';
import { type InstalmentRow, toInstalmentKey } from './instalment-columns.ts';

const READ_REMINDED = readSqlFile('./sql/read-reminded.sql', import.meta.url);
const READ_CORRECTIONS = readSqlFile('./sql/read-corrections.sql', import.meta.url);
const READ_EXCLUSIONS = readSqlFile('./sql/read-exclusions.sql', import.meta.url);
const READ_DISPUTES = readSqlFile('./sql/read-disputes.sql', import.meta.url);
const READ_RESERVATIONS = readSqlFile('./sql/read-reservations.sql', import.meta.url);

interface RemindedRow extends InstalmentRow {
  readonly Tiers: string;
  readonly LevelRank: LevelRank;
  readonly RemindedOn: Date;
  readonly ByHand: boolean;
}

type HeldRow = ReservationRow & { readonly Tiers: string };

/** `sandbox`: whether letters of the sandbox count as reminders. They reached nobody, so only while it is on. */
export function memoryReader(database: SqlDatabase, sandbox: boolean): MemoryReader {
  return { readMemory: (company, asked, today) => readMemory(database, sandbox, company, asked, today) };
}

/**
 * Six texts in one journey, whatever the number of tiers. Reservations come first: a dispatch records its reminders before it
 * releases its instalments, so one that ends meanwhile is seen as held or as reminded, never as neither.
 */
async function readMemory(
  database: SqlDatabase,
  sandbox: boolean,
  company: CompanyCode,
  asked: MemoryAsked | 'all',
  today: Day,
): Promise<MemoryByCode> {
  const { codes, ecNos } = asked === 'all' ? { codes: null, ecNos: [] } : asked;
  if (codes?.length === 0 && ecNos.length === 0) return new Map();
  const params = {
    company: companyParam(company),
    // A code with the separator in it cannot be asked alone: all of the company is read, and is right too.
    codes: longText(codes === null || codes.some((code) => code.includes('|')) ? null : codesOfWidth(codes).join('|')),
    ecNos: longText(ecNos.length === 0 ? null : ecNos.join('|')),
    sandbox: bit(sandbox),
    today: day(today),
    notAlive: notAliveParam(),
  };
  const [reservations, reminded, corrections, exclusions, disputes, deducting] = await database.queryAll<
    [HeldRow, RemindedRow, CorrectionRow, ExclusionRow, DisputeRow, DeductingRow]
  >([READ_RESERVATIONS, READ_REMINDED, READ_CORRECTIONS, READ_EXCLUSIONS, READ_DISPUTES, READ_DEDUCTING], params);
  const memory = {
    reminded: groupByTiers(reminded, toReminded),
    corrections: groupByTiers(corrections, toCorrection),
    exclusions: groupByTiers(exclusions, toExclusion),
    disputes: groupByTiers(disputes, toDispute),
    reservations: groupByTiers(reservations, toReservation),
    letters: groupByTiers(toPlacedLetters(deducting, sandbox), ({ letter }) => letter),
  };
  const known = new Set(Object.values(memory).flatMap((byTiers) => [...byTiers.keys()]));
  return new Map([...known].map((code) => [code, memoryOf(memory, code)]));
}

/** A longer code is nobody's here; the texts would cut it to the width of the column. */
const codesOfWidth = (codes: readonly TiersCode[]): readonly TiersCode[] =>
  codes.filter((code) => code.length <= TIERS_WIDTH);

function memoryOf(
  memory: { [Part in keyof WrittenMemory]: Map<TiersCode, WrittenMemory[Part]> },
  code: TiersCode,
): WrittenMemory {
  return {
    reminded: memory.reminded.get(code) ?? [],
    corrections: memory.corrections.get(code) ?? [],
    exclusions: memory.exclusions.get(code) ?? [],
    disputes: memory.disputes.get(code) ?? [],
    reservations: memory.reservations.get(code) ?? [],
    letters: memory.letters.get(code) ?? [],
  };
}

function groupByTiers<Row extends { readonly Tiers: string }, Value>(
  rows: readonly Row[],
  toValue: (row: Row) => Value,
): Map<TiersCode, Value[]> {
  const groups = Map.groupBy(rows, (row) => row.Tiers);
  return new Map([...groups].map(([code, group]) => [code, group.map(toValue)]));
}

const toReminded = (row: RemindedRow): RemindedInstalment => ({
  ...toInstalmentKey(row),
  level: row.LevelRank,
  on: readDay(row.RemindedOn),
  byHand: row.ByHand,
});
