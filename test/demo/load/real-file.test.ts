import { createReadStream, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadIntoGateway } from '../../../src/demo/load/load-into-gateway.ts';
import { type Day, day } from '../../../src/domain/day.ts';
import { summariseAccount } from '../../../src/domain/ledger/account.ts';
import { openItems } from '../../../src/domain/ledger/open-items.ts';
import type { SqlGateway } from '../../../src/platform/sql/database.ts';
import { openSageReader } from '../../../src/sage/sage-reader.ts';
import { aCompany } from '../../builders/company.ts';
import { openTestGateway } from '../../helpers/embedded.ts';

const file = resolve(process.env.RELANCE_CONTRACTS ?? '../shared', 'data', 'receivables-ibm.csv');
const present = existsSync(file);
const AS_OF = day('2013-06-30');

/** What one customer owes on a day: hundredths by bracket, how many items are open, how many late. */
interface Owed {
  readonly aging: readonly number[];
  readonly open: number;
  readonly late: number;
}

/** From the file alone, without any of our code: each line of it is one invoice with at most one payment, in full. */
function owedByFile(asOf: string): Map<string, Owed> {
  const owed = new Map<string, Owed>();
  for (const line of readFileSync(file, 'utf8').trim().split('\n').slice(1)) {
    const [, code = '', , , , issued = '', due = '', amount = '', , paidOn = ''] = line.split(',');
    if (issued > asOf || (paidOn !== '' && paidOn <= asOf)) continue;
    const days = Math.round((Date.parse(asOf) - Date.parse(due)) / 86_400_000);
    const bracket = [0, 30, 60, 90].filter((limit) => days > limit).length;
    const before = owed.get(code) ?? { aging: [0, 0, 0, 0, 0], open: 0, late: 0 };
    const hundredths = Math.round(Number(amount) * 100);
    owed.set(code, {
      aging: before.aging.map((sum, at) => (at === bracket ? sum + hundredths : sum)),
      open: before.open + 1,
      late: before.late + (days > 0 ? 1 : 0),
    });
  }
  return owed;
}

/** The same through the base, the Sage reader and the domain. */
async function owedByBooks(gateway: SqlGateway, code: string, asOf: Day): Promise<Map<string, Owed>> {
  const reader = openSageReader(await gateway.database(code), aCompany({ code }));
  const ledger = await reader.readLedger('all', asOf);
  const items = Map.groupBy(openItems(ledger.entries, asOf, ledger.fiscalYears), (item) => item.tiers);
  return new Map(
    [...items].map(([tiers, own]) => {
      const [account, ...others] = summariseAccount(own, asOf);
      if (!account || others.length > 0) throw new Error(`${tiers} should have one currency`);
      const late = own.filter((item) => item.left > 0 && (item.daysLate ?? 0) > 0).length;
      return [tiers, { aging: Object.values(account.aging), open: own.length, late }];
    }),
  );
}

const inOrder = <T>(map: Map<string, T>): [string, T][] => [...map].sort(([a], [b]) => (a < b ? -1 : 1));

if (!present) console.log('Skipped: the real invoices are in the optional contracts folder, which is not there.');

describe.skipIf(!present)(
  'a real file of 2 466 invoices (skipped where the optional contracts folder lacks it)',
  () => {
    let gateway: SqlGateway;
    const folder = mkdtempSync(join(tmpdir(), 'relance-load-'));
    const disputes: unknown[] = [];

    beforeAll(async () => {
      gateway = await openTestGateway();
      const common = {
        gateway,
        folder,
        disputes: {
          recordDisputes: async (some: readonly unknown[]) => void disputes.push(...some),
          forgetDisputes: async () => undefined,
        },
        disputeReason: 'litige',
        today: day('2014-01-15'),
      };
      for (const until of [AS_OF, null]) {
        const company = until ? 'Until' : 'Whole';
        const load = { ...common, text: createReadStream(file), company, ...(until ? { until } : {}) };
        const report = await loadIntoGateway(load);
        expect(report).toMatchObject({ kind: 'loaded', refused: [], warnings: [] });
      }
    });
    afterAll(async () => {
      rmSync(folder, { recursive: true, force: true });
      await gateway?.close();
    });

    test.each(['UNTIL', 'WHOLE'])(
      '%s, read as of 30 June 2013: each customer owes to the cent what the file says',
      async (code) => {
        const books = await owedByBooks(gateway, code, AS_OF);
        expect(inOrder(books)).toEqual(inOrder(owedByFile(AS_OF)));
        expect(books.size).toBeGreaterThan(40);
      },
    );

    test.each(['2012-03-31', '2012-12-31', '2013-11-15', '2014-01-09'])(
      'all of it, read as of %s (J2)',
      async (asOf) => {
        expect(inOrder(await owedByBooks(gateway, 'WHOLE', day(asOf)))).toEqual(inOrder(owedByFile(asOf)));
      },
    );

    test('litiges of the file are told to the store', () => {
      const lines = readFileSync(file, 'utf8').trim().split('\n').slice(1);
      const flagged = lines.filter((line) => line.trim().endsWith(',1'));
      const known = flagged.filter((line) => (line.split(',')[5] ?? '') <= AS_OF);
      expect(disputes).toHaveLength(flagged.length + known.length);
    });
  },
);
