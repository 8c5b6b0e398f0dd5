import { createReadStream, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { buildDemoCompany, type DemoCompanyCode } from '../../src/demo/company/companies.ts';
import { demoCompanies } from '../../src/demo/company/settings.ts';
import { writeSageRows } from '../../src/demo/company/write.ts';
import { loadIntoGateway } from '../../src/demo/load/load-into-gateway.ts';
import type { SageRelease } from '../../src/demo/sage-base/release.ts';
import type { Company } from '../../src/domain/company/company.ts';
import type { FiguresPolicy } from '../../src/domain/company/figures-policy.ts';
import { type Day, day } from '../../src/domain/day.ts';
import type { SqlDatabase, SqlGateway } from '../../src/platform/sql/database.ts';
import { aCompany } from '../builders/company.ts';
import { moneyBooks } from '../contracts/sage-reader/figures/money-books.ts';
import { createSageBase } from '../helpers/create-sage-base.ts';
import { fill } from '../sage/books.ts';

export interface KnownCompany {
  readonly company: Company;
  readonly sage: SqlDatabase;
}

/** A company of the demo, whose books are of the day, with what it decides of its figures. */
export async function writeDemo(
  gateway: SqlGateway,
  code: DemoCompanyCode,
  release: SageRelease,
  today: Day,
  decided: Partial<FiguresPolicy> = {},
): Promise<KnownCompany> {
  const found = demoCompanies().find((one) => one.code === code);
  if (!found) throw new RangeError(`No demo company ${code}`);
  const { policy } = found;
  const company = { ...found, policy: { ...policy, figures: { ...policy.figures, ...decided } } };
  await gateway.createDatabase(code);
  const sage = await gateway.database(code);
  await createSageBase(sage, release);
  await writeSageRows(sage, buildDemoCompany(today, code), release);
  return { company, sage };
}

/** Customers each of one case of losses, advances, instalments, payments sent back, with what the company decides of its figures. */
export async function writeMoney(
  gateway: SqlGateway,
  code: string,
  release: SageRelease,
  opened: boolean,
  decided: Partial<FiguresPolicy> = {},
): Promise<KnownCompany> {
  const company = aCompany({ code });
  await gateway.createDatabase(code);
  const sage = await gateway.database(code);
  await createSageBase(sage, release);
  await fill(sage, release, moneyBooks(opened));
  const policy = { ...company.policy, figures: { ...company.policy.figures, ...decided } };
  return { company: { ...company, policy }, sage };
}

export const REAL_FILE = resolve(process.env.RELANCE_CONTRACTS ?? '../shared', 'data', 'receivables-ibm.csv');
export const hasRealFile = existsSync(REAL_FILE);

/** The 2 466 real invoices of the optional contracts folder, loaded as `load` does. */
export async function loadRealFile(gateway: SqlGateway, code: string): Promise<KnownCompany> {
  const folder = mkdtempSync(join(tmpdir(), 'relance-same-'));
  const disputes = { recordDisputes: async () => undefined, forgetDisputes: async () => undefined };
  const text = createReadStream(REAL_FILE);
  const load = { gateway, folder, disputes, disputeReason: 'litige', text, company: code, today: day('2014-01-15') };
  const report = await loadIntoGateway(load);
  rmSync(folder, { recursive: true, force: true });
  if (report.kind !== 'loaded' || report.refused.length > 0) throw new Error(`Not loaded: ${JSON.stringify(report)}`);
  return { company: aCompany({ code }), sage: await gateway.database(code) };
}
