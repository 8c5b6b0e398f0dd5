import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { day } from '../../../src/domain/day.ts';
import type { SqlGateway } from '../../../src/platform/sql/database.ts';
import { openGateway } from '../../../src/platform/sql/gateway.ts';
import { openSageReader } from '../../../src/sage/sage-reader.ts';
import { aCompany } from '../../builders/company.ts';
import { codeOf, makeBigBase } from '../plans/big-base.ts';
import { nameOfText } from '../runtime-texts.ts';
import { SERVER, SKIPPED } from './connection.ts';
import { measured } from './plans/measured.ts';
import { type Measurement, planLines } from './plans/plan-lines.ts';
import { openThrowAway, type ThrowAway } from './throw-away.ts';

/** 15,000 lines and 5,000 documents: enough for a scan to be seen. */
const SIZE = { customers: 500, linesEach: 25, documentsEach: 10 };

describe.skipIf(SERVER === null)(`how SQL Server runs what reads Sage${SKIPPED}`, () => {
  let gateway: SqlGateway;
  let bases: ThrowAway;
  const found: Measurement[] = [];

  beforeAll(async () => {
    gateway = await openGateway({ kind: 'mssql' });
    bases = await openThrowAway(gateway, SERVER ?? '');
    const base = await bases.open('plans');
    await makeBigBase(base, 'new', SIZE);
    await base.execute('UPDATE STATISTICS F_ECRITUREC');
    const nameOf = nameOfText();
    const noting = measured(base, (text, plan) => found.push({ name: nameOf(text), plan }));
    const reader = openSageReader(noting, aCompany(), { now: () => new Date('2025-06-30T10:00:00Z') });
    const today = day('2025-06-30');
    await reader.listTiers();
    await reader.readFreshness();
    await reader.codesWrittenOtherwise();
    await reader.readUntreatedAccounts();
    await reader.readLedgerMarks(today);
    await reader.findInvoiceLines('FA00001', 20);
    for (const asked of [[codeOf(3)], 'all'] as const) {
      await reader.readTiersMany(asked);
      await reader.readContacts(asked);
      await reader.readCreditSheets(asked);
      await reader.readSalesDocuments(asked);
      await reader.readLedger(asked, today);
      await reader.readLedgerHistory(asked, today, day('2025-01-01'));
    }
    process.stdout.write(`\n${planLines(found).join('\n')}\n`);
  }, 900_000);
  afterAll(async () => {
    await bases.drop();
    await gateway.close();
  });

  test('is told for each text: rows and pages read, time, and what is scanned', () => {
    expect(found.length).toBeGreaterThan(15);
  });

  test('loses no seek to the conversion of a column', () => {
    expect(found.flatMap(({ name, plan }) => plan.lostSeeks.map((one) => `${name}: ${one}`))).toEqual([]);
  });
});
