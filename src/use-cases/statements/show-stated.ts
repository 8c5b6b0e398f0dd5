import type { Company } from '../../domain/company/company.ts';
import type { CompanyCode } from '../../domain/company/company-code.ts';
import type { Day } from '../../domain/day.ts';
import type { Person } from '../../domain/person.ts';
import type { TiersCode } from '../../domain/tiers/tiers-code.ts';
import { authorize, companiesOf } from '../authorize.ts';
import type { Directory } from '../ports/directory.ts';
import { type Refused, refuse } from '../refusal.ts';
import { readAging, readSchedule, readTop, type StatementPorts } from './read-open.ts';
import { readStatement } from './read-statement.ts';
import type { StatedView } from './views.ts';

/** What can be shown: `open` is the relevé of what is open alone. */
export const STATED_ACTS = ['aging', 'top', 'schedule', 'statement', 'open'] as const;
export type StatedAct = (typeof STATED_ACTS)[number];

/** A relevé is of one customer, the top débiteurs are of everybody in one company (`code` null); the others may be of either. */
export type StatedAsked = {
  /** Null: the first company that the person may read. */
  readonly company: CompanyCode | null;
  /** Null: where it begins by itself. */
  readonly from: Day | null;
  /** Null: today. */
  readonly until: Day | null;
} & (
  | { readonly act: 'aging' | 'schedule'; readonly code: TiersCode | null }
  | { readonly act: 'top'; readonly code: null }
  | { readonly act: 'statement' | 'open'; readonly code: TiersCode }
);

export interface Stated {
  readonly kind: 'stated';
  readonly view: StatedView;
  /** Other companies that the person may read, of which the same can be asked; none where a customer was named. */
  readonly others: readonly CompanyCode[];
  /** The person may send it to the customer: a relevé of days that are over, of one who is not en sommeil. */
  readonly maySend: boolean;
}

export interface ShowStatedPorts extends StatementPorts {
  readonly directory: Directory;
}

/** An état or a relevé, for a person who may read that company; throws an OutsideFault. */
export async function showStated(ports: ShowStatedPorts, who: Person, asked: StatedAsked): Promise<Stated | Refused> {
  const allowed = await companyOf(ports, who, asked.company);
  if (allowed.kind === 'refused') return allowed;
  const { company, others } = allowed;
  const until = asked.until ?? ports.clock.today();
  if (asked.code === null) {
    return { kind: 'stated', view: await readEverybody(ports, company, asked.act, until), others, maySend: false };
  }
  const tiers = await ports.companies.sage(company.code).readTiers(asked.code);
  if (!tiers) return refuse({ code: 'unknown-tiers', company: company.code, tiers: asked.code });
  const isReleve = (asked.act === 'statement' || asked.act === 'open') && until <= ports.clock.today();
  const maySend =
    isReleve && !tiers.asleep && (await authorize(ports, who, company.code, 'collector')).kind !== 'refused';
  return { kind: 'stated', view: await readOne(ports, company, tiers.code, { ...asked, until }), others: [], maySend };
}

function readEverybody(
  ports: StatementPorts,
  company: Company,
  act: 'aging' | 'top' | 'schedule',
  until: Day,
): Promise<StatedView> {
  if (act === 'top') return readTop(ports, company, until);
  return act === 'aging' ? readAging(ports, company, null, until) : readSchedule(ports, company, null, until);
}

function readOne(
  ports: StatementPorts,
  company: Company,
  code: TiersCode,
  { act, from, until }: Pick<StatedAsked, 'from'> & { readonly act: Exclude<StatedAct, 'top'>; readonly until: Day },
): Promise<StatedView> {
  if (act === 'aging') return readAging(ports, company, code, until);
  if (act === 'schedule') return readSchedule(ports, company, code, until);
  return readStatement(ports, company, code, { from, until, open: act === 'open' });
}

interface Allowed {
  readonly kind: 'allowed';
  readonly company: Company;
  readonly others: readonly CompanyCode[];
}

async function companyOf(ports: ShowStatedPorts, who: Person, asked: CompanyCode | null): Promise<Allowed | Refused> {
  if (asked !== null) {
    const right = await authorize(ports, who, asked, 'reader');
    if (right.kind === 'refused') return right;
  }
  const readable = await companiesOf(ports, who, 'reader');
  const company = asked === null ? readable[0] : readable.find(({ code }) => code === asked);
  if (!company) return refuse({ code: 'not-allowed', needed: 'reader', company: null });
  return { kind: 'allowed', company, others: readable.flatMap(({ code }) => (code === company.code ? [] : code)) };
}
