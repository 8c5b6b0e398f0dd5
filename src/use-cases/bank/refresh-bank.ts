import { BANK } from '../../domain/bank/bank-setting.ts';
import type { Company } from '../../domain/company/company.ts';
import type { CompanyCode } from '../../domain/company/company-code.ts';
import { settingOf } from '../../domain/company/room-setting.ts';
import { forEveryCompany } from '../for-every-company.ts';
import { type Busy, inTurn, type Unreachable } from '../in-turn.ts';
import type { TurnStore } from '../ports/turn-store.ts';
import type { Imported, ImportPorts } from './import-bank-file.ts';
import { importFolder, type StatementSource } from './import-folder.ts';
import { type Matched, type MatchPorts, matchBank } from './match-bank.ts';

export type RefreshPorts = ImportPorts & MatchPorts & { readonly source: StatementSource; readonly turns: TurnStore };

export type Refreshed =
  | { readonly kind: 'refreshed'; readonly imported: readonly Imported[]; readonly matched: Matched }
  | Busy
  | Unreachable;

/** What the bank laid down since, then all of it matched anew, company by company; those that name no account are passed by. */
export async function refreshBank(ports: RefreshPorts, owner: string): Promise<ReadonlyMap<CompanyCode, Refreshed>> {
  const reading = ports.companies.list().filter((company) => settingOf(company, BANK).accounts.length > 0);
  const { answers, throwFault } = await forEveryCompany(reading, (company) => refreshOne(ports, company, owner));
  throwFault();
  return answers;
}

const refreshOne = (ports: RefreshPorts, company: Company, owner: string): Promise<Refreshed> =>
  inTurn<Refreshed>(
    ports,
    `bank/${company.code}`,
    owner,
    async () => {
      const imported = await importFolder(ports, company);
      return { kind: 'refreshed', imported, matched: await matchBank(ports, company) };
    },
    // What is held stays held, and the next pass looks again.
    async () => undefined,
  );
