import type { SqlDatabase } from '../../../src/platform/sql/database.ts';
import { listMigrations, readStatements } from '../../../src/store/migrate.ts';

/** The views that reports read, as the migrations make them. */
export const REPORT_VIEWS: readonly string[] = [
  ...new Set(
    listMigrations()
      .flatMap(readStatements)
      .flatMap((text) => [...text.matchAll(/^CREATE VIEW (pbi\.\w+) AS$/gm)].map(([, view = '']) => view)),
  ),
];

export const viewText = (view: string): string => `SELECT * FROM ${view}`;

/** As Power BI reads them: whole. */
export async function readReportViews(database: SqlDatabase): Promise<void> {
  for (const view of REPORT_VIEWS) await database.query(viewText(view));
}
