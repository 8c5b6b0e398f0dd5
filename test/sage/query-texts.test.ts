import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { FOR_REMINDERS } from '../../src/sage/ledger/line-row.ts';
import { QUERY_TEXTS, type QueryName, queryText } from '../../src/sage/query-text.ts';
import { usedColumns, usedTables } from '../../src/sage/used-columns.ts';

const withoutComments = (text: string): string => text.replace(/--[^\n]*/g, '');
const parametersIn = (text: string): string[] => [...new Set(text.match(/@\w+/g))].sort();

describe.each([...QUERY_TEXTS])('%s.sql', (_name, text) => {
  const [header = ''] = text.split('\n');

  test('begins with its parameters, as a block that SSMS can run', () => {
    expect(header).toMatch(/^-- (No parameter\.|DECLARE (@\w+ [\w()]+ = '[^']*'(, )?)+;)$/);
  });

  test('uses the parameters that it declares, and no other', () => {
    expect(parametersIn(withoutComments(text))).toEqual(parametersIn(header));
  });

  test('is one statement that reads', () => {
    const bare = withoutComments(text).trim();
    expect(bare).toMatch(/^(SELECT|WITH)\b/);
    expect(bare).not.toMatch(/;|\b(INSERT|UPDATE|DELETE|MERGE|INTO|EXEC|GO)\b/i);
  });

  test('calls nothing that SQL Server 2016 lacks', () => {
    const newer = /\b(STRING_AGG|CONCAT_WS|TRANSLATE|TRIM|GREATEST|LEAST|DATETRUNC|GENERATE_SERIES)\s*\(/i;
    expect(withoutComments(text)).not.toMatch(newer);
  });

  test('names every column with its table, so that what it needs can be checked', () => {
    const bare = withoutComments(text)
      .replace(/^\w* ?\w+ \([\w, ]+\) AS \($/gm, '')
      .replace(/\b(AS|FROM|JOIN) \w+/g, '');
    expect(bare.match(/(?<![.\w@])(CT|CG|EC|JO|JM|CO|DO|DL|DR|RG|RC|D|S|N|P|R)_\w+/g)).toBeNull();
  });
});

describe('a text made for one call', () => {
  test('for every customer, it has no line that asks for some', () => {
    expect(queryText('ledger', 'asked', new Set())).toContain('-- asked');
    expect(queryText('ledger', 'all', new Set())).not.toContain('-- asked');
    expect(queryText('ledger', 'asked', new Set())).toBe(QUERY_TEXTS.get('ledger'));
  });

  test('a useful column that the base lacks is replaced, last in its list or not', () => {
    const tiers = queryText('tiers', 'all', new Set(['CT_Langue', 'CO_EMail']));
    expect(tiers).toContain('  0 AS CT_Langue,\n');
    expect(tiers).toContain('  NULL AS CO_EMail\nFROM');
    expect(queryText('ledger', 'all', new Set(['EC_DateRelance']))).toContain('  NULL AS EC_DateRelance,\n');
    const documents = queryText('sales-documents', 'all', new Set(['DO_PieceAcompte']));
    expect(documents).toContain("    '' AS DO_PieceAcompte\n  FROM F_DOCREGL");
  });
});

/**
 * The columns of the last SELECT, each with how it is computed, in as many lines as it takes. Whose row it is, is a letter of
 * its own in each text.
 */
function columnsOf(name: QueryName): (readonly [string, string])[] {
  const text = withoutComments(QUERY_TEXTS.get(name) ?? '');
  const [list = ''] = text.slice(text.lastIndexOf('\nSELECT\n') + '\nSELECT\n'.length).split('\nFROM ');
  return list.split(/,(?=\s*\n)/).map((one) => {
    const [, computed = '', column] = /^\s*(.+)\sAS\s(\w+)\s*$/s.exec(one) ?? [];
    if (column === undefined) throw new Error(`${name}.sql names no column in: ${one.trim()}`);
    return [column, computed.replace(/\s+/g, ' ').replace(/\b[A-Z]\./g, '')];
  });
}

describe('texts that read the same lines', () => {
  const ledger = columnsOf('ledger');
  const forReminders = Object.keys(FOR_REMINDERS);

  test.each<[QueryName, readonly string[]]>([
    ['ledger-history', forReminders],
    // A document is found whatever it asks for.
    ['invoices-by-piece', [...forReminders, 'EC_PenalType']],
  ])('ledger and %s read the same columns, in the same order, computed alike: all but %j', (name, others) =>
    expect(columnsOf(name)).toEqual(ledger.filter(([column]) => !others.includes(column))),
  );

  test('ledger reads that too', () => {
    expect(ledger.map(([column]) => column)).toEqual(expect.arrayContaining(['EC_No', ...forReminders]));
  });
});

describe('what the texts need', () => {
  test('columns are read from the texts: those that they need, and those that they do without', () => {
    const { required, optional } = usedColumns();
    for (const column of [
      'F_ECRITUREC.EC_Lettrage',
      'F_COMPTET.CT_NotRappel',
      'F_JOURNAUX.JO_Type',
      'P_DEVISE.D_CodeISO',
      'P_DOSSIER.D_DebutExo01',
      'P_DOSSIER.N_DeviseCompte',
    ]) {
      expect(required).toContain(column);
    }
    expect([...optional].sort()).toEqual([
      'F_COLLABORATEUR.CO_EMail',
      'F_COLLABORATEUR.cbModification',
      'F_COMPTET.CT_Langue',
      'F_COMPTET.CT_NotPenal',
      ...Array.from({ length: 10 }, (_, at) => `F_COMPTET.CT_Statistique${String(at + 1).padStart(2, '0')}`),
      'F_COMPTET.cbModification',
      'F_CONTACTT.cbModification',
      'F_DOCENTETE.cbModification',
      'F_DOCLIGNE.cbModification',
      'F_DOCREGL.DO_PieceAcompte',
      'F_ECRITUREC.EC_DateRelance',
      'F_ECRITUREC.EC_Norme',
      'F_ECRITUREC.EC_PenalType',
      'F_ECRITUREC.cbModification',
    ]);
  });

  test('the login may read exactly the tables that the texts name', () => {
    const script = readFileSync(new URL('../../infra/sql/sage-read-grants.sql', import.meta.url), 'utf8');
    const grants = withoutComments(script).match(/\bGRANT [^;]+;/g) ?? [];
    expect(grants).toEqual(usedTables().map((table) => `GRANT SELECT ON dbo.${table} TO [relance_lecture];`));
    expect(withoutComments(script)).not.toMatch(/db_datareader|sp_addrolemember|ALTER ROLE/i);
  });
});
