import type { SqlSession } from '../platform/sql/database.ts';
import { smallint } from '../platform/sql/params.ts';
import { fitsVarchar, varchar } from '../platform/sql/varchar.ts';
import type { SageTarget } from '../use-cases/ports/sage-writes/sage-writer.ts';
import { numberParam, type Place } from './place.ts';
import { queryText } from './query-text.ts';

const TIERS_LENGTH = 17;
const NO_RISK_CODE = 0;

/** The risk code of a customer: one that P_CRISQUE names, or none at all. */
export async function riskCodePlace(
  session: SqlSession,
  { tiers, value }: Extract<SageTarget, { kind: 'risk-code' }>,
): Promise<Place> {
  const isNamed = value === null || value === NO_RISK_CODE || (await isKnownRank(session, value));
  return {
    file: 'F_COMPTET',
    find: fitsVarchar(tiers, TIERS_LENGTH)
      ? { text: queryText('find-tiers'), params: { tiers: varchar(tiers, TIERS_LENGTH) } }
      : null,
    write: queryText('write-risk-code'),
    param: numberParam,
    fits: () => isNamed,
  };
}

const isKnownRank = async (session: SqlSession, rank: number): Promise<boolean> =>
  (await session.query(queryText('risk-code'), { rank: smallint(rank) })).length > 0;
