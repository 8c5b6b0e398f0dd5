import type { CompanyCode } from '../domain/company/company-code.ts';
import type { SageWriterSettings } from '../domain/credit/sage-writer-settings.ts';
import type { SqlDatabase } from '../platform/sql/database.ts';
import type { SageWriters } from '../use-cases/ports/sage-writes/sage-writer.ts';
import { openSageWriter } from './open-sage-writer.ts';

export interface SageToWrite {
  readonly company: CompanyCode;
  readonly settings: SageWriterSettings;
  /** The base, by the login that writes; asked at each use, so that a base that is down keeps nothing from starting. */
  readonly open: () => Promise<SqlDatabase>;
}

/** The writers of the companies that asked for one. */
export function openSageWriters(companies: readonly SageToWrite[]): SageWriters {
  const known = new Map(
    companies.map(({ company, settings, open }) => [company, { writer: openSageWriter(open, settings), settings }]),
  );
  return { of: (code) => known.get(code) ?? null };
}
