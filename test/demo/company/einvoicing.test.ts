import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readStatusFile } from '../../../src/channels/einvoicing/read-status-file.ts';
import { buildDemoCompany } from '../../../src/demo/company/companies.ts';
import { demoStatuses } from '../../../src/demo/company/einvoicing.ts';
import { day } from '../../../src/domain/day.ts';
import type { SqlGateway } from '../../../src/platform/sql/database.ts';
import { importStatusFile } from '../../../src/use-cases/einvoicing/import-status-file.ts';
import { judgeStatuses } from '../../../src/use-cases/einvoicing/judge-statuses.ts';
import { openFakeEInvoices } from '../../fakes/einvoicing/fake-einvoices.ts';
import { openTestGateway } from '../../helpers/embedded.ts';
import { type ReadDemo, readDemo } from './read-demo.ts';

const TODAY = day('2026-11-30');

let gateway: SqlGateway;
let demo: ReadDemo;
beforeAll(async () => {
  gateway = await openTestGateway();
  await gateway.createDatabase('ALPHA');
  demo = await readDemo(gateway, 'ALPHA', 'new', TODAY);
});
afterAll(() => gateway?.close());

describe('what the platform of the demo company says', () => {
  test('is of late invoices of five customers: three held, one in a pause, one to be checked', async () => {
    const { company, reader } = demo;
    const einvoices = openFakeEInvoices();
    const clock = { now: () => new Date(`${TODAY}T09:00:00Z`), today: () => TODAY };
    const text = demoStatuses(buildDemoCompany(TODAY, 'ALPHA'), 'ALPHA', TODAY);
    const bytes = new TextEncoder().encode(text);
    const file = { name: 'statuts.csv', bytes };
    expect(await importStatusFile({ einvoices, clock, readStatuses: readStatusFile }, company, file)).toMatchObject({
      ...{ statuses: 5, added: 5, otherSellers: [], faults: [] },
    });
    const companies = { list: () => [company], get: () => company, sage: () => reader };
    const ports = { einvoices, clock, companies: companies as never, isHoliday: () => false };
    expect(await judgeStatuses(ports, company)).toEqual({ held: 4, toCheck: 1, notOpen: 0 });
    const findings = await einvoices.listEInvoiceFindings('ALPHA');
    expect(findings.map(({ status, effect, until }) => [status.code, effect, until !== null]).sort()).toEqual([
      ['207', 'hold', false],
      ['210', 'hold', false],
      ['211', 'hold', true],
      ['212', 'check', false],
      ['225', 'payee', false],
    ]);
  });
});
