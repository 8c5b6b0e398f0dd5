import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { day, daysBetween } from '../../../src/domain/day.ts';
import { computeMeasure, type Dataset, type Row, type Selection } from './compute.ts';
import { readMeasures } from './measure.ts';

const file = resolve(process.env.RELANCE_CONTRACTS ?? '../shared', 'data', 'receivables-ibm.csv');
const present = existsSync(file);

/** The rows that views would hold of this file, where each line is one invoice paid in full: made without any of our rules. */
function readDataset(): Dataset {
  const invoices = readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((line): Row => {
      const [company = '', code = '', , , , issued = '', due = '', amount = '', , paidOn = ''] = line.split(',');
      const cents = Math.round(Number(amount) * 100);
      const toPay = daysBetween(day(issued), day(paidOn));
      return {
        Company: company,
        TiersKey: `${company}|${code}`,
        State: 'paid',
        PaidDay: paidOn,
        Amount: cents,
        PaidAmount: cents,
        LeftAmount: 0,
        PaidAfterDays: toPay,
        PaidPastDueDays: daysBetween(day(due), day(paidOn)),
        PaidAmountDays: cents * toPay,
        DaysLate: null,
      };
    });
  const companies = [...new Set(invoices.map(({ Company }) => String(Company)))];
  return { DimCompany: companies.map((Company) => ({ Company, Currency: 'EUR' })), FactInvoice: invoices };
}

const title = `J10: DMP of the real file by the aggregates of the report${present ? '' : ` (skipped: ${file} is not there)`}`;

describe.skipIf(!present)(title, () => {
  const dataset = present ? readDataset() : {};
  const measures = readMeasures();
  const keys = (dataset.FactInvoice ?? []).map(({ TiersKey }) => String(TiersKey));
  const customer: Selection = { tiersKey: keys.find((key) => key.endsWith('|0379-NEVHP')) ?? 'none' };

  test.each([
    ['DMP simple', {}, 26.4448],
    ['DMP pondéré', {}, 26.7006],
    ['DMP sur échéance', {}, -3.5552],
    ['DMP simple', customer, 17.4444],
    ['DMP pondéré', customer, 17.6807],
    ['DMP sur échéance', customer, -12.5556],
  ])('%s of %o is %s days', (name, selection, expected) => {
    expect(computeMeasure(name, measures, dataset, selection)).toBeCloseTo(expected, 4);
  });
});
