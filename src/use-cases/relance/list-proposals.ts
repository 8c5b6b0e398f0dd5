import type { Company } from '../../domain/company/company.ts';
import type { CompanyCode } from '../../domain/company/company-code.ts';
import type { Day } from '../../domain/day.ts';
import type { CannotTell, HeldPayer, PayerProposals, Proposed } from '../../domain/relance/payer-proposals.ts';
import type { TiersCode } from '../../domain/tiers/tiers-code.ts';
import type { PositionReader } from '../ports/positions/position-store.ts';
import { decidePayer, readDeciding } from '../positions/deciding.ts';
import { findSource, type PartRead, partRead } from '../positions/fresh-positions.ts';
import { readKeptProposals } from '../positions/kept-proposals.ts';
import { sheetOf } from '../positions/read-sheets.ts';
import { listAccounts } from '../tiers/list-accounts.ts';
import type { SituationPorts } from '../tiers/read-situation.ts';

interface Named {
  readonly code: TiersCode;
  readonly name: string;
}

export type ProposalRow = Named & Proposed;
export type HeldRow = Named & HeldPayer;
export type CannotTellRow = Named & CannotTell;

export interface Proposals {
  readonly today: Day;
  readonly company: CompanyCode;
  readonly read: PartRead;
  /** The greatest first, then by code; the other lists by code. */
  readonly proposals: readonly ProposalRow[];
  readonly held: readonly HeldRow[];
  readonly cannotTell: readonly CannotTellRow[];
}

export interface ProposalPorts extends SituationPorts {
  readonly positions: PositionReader;
}

/** A payer with what is proposed to it. */
export type NamedProposals = Named & { readonly decided: PayerProposals };

/**
 * Decides for every customer with a late item, in a constant number of queries: each is in exactly one list per currency. Of fresh
 * positions, as they were read, with what we remember now; else, or where `live` asks for it, from Sage.
 */
export async function listProposals(
  ports: ProposalPorts,
  company: Company,
  { live = false }: { readonly live?: boolean } = {},
): Promise<Proposals> {
  const [today, now] = [ports.clock.today(), ports.clock.now()];
  const source = live ? ({ kind: 'live', instead: false } as const) : await findSource(ports, company);
  const found = source.kind === 'kept' ? await readKeptProposals(ports, company) : await decideLive(ports, company);
  const payers = found.toSorted((a, b) => (a.code < b.code ? -1 : 1));
  const rows = <Row extends object>(pick: (decided: PayerProposals) => readonly Row[]) =>
    payers.flatMap(({ code, name, decided }) => pick(decided).map((row) => ({ code, name, ...row })));
  return {
    today,
    company: company.code,
    read: partRead(source, now),
    proposals: rows(({ proposals }) => proposals).sort((a, b) => b.total - a.total),
    held: rows(({ held }) => held),
    cannotTell: rows(({ cannotTell }) => cannotTell),
  };
}

async function decideLive(ports: SituationPorts, company: Company): Promise<readonly NamedProposals[]> {
  const [customers, contacts, deciding] = await Promise.all([
    listAccounts(ports, company),
    ports.companies.sage(company.code).readContacts('all'),
    readDeciding(ports, company),
  ]);
  return customers.map(({ code, name, tiers, accounts }) => {
    const sheet = tiers && sheetOf(tiers, contacts.get(code) ?? [], company.policy, deciding.refused.of(code));
    return { code, name, decided: decidePayer(deciding, { code, sheet, accounts }) };
  });
}
