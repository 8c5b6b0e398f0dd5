import { sageTables } from '../../../src/demo/sage-base/definition.ts';
import type { SageRelease } from '../../../src/demo/sage-base/release.ts';
import { day } from '../../../src/domain/day.ts';
import type { SqlDatabase } from '../../../src/platform/sql/database.ts';
import { openSageReader } from '../../../src/sage/sage-reader.ts';
import { aCompany } from '../../builders/company.ts';
import { createSageBase } from '../../helpers/create-sage-base.ts';
import { fill } from '../../sage/books.ts';
import { BOOKS } from './sage-books.ts';

const STATISTICS = Array.from({ length: 10 }, (_, at) => `CT_Statistique${String(at + 1).padStart(2, '0')}`);

const OPTIONAL: readonly (readonly [string, string])[] = [
  ...STATISTICS.map((column) => ['F_COMPTET', column] as const),
  ['F_COMPTET', 'CT_Langue'],
  ['F_COMPTET', 'CT_NotPenal'],
  ['F_COLLABORATEUR', 'CO_EMail'],
  ['F_COLLABORATEUR', 'cbModification'],
  ['F_COMPTET', 'cbModification'],
  ['F_CONTACTT', 'cbModification'],
  ['F_ECRITUREC', 'EC_DateRelance'],
  ['F_ECRITUREC', 'EC_Norme'],
  ['F_ECRITUREC', 'EC_PenalType'],
  ['F_ECRITUREC', 'cbModification'],
  ['F_DOCENTETE', 'cbModification'],
  ['F_DOCLIGNE', 'cbModification'],
  ['F_DOCREGL', 'DO_PieceAcompte'],
];

/** The scenario's own days of change, each row's another: the clock of the base would stamp the same books otherwise when they are played again. */
const STAMPS = [
  ...['F_COMPTET', 'F_CONTACTT', 'F_COLLABORATEUR'].map(
    (table) => `UPDATE ${table} SET cbModification = DATEADD(day, cbMarq, CONVERT(datetime, '20250101', 112))`,
  ),
  "UPDATE F_ECRITUREC SET cbModification = DATEADD(day, EC_No, CONVERT(datetime, '20250101', 112))",
  "UPDATE F_DOCENTETE SET cbModification = DATEADD(day, cbMarq, CONVERT(datetime, '20250101', 112))",
  "UPDATE F_DOCLIGNE SET cbModification = DATEADD(day, cbMarq, CONVERT(datetime, '20250101', 112))",
];

/** A line that Sage writes again between two looks. */
const TOUCH = "UPDATE F_ECRITUREC SET cbModification = CONVERT(datetime, '20300101', 112) WHERE EC_No = 1";

/** Makes a base of the release and asks it all that a reader can be asked, then again without its optional columns. */
export async function readSage(base: SqlDatabase, release: SageRelease): Promise<void> {
  await createSageBase(base, release);
  await fill(base, release, BOOKS);
  for (const stamp of STAMPS) await base.execute(stamp);
  await askAll(base, TOUCH);
  const tables = sageTables(release);
  const present = OPTIONAL.filter(([table, column]) => tables.get(table)?.some(({ name }) => name === column));
  for (const [table, column] of present) await base.execute(`ALTER TABLE ${table} DROP COLUMN ${column}`);
  await askAll(base);
}

async function askAll(base: SqlDatabase, touch?: string): Promise<void> {
  const reader = openSageReader(base, aCompany(), { now: () => new Date('2025-06-30T10:00:00Z') });
  const some = ['carat', "O'NEIL", 'AB', 'NOBODY'];
  await reader.missingColumns();
  await reader.readsVersions();
  await reader.codesWrittenOtherwise();
  await reader.readClosingWay();
  await reader.listTiers();
  await reader.readFreshness();
  await reader.readUntreatedAccounts();
  await reader.readCreditSettings();
  await reader.readPayerLinks();
  await reader.readDocumentMarks();
  await reader.readLedgerMarks(day('2025-06-30'));
  await reader.readSheetMark();
  if (touch) await base.execute(touch);
  await reader.readLedgerMarks(day('2025-06-30'));
  for (const prefix of ['fa', 'P9', 'NONE', "%'_["]) await reader.findInvoiceLines(prefix, 10);
  await reader.readLineLabels(some, day('2025-01-01'), day('2025-06-30'));
  await reader.readUnpostedPayments(day('2025-06-01'));
  await reader.readReminderPeriods();
  await reader.missingForRecovery();
  await reader.readRecoveryLists();
  for (const codes of [some, 'all'] as const) await reader.readSageFiles(codes);
  for (const codes of [some, 'all'] as const) await reader.readSegmentFacts(codes);
  for (const asked of [some, 'all'] as const) {
    await reader.readTiersMany(asked);
    await reader.readContacts(asked);
    await reader.readCreditSheets(asked);
    await reader.readSalesDocuments(asked);
    for (const asOf of ['2025-06-30', '2024-12-31', '2025-12-31']) await reader.readLedger(asked, day(asOf));
    await reader.readLedgerHistory(asked, day('2025-06-30'), null);
    await reader.readLedgerHistory(asked, day('2025-06-30'), day('2025-01-01'));
  }
}
