import type { Company } from '../../domain/company/company.ts';
import type { CompanyCode } from '../../domain/company/company-code.ts';
import type { Day } from '../../domain/day.ts';
import { lastMonths } from '../../domain/figures/months.ts';
import { averagePaid } from '../../domain/figures/paid-sums.ts';
import type { Person } from '../../domain/person.ts';
import type { TiersCode } from '../../domain/tiers/tiers-code.ts';
import { authorize } from '../authorize.ts';
import { type Refused, refuse } from '../refusal.ts';
import type { FiguresPorts } from './figures-ports.ts';
import { readAge } from './read-age.ts';
import { readFigures } from './read-figures.ts';
import type { CompanyDmp, DmpView } from './views.ts';

const MONTHS = 12;

/** How long one customer takes to pay, read now, against the whole company as its dataset last knew it. Throws an OutsideFault. */
export async function showDmp(
  ports: FiguresPorts,
  who: Person,
  code: CompanyCode,
  tiersCode: TiersCode,
): Promise<DmpView | Refused> {
  const right = await authorize(ports, who, code, 'reader');
  if (right.kind === 'refused') return right;
  const { company } = right;
  const asOf = ports.clock.today();
  const readAt = ports.clock.now();
  const tiers = await ports.companies.sage(code).readTiers(tiersCode);
  if (!tiers) return refuse({ code: 'unknown-tiers', company: code, tiers: tiersCode });
  const [{ dmp, writtenOff, basis }, against] = await Promise.all([
    readFigures(ports, company, tiers.code, asOf),
    readCompanyDmp(ports, company, asOf),
  ]);
  return {
    kind: 'dmp',
    company: { code, name: company.identity.name },
    tiers: { code: tiers.code, name: tiers.name },
    asOf,
    dmpFrom: basis.dmpFrom,
    dmpBy: basis.dmpBy,
    dmp,
    writtenOff: { ...writtenOff, currency: basis.currency },
    against,
    readAt,
  };
}

async function readCompanyDmp(ports: FiguresPorts, company: Company, asOf: Day): Promise<CompanyDmp> {
  const spans = lastMonths(asOf, MONTHS);
  const [age, paid] = await Promise.all([
    readAge(ports, company),
    ports.dataset.sumPaidByMonth(company.code, { from: spans[0]?.from ?? asOf, to: asOf }),
  ]);
  // A first refresh that is under way has facts of some customers only: they are no company.
  const known = age.fresh ? paid : [];
  return {
    age,
    months: spans.map(({ month }) => ({ month, ...averagePaid(known.filter((one) => one.month === month)) })),
    rolling: averagePaid(known),
  };
}
