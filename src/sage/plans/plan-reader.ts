import type { SegmentFacts } from '../../domain/plans/plan-book.ts';
import type { SegmentReader } from '../../use-cases/ports/plans/segment-reader.ts';
import { queryBase, queryTiers, type SageBase } from '../sage-base.ts';
import { readCents, readText } from '../values.ts';

const STATISTICS = ['01', '02', '03', '04', '05', '06', '07', '08', '09', '10'] as const;

type FactsRow = { readonly CT_Num: string; readonly CT_Pays: string | null; readonly CT_NumPayeur: string | null } & {
  readonly [Column in `CT_Statistique${(typeof STATISTICS)[number]}`]: string | null;
};

interface PeriodRow {
  readonly R_Intitule: string | null;
  readonly R_Debut: number | null;
  readonly R_Fin: number | null;
  readonly R_NbJours: number | null;
  readonly MinimumCents: string | number | null;
}

/** What reminder plans ask of one company's base. */
export const openPlanReader = (base: SageBase): SegmentReader => ({
  readSegmentFacts: async (codes) => {
    const rows = await queryTiers<FactsRow>(base, 'segment-facts', codes);
    return new Map(rows.map((row) => [readText(row.CT_Num), toFacts(row)]));
  },
  readReminderPeriods: async () => {
    const rows = await queryBase<PeriodRow>(base.sql, 'reminder-periods');
    return { periods: rows.map(toPeriod), minimum: readCents(rows[0]?.MinimumCents ?? null) };
  },
});

function toFacts(row: FactsRow): SegmentFacts {
  const payer = readText(row.CT_NumPayeur);
  return {
    country: readText(row.CT_Pays),
    payer: payer === '' ? null : payer,
    statistics: STATISTICS.map((number) => readText(row[`CT_Statistique${number}`])),
  };
}

const toPeriod = (row: PeriodRow) => ({
  name: readText(row.R_Intitule).trim(),
  from: row.R_Debut ?? 0,
  until: row.R_Fin ?? 0,
  interval: Math.max(row.R_NbJours ?? 0, 0),
});
