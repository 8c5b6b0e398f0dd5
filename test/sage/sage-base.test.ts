import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sageStatements, sageTables } from '../../src/demo/sage-base/definition.ts';
import { completeSageBase } from '../../src/demo/sage-base/remake.ts';
import { insertSageRows, type SageValues } from '../../src/demo/sage-base/rows.ts';
import type { SqlDatabase, SqlGateway } from '../../src/platform/sql/database.ts';
import type { BulkColumn } from '../../src/platform/sql/types.ts';
import { createSageBase } from '../helpers/create-sage-base.ts';
import { openTestGateway } from '../helpers/embedded.ts';
import { line } from './books.ts';
import { header } from './commerce.ts';

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
  expect(sageTables('new').size).toBe(33);
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

describe('keys as Sage has them', () => {
  const indexesOf = (release: 'old' | 'new'): string[] =>
    sageStatements(release).flatMap((text) => text.match(/^CREATE (?:UNIQUE )?INDEX .*$/gm) ?? []);
  const PLAIN = /\((?!cb)(CT_Num\w*|CG_Num\w*|JO_Num|TA_Code|\w+_Piece\w*|EC_RefPiece|DO_Tiers)\b/;

  test('both releases have the same indexes', () => {
    expect(indexesOf('old')).toEqual(indexesOf('new'));
  });

  test.each([
    'CREATE UNIQUE INDEX ICT_NUM ON F_COMPTET (cbCT_Num)',
    'CREATE INDEX ICT_NUMPAYEUR ON F_COMPTET (cbCT_NumPayeur)',
    'CREATE UNIQUE INDEX IEC_ECNO ON F_ECRITUREC (EC_No)',
    'CREATE INDEX IEC_CTNUM ON F_ECRITUREC (cbCT_Num, JM_Date, EC_Jour, cbEC_Piece)',
    'CREATE INDEX IEC_CTLETTRE ON F_ECRITUREC (cbCT_Num, EC_Lettre, JM_Date, EC_Jour, cbEC_Piece)',
    'CREATE INDEX IEC_JOUR ON F_ECRITUREC (cbJO_Num, JM_Date, EC_CType, EC_Jour, EC_No)',
    'CREATE INDEX IEC_REFPIECE ON F_ECRITUREC (cbEC_RefPiece, JM_Date, EC_Jour)',
    'CREATE UNIQUE INDEX IDO_TPIECE ON F_DOCENTETE (DO_Type, cbDO_Piece)',
    'CREATE INDEX IDO_TIERS ON F_DOCENTETE (DO_Domaine, cbDO_Tiers, DO_Date, DO_Type, cbDO_Piece)',
    'CREATE INDEX IDO_NUM ON F_DOCENTETE (cbCT_NumPayeur)',
    'CREATE INDEX IDL_LIGNE ON F_DOCLIGNE (DO_Type, cbDO_Piece, DL_TRemPied, DL_Ligne)',
    'CREATE INDEX IDR_LIGNE ON F_DOCREGL (DO_Domaine, DO_Type, cbDO_Piece, DR_TypeRegl, DR_Date, N_Reglement)',
    'CREATE INDEX IRG_PAYEUR ON F_CREGLEMENT (cbCT_NumPayeur, RG_Impute, RG_Date)',
    'CREATE INDEX IRG_TYPECOMPTA ON F_CREGLEMENT (RG_Type, RG_Compta, RG_Date)',
    'CREATE INDEX IRC_ENTETE ON F_REGLECH (DO_Domaine, DO_Type, cbDO_Piece)',
  ])('%s', (index) => expect(indexesOf('new')).toContain(index));

  test('a readable key begins an index only where a foreign key of Sage gives it one', () => {
    const plain = indexesOf('new').filter((text) => PLAIN.test(text));
    expect(plain.filter((text) => !/ INDEX (FKIA|UKA)_/.test(text))).toEqual([]);
    expect(
      plain.filter((text) => text.includes(' ON F_ECRITUREC ')).map((text) => text.match(/\((\w+)\)/)?.[1]),
    ).toEqual(['CT_Num', 'CG_Num', 'TA_Code']);
  });
});

describe.each([
  ['new', 13],
  ['old', 9],
] as const)('a base of the %s releases', (release, width) => {
  let gateway: SqlGateway;
  let base: SqlDatabase;
  beforeAll(async () => {
    gateway = await openTestGateway('keys');
    base = await gateway.database('keys');
    await createSageBase(base, release);
    await insertSageRows(base, release, 'F_DOCENTETE', [header('BC', 'BC7', 'CARAT')]);
    await insertSageRows(base, release, 'F_ECRITUREC', [
      line(1, 'CARAT', '2025-03-01', '1', { EC_Piece: 'P7', EC_RefPiece: 'FA7' }),
      line(2, null, '2025-03-01', '1', {}),
    ]);
  });
  afterAll(() => gateway.close());
  const texts = (row: Record<string, Buffer> | undefined) => Object.values(row ?? {}).map((bytes) => bytes.toString());
  const KEYS = 'SELECT E.cbCT_Num, E.cbEC_Piece, E.cbEC_RefPiece, E.cbJO_Num FROM F_ECRITUREC E ORDER BY E.EC_No';

  test('has each key in bytes: numbers of pieces aligned to the right, blanks first, in the width of their column', async () => {
    const [entry, without] = await base.query<Record<string, Buffer>>(KEYS);
    expect(texts(entry)).toEqual(['CARAT', 'P7'.padStart(13), 'FA7', 'VE']);
    expect(texts(without)).toEqual(['', ' '.repeat(13), '', 'VE']);
    const [document] = await base.query<Record<string, Buffer>>('SELECT cbDO_Piece, cbDO_Tiers FROM F_DOCENTETE');
    expect(texts(document)).toEqual(['BC7'.padStart(width), 'CARAT']);
  });

  test('made by an older version gets the keys and their indexes, and keeps its rows', async () => {
    const indexes = () =>
      base.query(
        'SELECT i.name AS Name FROM sys.indexes i JOIN sys.tables t ON t.object_id = i.object_id WHERE t.name = @t ORDER BY i.name',
        { t: { type: { name: 'nvarchar', length: 128 }, value: 'F_ECRITUREC' } },
      );
    const [before, keys] = [await indexes(), await base.query(KEYS)];
    for (const index of ['IEC_CTNUM', 'IEC_CTLETTRE', 'IEC_JOUR', 'IEC_REFPIECE', 'IEC_PIECEJONUM'])
      await base.execute(`DROP INDEX ${index} ON F_ECRITUREC`);
    for (const key of ['cbCT_Num', 'cbEC_Piece', 'cbEC_RefPiece', 'cbJO_Num'])
      await base.execute(`ALTER TABLE F_ECRITUREC DROP COLUMN ${key}`);
    await base.execute('CREATE INDEX IEC_CTLETTRE ON F_ECRITUREC (CT_Num, EC_Lettre, JM_Date, EC_Jour)');
    await completeSageBase(base, release);
    expect(await base.query(KEYS)).toEqual(keys);
    expect(await indexes()).toEqual(before);
    await completeSageBase(base, release);
    expect(await indexes()).toEqual(before);
  });
});
