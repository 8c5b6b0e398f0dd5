import type { Company } from '../../domain/company/company.ts';
import type { CompanyCode } from '../../domain/company/company-code.ts';
import type { Person } from '../../domain/person.ts';
import { authorize, companiesOf } from '../authorize.ts';
import type { BankWriter } from '../ports/bank/bank-store.ts';
import type { Clock } from '../ports/clock.ts';
import type { Directory } from '../ports/directory.ts';
import { authorizeActing, mayAct } from '../recovery/task-rights.ts';
import { type Refused, refuse } from '../refusal.ts';
import { listUnbooked, type UnbookedEntry, type UnbookedPorts } from './list-unbooked.ts';

/** An entry, of the company whose bank told it. */
export interface OwnedEntry {
  readonly company: CompanyCode;
  readonly entry: UnbookedEntry;
}

export interface UnbookedPage {
  readonly kind: 'unbooked';
  /** Those of one customer side by side, the customer waiting longest first; of nobody known last. */
  readonly rows: readonly OwnedEntry[];
  readonly total: number;
  /** From 1. */
  readonly page: number;
  readonly pages: number;
}

export interface SeenEntry extends OwnedEntry {
  readonly kind: 'entry';
  /** Whether who asks may settle it. */
  readonly maySettle: boolean;
}

export interface ShowUnbookedPorts extends UnbookedPorts {
  readonly directory: Directory;
}

const PAGE = 10;

/** All of it. */
export interface UnbookedList extends Pick<UnbookedPage, 'rows'> {
  readonly kind: 'unbooked';
  /** Of which it speaks, by name. */
  readonly companies: readonly string[];
}

/** What the bank has and Sage has not, in all companies that a person may read. */
export async function listUnbookedFor(ports: ShowUnbookedPorts, who: Person): Promise<UnbookedList | Refused> {
  const companies = await companiesOf(ports, who, 'reader');
  if (companies.length === 0) return refuse({ code: 'not-allowed', needed: 'reader', company: null });
  const all = (await Promise.all(companies.map((company) => ownedIn(ports, company)))).flat();
  const rows = [...Map.groupBy(all, customerOf)]
    .sort(([a], [b]) => Number(a === NOBODY) - Number(b === NOBODY))
    .flatMap(([, own]) => own);
  return { kind: 'unbooked', rows, companies: companies.map(({ identity }) => identity.name) };
}

/** A page of it; `page` from 1, the nearest there is. */
export async function showUnbooked(
  ports: ShowUnbookedPorts,
  who: Person,
  page: number,
): Promise<UnbookedPage | Refused> {
  const list = await listUnbookedFor(ports, who);
  if (list.kind === 'refused') return list;
  const pages = Math.max(1, Math.ceil(list.rows.length / PAGE));
  const shown = Math.min(Math.max(1, Math.trunc(page) || 1), pages);
  const rows = list.rows.slice((shown - 1) * PAGE, shown * PAGE);
  return { kind: 'unbooked', rows, total: list.rows.length, page: shown, pages };
}

const NOBODY = '';
const customerOf = ({ company, entry }: OwnedEntry): string =>
  entry.customers[0] ? JSON.stringify([company, entry.customers[0].code]) : NOBODY;

const ownedIn = async (ports: UnbookedPorts, company: Company): Promise<readonly OwnedEntry[]> =>
  (await listUnbooked(ports, company)).map((entry) => ({ company: company.code, entry }));

/** One of them with all that it was matched by. `gone`: Sage has it by now, or a person settled it. */
export async function showEntry(
  ports: ShowUnbookedPorts,
  who: Person,
  code: CompanyCode,
  key: string,
): Promise<SeenEntry | { readonly kind: 'gone' } | Refused> {
  const right = await authorize(ports, who, code, 'reader');
  if (right.kind === 'refused') return right;
  const entry = (await listUnbooked(ports, right.company)).find((one) => one.key === key);
  return entry ? { kind: 'entry', company: code, entry, maySettle: mayAct(right.roles) } : { kind: 'gone' };
}

/** A person says that an entry holds nothing: collectors, approvers and administrators. */
export async function settleEntry(
  ports: ShowUnbookedPorts & { readonly bank: Pick<BankWriter, 'settleBankEntry'>; readonly clock: Clock },
  who: Person,
  code: CompanyCode,
  key: string,
): Promise<{ readonly kind: 'settled' | 'gone' } | Refused> {
  const right = await authorizeActing(ports, who, code);
  if (right.kind === 'refused') return right;
  const settled = await ports.bank.settleBankEntry(code, key, { by: who, at: ports.clock.now() });
  return { kind: settled ? 'settled' : 'gone' };
}
