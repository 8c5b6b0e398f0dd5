import type { SqlDatabase } from '../../../platform/sql/database.ts';
import { day } from '../../../platform/sql/params.ts';
import { readSqlFile } from '../../../platform/sql/read-sql-file.ts';
import type { EndedExclusions } from '../../../use-cases/ports/relance/ended-exclusions.ts';
import { companyParam } from '../../columns.ts';
import { type ExclusionRow, toExclusion } from './exclusions.ts';

const LIST_ENDED = readSqlFile('./sql/list-ended-exclusions.sql', import.meta.url);

export const endedExclusions = (database: SqlDatabase): EndedExclusions => ({
  listEndedExclusions: async (company, from, to) => {
    const params = { company: companyParam(company), from: day(from), to: day(to) };
    const rows = await database.query<ExclusionRow>(LIST_ENDED, params);
    return rows.flatMap((row) => {
      const { until, ...exclusion } = toExclusion(row);
      return until === null ? [] : [{ tiers: row.Tiers, exclusion: { ...exclusion, until } }];
    });
  },
});
