import { BANK } from '../../domain/bank/bank-setting.ts';
import type { Company } from '../../domain/company/company.ts';
import type { CompanyCode } from '../../domain/company/company-code.ts';
import { settingOf } from '../../domain/company/room-setting.ts';
import { forEveryCompany } from '../for-every-company.ts';
import { type Busy, inTurn, type Unreachable } from '../in-turn.ts';
import type { FileSource, Seen } from '../laid-files.ts';
import type { MayBegin } from '../ports/may-begin.ts';
import type { TurnStore } from '../ports/turn-store.ts';
import type { Imported, ImportPorts } from './import-bank-file.ts';
import { importFolder } from './import-folder.ts';
import { type Matched, type MatchPorts, matchBank } from './match-bank.ts';

export type RefreshPorts = ImportPorts &
  MatchPorts & {
    readonly sources: readonly FileSource[];
    readonly seen: Seen;
    readonly turns: TurnStore;
    readonly mayBegin: MayBegin;
  };

export type Refreshed =
  | { readonly kind: 'refreshed'; readonly imported: readonly Imported[]; readonly matched: Matched }
  | Busy
  | Unreachable;

/** What the bank laid down since, then all of it matched anew, also where a place of its files did not answer; company by company; those that name no account are passed by. */
export async function refreshBank(ports: RefreshPorts, owner: string): Promise<ReadonlyMap<CompanyCode, Refreshed>> {
  const reading = ports.companies.list().filter((company) => settingOf(company, BANK).accounts.length > 0);
  const { answers, throwFault } = await forEveryCompany(reading, (company) => refreshOne(ports, company, owner));
  throwFault();
  return answers;
}

const refreshOne = (ports: RefreshPorts, company: Company, owner: string): Promise<Refreshed> =>
  inBankTurn(ports, company, owner, async () => {
    const { imported, throwFault } = await importSources(ports, company);
    const matched = await matchBank(ports, company);
    throwFault();
    return { kind: 'refreshed', imported, matched };
  });

/** One process at a time reads the statements of a company and matches them. */
export const inBankTurn = <Answer>(
  ports: Pick<RefreshPorts, 'turns' | 'clock' | 'mayBegin'>,
  { code }: Company,
  owner: string,
  work: () => Promise<Answer>,
): Promise<Answer | Busy | Unreachable> =>
  // What is held stays held, and the next pass looks again.
  inTurn<Answer>(ports, `bank/${code}`, owner, work, async () => undefined);

/** What was laid down since in every source, also where one of them does not answer; its fault is thrown when asked for. */
export async function importSources(
  ports: Pick<RefreshPorts, 'sources' | 'seen' | 'mayBegin'> & ImportPorts,
  company: Company,
): Promise<{ readonly imported: readonly Imported[]; throwFault(): void }> {
  const imported: Imported[] = [];
  const faults: unknown[] = [];
  for (const source of ports.sources) {
    try {
      imported.push(...(await importFolder(ports, source, company)));
    } catch (fault) {
      faults.push(fault);
    }
  }
  return {
    imported,
    throwFault: () => {
      if (faults.length > 0) throw faults[0];
    },
  };
}
