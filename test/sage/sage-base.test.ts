import { expect, test } from 'vitest';
import { sageStatements, sageTables } from '../../src/demo/sage-base/definition.ts';
import { insertSageRows, type SageValues } from '../../src/demo/sage-base/rows.ts';
import type { BulkColumn } from '../../src/platform/sql/types.ts';

/** What a row becomes on its way to the base. */
async function loaded(release: 'old' | 'new', table: string, row: SageValues): Promise<Record<string, unknown>> {
  let found: Record<string, unknown> = {};
  const session = {
    bulkInsert(_table: string, columns: readonly BulkColumn[], rows: readonly (readonly unknown[])[]) {
      found = Object.fromEntries(columns.map((column, at) => [column.name, rows[0]?.[at]]));
      return Promise.resolve(rows.length);
    },
  };
  await insertSageRows(session, release, table, [row]);
  return found;
}

const columnOf = (release: 'old' | 'new', table: string, name: string) =>
  sageTables(release)
    .get(table)
    ?.find((column) => column.name === name);

test('both releases have the same tables', () => {
  expect([...sageTables('old').keys()]).toEqual([...sageTables('new').keys()]);
  expect(sageTables('new').size).toBe(26);
});

test('old releases have shorter texts, coarser dates and fewer columns', () => {
  expect([
    columnOf('old', 'F_COMPTET', 'CT_Intitule')?.length,
    columnOf('new', 'F_COMPTET', 'CT_Intitule')?.length,
  ]).toEqual([35, 69]);
  expect([
    columnOf('old', 'F_ECRITUREC', 'EC_Lettrage')?.length,
    columnOf('new', 'F_ECRITUREC', 'EC_Lettrage')?.length,
  ]).toEqual([3, 5]);
  expect([columnOf('old', 'F_ECRITUREC', 'JM_Date')?.type, columnOf('new', 'F_ECRITUREC', 'JM_Date')?.type]).toEqual([
    'smalldatetime',
    'datetime',
  ]);
  expect([columnOf('old', 'F_COMPTET', 'cbCreation'), columnOf('new', 'F_COMPTET', 'cbCreation')?.type]).toEqual([
    undefined,
    'datetime',
  ]);
  expect(sageStatements('old').join('\n')).not.toMatch(/ datetime/);
});

test('what is left out of a row is none as Sage writes it', async () => {
  const row = await loaded('old', 'F_ECRITUREC', { EC_No: 1, JO_Num: 'VE', JM_Date: '2025-03-01', CG_Num: '411' });
  expect([row.EC_Echeance, row.EC_Piece, row.EC_Rappel, row.EC_Montant, row.CT_Num]).toEqual([
    new Date('1900-01-01'),
    '',
    0,
    0,
    null,
  ]);
  expect((await loaded('new', 'F_ECRITUREC', {})).EC_Echeance).toEqual(new Date('1753-01-01'));
});

test('a key has its twin, NULL for none', async () => {
  expect(await loaded('new', 'F_COMPTET', { CO_No: 7 })).toMatchObject({ CO_No: 7, cbCO_No: 7 });
  expect(await loaded('new', 'F_COMPTET', {})).toMatchObject({ CO_No: 0, cbCO_No: null });
});

test('a column that the release lacks is refused', async () => {
  await expect(loaded('old', 'F_COMPTET', { CT_Prospect: 1 })).rejects.toThrow('No column F_COMPTET.CT_Prospect');
  await expect(loaded('new', 'F_TIERS', {})).rejects.toThrow('No Sage table F_TIERS');
});
