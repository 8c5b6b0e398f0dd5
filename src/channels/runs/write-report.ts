import type { DocumentToFile } from '../../use-cases/ports/dispatch/dossier-archive.ts';
import type { RunView } from '../../use-cases/runs/show-run.ts';
import { FILE_TYPES, type WriteFile } from '../files/write-file.ts';
import type { SayHold } from '../words/explain/say-hold.ts';
import { runReport } from './run-report.ts';

/** A workbook for people, and a CSV for programs. */
const FILED = ['xlsx', 'csv'] as const;

/** Writes the report of a run as the files that are kept of it, in French. */
export const reportWriter =
  (writeFile: WriteFile, sayHold: SayHold) =>
  async (view: RunView): Promise<readonly DocumentToFile[]> => {
    const report = runReport(view, { language: 'fr', sayHold });
    return Promise.all(
      FILED.map(async (kind) => ({
        name: `${report.fileName}.${kind}`,
        contentType: FILE_TYPES[kind],
        bytes: await writeFile(kind, report),
      })),
    );
  };
