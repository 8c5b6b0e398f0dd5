import { createReadStream, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildDemoCompany } from '../../../src/demo/company/companies.ts';
import { demoCompanies } from '../../../src/demo/company/settings.ts';
import { writeSageRows } from '../../../src/demo/company/write.ts';
import { loadIntoGateway } from '../../../src/demo/load/load-into-gateway.ts';
import type { Company } from '../../../src/domain/company/company.ts';
import { type Day, day, endOfMonth } from '../../../src/domain/day.ts';
import type { SqlGateway } from '../../../src/platform/sql/database.ts';
import { aCompany } from '../../builders/company.ts';
import { createSageBase } from '../../helpers/create-sage-base.ts';
import { openTestGateway } from '../../helpers/embedded.ts';
import { dmpNamed, monthEndNamed, todayNamed } from './named.ts';
import { openReport, type ReadDataset, type Report } from './open-report.ts';
import { readBlobs, readLake } from './read-lake.ts';

const file = resolve(process.env.RELANCE_CONTRACTS ?? '../shared', 'data', 'receivables-ibm.csv');
const present = existsSync(file);

interface Case {
  readonly title: string;
  readonly company: Company;
  readonly today: Day;
  readonly fill: (gateway: SqlGateway, company: Company, today: Day) => Promise<void>;
  readonly skipped?: boolean;
  readonly readDataset?: ReadDataset;
}

const CASES: readonly Case[] = [
  {
    title: 'the demo company',
    company: demoCompany(),
    today: day('2026-03-12'),
    fill: fillDemo,
  },
  {
    title: 'the demo company, exported as Parquet into a container of blobs and read with DuckDB',
    company: demoCompany(),
    today: day('2026-03-12'),
    fill: fillDemo,
    readDataset: readBlobs,
  },
  {
    title: `2 466 real invoices${present ? '' : ` (skipped: ${file} is not there)`}`,
    company: aCompany({ code: 'REAL' }),
    today: day('2013-07-10'),
    fill: fillReal,
    skipped: !present,
  },
  {
    title: `2 466 real invoices, exported as Parquet and read with DuckDB${present ? '' : ` (skipped: ${file} is not there)`}`,
    company: aCompany({ code: 'REAL' }),
    today: day('2013-07-10'),
    fill: fillReal,
    skipped: !present,
    readDataset: readLake,
  },
];

// DAX itself cannot be run here: its text is held against the aggregate in `model.test.ts`, and the aggregate against the domain here.
describe.each(CASES)(
  'J10: the report says what the domain says, over $title',
  ({ company, today, fill, skipped, readDataset }) => {
    let gateway: SqlGateway;
    let report: Report;

    beforeAll(async () => {
      if (skipped) return;
      gateway = await openTestGateway('STORE');
      await fill(gateway, company, today);
      report = await openReport(gateway, company, today, readDataset);
    });

    afterAll(() => gateway?.close());

    test.skipIf(skipped)('DMP and lateness of everybody on the day of the data', () => {
      expect(report.everybody.length).toBeGreaterThan(10);
      expect(report.measure('Clients en retard', null)).toBeGreaterThan(0);
      for (const who of report.everybody) {
        const named = todayNamed(report.figures(today, who));
        expect([who, report.measures(Object.keys(named), who)]).toEqual([who, named]);
      }
    });

    test.skipIf(skipped)('DMP of everybody, month by month', () => {
      for (const who of report.everybody) {
        for (const { month, ...dmp } of report.figures(today, who).dmp.months) {
          const [from, named] = [day(`${month}-01`), dmpNamed(dmp)];
          const said = report.measures(Object.keys(named), who, { from, to: endOfMonth(from) });
          expect([who, month, said]).toEqual([who, month, named]);
        }
      }
    });

    test.skipIf(skipped)('J1, J9: balance, aging, DSO, ADD and CEI of everybody at the month end retained', () => {
      expect(report.closing).toBe(endOfMonth(today, -1));
      for (const who of report.everybody) {
        const named = monthEndNamed(report.figures(report.closing, who));
        expect([who, report.measures(Object.keys(named), who)]).toEqual([who, named]);
      }
    });

    test.skipIf(skipped)('what should come in of everybody, week by week, with its interval', () => {
      expect(report.forecast(null).weeks.some(({ expected }) => expected > 0)).toBe(true);
      for (const who of report.everybody) {
        for (const { weekStart, expected, low, high } of report.forecast(who).weeks) {
          const named = { 'Encaissement attendu': expected, 'Prévision basse': low, 'Prévision haute': high };
          const said = report.measures(Object.keys(named), who, { from: weekStart, to: weekStart });
          expect([who, weekStart, said]).toEqual([who, weekStart, named]);
        }
      }
    });
  },
);

function demoCompany(): Company {
  const [company] = demoCompanies();
  if (!company) throw new Error('There is no demo company');
  return company;
}

async function fillDemo(gateway: SqlGateway, { code }: Company, today: Day): Promise<void> {
  await gateway.createDatabase(code);
  const sage = await gateway.database(code);
  await createSageBase(sage, 'new');
  await writeSageRows(sage, buildDemoCompany(today), 'new');
}

async function fillReal(gateway: SqlGateway): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'relance-report-'));
  const disputes = { recordDisputes: async () => undefined, forgetDisputes: async () => undefined };
  const facts = { gateway, folder, disputes, disputeReason: 'litige', company: 'Real', today: day('2014-01-15') };
  const loaded = await loadIntoGateway({ ...facts, text: createReadStream(file) });
  rmSync(folder, { recursive: true, force: true });
  if (loaded.kind !== 'loaded') throw new Error(`Not loaded: ${loaded.kind}`);
}
