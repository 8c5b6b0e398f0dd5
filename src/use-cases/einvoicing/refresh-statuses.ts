import type { Company } from '../../domain/company/company.ts';
import type { CompanyCode } from '../../domain/company/company-code.ts';
import { forEveryCompany } from '../for-every-company.ts';
import { type Busy, inTurn, type Unreachable } from '../in-turn.ts';
import { type FileGiven, type FileSource, type Seen, takeLaid } from '../laid-files.ts';
import type { MayBegin } from '../ports/may-begin.ts';
import type { TurnStore } from '../ports/turn-store.ts';
import { type Imported, type ImportPorts, importStatusFile } from './import-status-file.ts';
import { type Judged, type JudgePorts, judgeStatuses } from './judge-statuses.ts';

export type RefreshPorts = ImportPorts &
  JudgePorts & {
    readonly sources: readonly FileSource[];
    readonly seen: Seen;
    readonly turns: TurnStore;
    readonly mayBegin: MayBegin;
  };

export type Refreshed =
  | { readonly kind: 'refreshed'; readonly imported: readonly Imported[]; readonly judged: Judged }
  | Busy
  | Unreachable;

/** What platforms laid down since, then all that counts judged anew, also where a place of their files did not answer; company by company. */
export async function refreshStatuses(
  ports: RefreshPorts,
  owner: string,
): Promise<ReadonlyMap<CompanyCode, Refreshed>> {
  const { answers, throwFault } = await forEveryCompany(ports.companies.list(), (company) =>
    refreshOne(ports, company, owner),
  );
  throwFault();
  return answers;
}

const refreshOne = (ports: RefreshPorts, company: Company, owner: string): Promise<Refreshed> =>
  inTurn<Refreshed>(
    ports,
    `einvoicing/${company.code}`,
    owner,
    async () => {
      const imported: Imported[] = [];
      const faults: unknown[] = [];
      for (const source of ports.sources) {
        const take = async (file: FileGiven): Promise<void> => {
          imported.push(await importStatusFile(ports, company, file));
        };
        await takeLaid(ports, source, company, take).catch((fault: unknown) => faults.push(fault));
      }
      const judged = await judgeStatuses(ports, company);
      if (faults.length > 0) throw faults[0];
      return { kind: 'refreshed', imported: imported.filter(({ kind }) => kind === 'read'), judged };
    },
    // What is held stays held, and the next pass looks again.
    async () => undefined,
  );
