import { amountOrBusy, type Busy, inTurn } from '../in-turn.ts';
import type { Clock } from '../ports/clock.ts';
import type { Companies } from '../ports/companies.ts';
import type { FiledDocument } from '../ports/dispatch/dispatch-store.ts';
import type { DocumentToFile, DossierArchive } from '../ports/dispatch/dossier-archive.ts';
import type { MayBegin } from '../ports/may-begin.ts';
import type { RunReportReader, RunReportWriter } from '../ports/runs/run-reports.ts';
import type { RunReader, RunWithCounts } from '../ports/runs/run-store.ts';
import type { TurnStore } from '../ports/turn-store.ts';
import { type RunView, viewRun } from './show-run.ts';

export interface FileRunReportsPorts {
  readonly runs: RunReader & RunReportReader & RunReportWriter;
  readonly turns: TurnStore;
  readonly mayBegin: MayBegin;
  readonly companies: Pick<Companies, 'get'>;
  readonly clock: Clock;
  readonly archive: Pick<DossierArchive, 'fileOfCompany'>;
  /** The report as files. */
  readonly writeReport: (view: RunView) => Promise<readonly DocumentToFile[]>;
  /** What a run shows has changed: where its report is. */
  readonly runChanged: (id: string) => void;
}

const AT_ONCE = 20;

/**
 * One pass: the reports of runs that are over are filed in the company's library, and again where a person settled one of their
 * letters since. A library that refuses keeps no other report from being filed: the first failure is thrown at the end, and the next
 * pass tries again. Returns how many were filed, or that another process is at it.
 */
export async function fileRunReports(ports: FileRunReportsPorts, owner: string): Promise<number | Busy> {
  const failures: unknown[] = [];
  const filed = await inTurn(
    ports,
    'run-reports',
    owner,
    async (holdsTurn) => {
      let count = 0;
      for (const run of await ports.runs.listUnreported(AT_ONCE)) {
        if (!(await holdsTurn())) return count;
        count += await fileOne(ports, run).catch((failure: unknown) => {
          failures.push(failure);
          return 0;
        });
      }
      return count;
    },
    async () => undefined,
  );
  if (failures.length > 0) throw failures[0];
  return amountOrBusy(filed);
}

async function fileOne(ports: FileRunReportsPorts, run: RunWithCounts): Promise<number> {
  const company = ports.companies.get(run.company);
  if (!company) return 0;
  const documents = await ports.writeReport(await viewRun(ports.runs, run, false));
  const folder = { name: 'Campagnes', year: run.day.slice(0, 4) } as const;
  const files: FiledDocument[] = [];
  for (const document of documents) files.push(await ports.archive.fileOfCompany(company, folder, document));
  await ports.runs.recordRunReport(run.id, run.changedAt, files, ports.clock.now());
  ports.runChanged(run.id);
  return 1;
}
