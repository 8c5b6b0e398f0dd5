import type { Company } from '../../domain/company/company.ts';
import { settingOf } from '../../domain/company/room-setting.ts';
import type { SegmentFacts } from '../../domain/plans/plan-book.ts';
import type { AccountFacts } from '../../domain/plans/resolve-plan.ts';
import { type LineFacts, lineFacts } from '../../domain/runs/line-facts.ts';
import { RUNS } from '../../domain/runs/runs-setting.ts';
import type { Tiers } from '../../domain/tiers/tiers.ts';
import type { TiersCode } from '../../domain/tiers/tiers-code.ts';
import type { Followed } from '../ports/plans/plans-in-force.ts';
import type { SituationPorts } from '../tiers/read-situation.ts';

/** What stands behind the customers of lines: `account` as of the day, for segments of amounts. `tiers` null: Sage has no sheet. */
export type FactsOf = (code: TiersCode, tiers: Pick<Tiers, 'salesperson'> | null, account: AccountFacts) => LineFacts;

/** Of what was read of everybody: sheets by code, and who is in which segment. */
export function factsFrom(
  company: Company,
  sheets: ReadonlyMap<TiersCode, SegmentFacts>,
  followed: Pick<Followed, 'segmentOf'> | undefined,
): FactsOf {
  const { collectors } = settingOf(company, RUNS);
  return (code, tiers, account) => {
    const segment = followed?.segmentOf(code, account) ?? '';
    const { statistics = [] } = sheets.get(code) ?? {};
    return lineFacts({ code, salesperson: tiers?.salesperson?.name ?? '', statistics, segment }, collectors);
  };
}

/** The facts of some customers, whatever their number: their sheets twice in Sage, and the plans in force. Throws an OutsideFault. */
export async function readFactsOf(
  ports: Pick<SituationPorts, 'companies' | 'clock' | 'plans'>,
  company: Company,
  accounts: readonly (AccountFacts & { readonly code: TiersCode })[],
): Promise<(code: TiersCode, currency: string) => LineFacts | null> {
  const sage = ports.companies.sage(company.code);
  const codes = [...new Set(accounts.map(({ code }) => code))];
  const [tiers, sheets, followed] = await Promise.all([
    sage.readTiersMany(codes),
    sage.readSegmentFacts(codes),
    ports.plans?.readFollowed(company, codes, ports.clock.today()),
  ]);
  const factsOf = factsFrom(company, sheets, followed);
  const found = new Map(
    accounts.map((one) => [`${one.currency}/${one.code}`, factsOf(one.code, tiers.get(one.code) ?? null, one)]),
  );
  return (code, currency) => found.get(`${currency}/${code}`) ?? null;
}
