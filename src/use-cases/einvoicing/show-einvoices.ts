import type { CompanyCode } from '../../domain/company/company-code.ts';
import type { Role } from '../../domain/company/role.ts';
import type { Person } from '../../domain/person.ts';
import { authorize, companiesOf } from '../authorize.ts';
import type { Clock } from '../ports/clock.ts';
import type { Directory } from '../ports/directory.ts';
import type { EInvoiceWriter } from '../ports/einvoicing/einvoice-store.ts';
import { mayAct } from '../recovery/task-rights.ts';
import { type Refused, refuse } from '../refusal.ts';
import { type ListedStatus, type ListPorts, listEInvoices } from './list-einvoices.ts';

/** A status, of the company that issued the invoice. */
export interface OwnedStatus {
  readonly company: CompanyCode;
  readonly listed: ListedStatus;
}

export interface EInvoicesPage {
  readonly kind: 'einvoices';
  readonly rows: readonly OwnedStatus[];
  readonly total: number;
  /** Of all, those that keep letters from leaving. */
  readonly held: number;
  /** From 1. */
  readonly page: number;
  readonly pages: number;
}

export interface SeenStatus extends OwnedStatus {
  readonly kind: 'einvoice';
  /** Whether who asks may say that it holds nothing. */
  readonly maySettle: boolean;
}

export interface ShowPorts extends ListPorts {
  readonly directory: Directory;
}

const PAGE = 10;

/** What counts in all companies that a person may read. */
export interface EInvoicesOf {
  readonly kind: 'listed';
  readonly companies: readonly { readonly code: CompanyCode; readonly name: string }[];
  readonly rows: readonly OwnedStatus[];
}

export async function listEInvoicesOf(ports: ShowPorts, who: Person): Promise<EInvoicesOf | Refused> {
  const companies = await companiesOf(ports, who, 'reader');
  if (companies.length === 0) return refuse({ code: 'not-allowed', needed: 'reader', company: null });
  const all = await Promise.all(
    companies.map(async (company) =>
      (await listEInvoices(ports, company)).map((listed) => ({ company: company.code, listed })),
    ),
  );
  const named = companies.map(({ code, identity }) => ({ code, name: identity.name }));
  return { kind: 'listed', companies: named, rows: all.flat() };
}

/** The same, ten at a time; `page` from 1, the nearest there is. */
export async function showEInvoices(ports: ShowPorts, who: Person, page: number): Promise<EInvoicesPage | Refused> {
  const listed = await listEInvoicesOf(ports, who);
  if (listed.kind === 'refused') return listed;
  const { rows } = listed;
  const pages = Math.max(1, Math.ceil(rows.length / PAGE));
  const shown = Math.min(Math.max(1, Math.trunc(page) || 1), pages);
  const held = rows.filter(({ listed: { effect, found } }) => effect !== 'check' && found.kind === 'open').length;
  return {
    ...{ kind: 'einvoices', total: rows.length, held, page: shown, pages },
    rows: rows.slice((shown - 1) * PAGE, shown * PAGE),
  };
}

/** One of them with all that is known of it. `gone`: another status came, the invoice is paid, or a person settled it. */
export async function showEInvoice(
  ports: ShowPorts,
  who: Person,
  code: CompanyCode,
  key: string,
): Promise<SeenStatus | { readonly kind: 'gone' } | Refused> {
  const right = await authorize(ports, who, code, 'reader');
  if (right.kind === 'refused') return right;
  const listed = (await listEInvoices(ports, right.company)).find(({ status }) => status.key === key);
  return listed
    ? { kind: 'einvoice', company: code, listed, maySettle: maySettle(right.roles, listed) }
    : { kind: 'gone' };
}

/** Whom to pay is an administrator's to confirm, who alone changes bank details (case F10); all else is anybody's who reminds. */
const maySettle = (roles: ReadonlySet<Role>, { effect }: ListedStatus): boolean =>
  effect === 'payee' ? roles.has('admin') : mayAct(roles);

/** A person says that a status holds nothing; of one that changes whom to pay, that letters may ask for the account of the settings. */
export async function settleEInvoice(
  ports: ShowPorts & { readonly einvoices: Pick<EInvoiceWriter, 'settleEInvoiceStatus'>; readonly clock: Clock },
  who: Person,
  code: CompanyCode,
  key: string,
): Promise<{ readonly kind: 'settled' | 'gone' } | Refused> {
  const seen = await showEInvoice(ports, who, code, key);
  if (seen.kind !== 'einvoice') return seen;
  const needed = seen.listed.effect === 'payee' ? 'admin' : 'collector';
  if (!seen.maySettle) return refuse({ code: 'not-allowed', needed, company: code });
  const settled = await ports.einvoices.settleEInvoiceStatus(code, key, { by: who, at: ports.clock.now() });
  return { kind: settled ? 'settled' : 'gone' };
}
