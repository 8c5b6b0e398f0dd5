import type { Company } from '../../domain/company/company.ts';
import type { CurrencyAccount } from '../../domain/ledger/account.ts';
import type { TiersCode } from '../../domain/tiers/tiers-code.ts';
import type { Clock } from '../ports/clock.ts';
import type { Companies } from '../ports/companies.ts';
import type { PositionReader } from '../ports/positions/position-store.ts';
import { listAccounts } from '../tiers/list-accounts.ts';
import { findSource, type PartRead, partRead } from './fresh-positions.ts';
import { accountsOn } from './kept-proposals.ts';

export interface AccountsPorts {
  readonly companies: Companies;
  readonly clock: Clock;
  readonly positions: Pick<PositionReader, 'readPositionState' | 'listKeptAccounts'>;
}

/** The accounts of one payer as of today. */
export interface PayerAccounts {
  readonly code: TiersCode;
  readonly name: string;
  readonly accounts: readonly CurrencyAccount[];
}

export interface AccountsRead {
  readonly read: PartRead;
  readonly customers: readonly PayerAccounts[];
}

/**
 * Every payer of a company with something open: as fresh positions have it, in one query of the store; else as Sage has it now. A
 * constant number of queries whatever the number of payers (case L1).
 */
export async function readAccounts(ports: AccountsPorts, company: Company): Promise<AccountsRead> {
  const now = ports.clock.now();
  const source = await findSource(ports, company);
  const customers = source.kind === 'kept' ? await readKept(ports, company) : await listAccounts(ports, company);
  return { read: partRead(source, now), customers };
}

async function readKept({ positions, clock }: AccountsPorts, company: Company): Promise<readonly PayerAccounts[]> {
  const today = clock.today();
  const kept = await positions.listKeptAccounts(company.code, 'all');
  return kept.map(({ tiers, name, items }) => ({ code: tiers, name, accounts: accountsOn(items, today) }));
}
