import { sumCents } from '../../domain/cents.ts';
import type { Company } from '../../domain/company/company.ts';
import type { CompanyCode } from '../../domain/company/company-code.ts';
import { addDays, type Day } from '../../domain/day.ts';
import { firstWeekOf } from '../../domain/figures/forecast/cash-in.ts';
import { lastMonths } from '../../domain/figures/months.ts';
import { averagePaid } from '../../domain/figures/paid-sums.ts';
import type { Person } from '../../domain/person.ts';
import type { TiersCode } from '../../domain/tiers/tiers-code.ts';
import { authorize } from '../authorize.ts';
import type { StoredForecast } from '../ports/figures/dataset-store.ts';
import { type Refused, refuse } from '../refusal.ts';
import type { FiguresPorts } from './figures-ports.ts';
import { readAge } from './read-age.ts';
import { readFigures } from './read-figures.ts';
import type { CompanyDmp, CustomerForecast, DmpView } from './views.ts';

const MONTHS = 12;
const SOON_WEEKS = 4;

/**
 * How long one customer takes to pay, read now, against the whole company as its dataset last knew it, and what should
 * come in of it by that dataset's forecast. Throws an OutsideFault.
 */
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
  const [{ dmp, writtenOff, basis }, against, stored] = await Promise.all([
    readFigures(ports, company, tiers.code, asOf),
    readCompanyDmp(ports, company, asOf),
    ports.dataset.readForecast(code, tiers.code),
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
    forecast: stored && { ...stored, currency: basis.currency, ...addUp(stored) },
    readAt,
  };
}

function addUp({ madeOn, weeks }: StoredForecast): Pick<CustomerForecast, 'soon' | 'all'> {
  const end = addDays(firstWeekOf(madeOn), 7 * SOON_WEEKS);
  const sum = (some: StoredForecast['weeks']) => sumCents(some.map(({ expected }) => expected));
  return { soon: sum(weeks.filter(({ weekStart }) => weekStart < end)), all: sum(weeks) };
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
