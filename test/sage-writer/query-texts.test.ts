import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { QUERY_TEXTS, queryText } from '../../src/sage-writer/query-text.ts';
import { LOCK_PROCEDURE } from '../../src/sage-writer/record-lock.ts';

const withoutComments = (text: string): string => text.replace(/--[^\n]*/g, '');
const parametersIn = (text: string): string[] => [...new Set(text.match(/@\w+/g))].sort();

describe.each([...QUERY_TEXTS])('%s.sql', (name, text) => {
  const [header = ''] = text.split('\n');
  const bare = withoutComments(text).trim();

  test('begins with its parameters, as a block that SSMS can run, and uses no other', () => {
    expect(header).toMatch(/^-- DECLARE (@\w+ [\w()]+ = (N?'[^']*'|\d+)(, )?)+;$/);
    expect(parametersIn(bare)).toEqual(parametersIn(header));
  });

  test('is one statement that reads, or changes one row by its cbMarq and the value that was read', () => {
    const isWrite = name.startsWith('write-');
    expect(bare).toMatch(
      isWrite ? /^UPDATE F_\w+\nSET \S+ = @value\nWHERE cbMarq = @cbMarq AND \(.* = @expected/ : /^SELECT\b/,
    );
    if (!isWrite) expect(bare).not.toMatch(/\b(INSERT|UPDATE|DELETE|MERGE|INTO)\b/i);
  });

  test('leaves triggers on: none is disabled, and no OUTPUT clause, which SQL Server refuses beside one', () => {
    expect(bare).not.toMatch(/\b(TRIGGER|DISABLE|OUTPUT|EXEC|GO)\b|;/i);
  });
});

describe('the one name that is put into a text', () => {
  test('is quoted, so that it stays a name', () => {
    const column = "AVIS] = 'X' -- [";
    expect(queryText('write-order', column)).toContain("SET [AVIS]] = 'X' -- [] = @value");
    expect(queryText('find-order', '$& CREDIT')).toContain('E.[$& CREDIT] AS Value');
  });

  test('changes the texts over an order only', () => {
    const changed = [...QUERY_TEXTS.keys()].filter((name) => queryText(name, 'AVIS') !== queryText(name));
    expect(changed).toEqual(['find-order', 'write-order']);
  });
});

describe('the login that writes', () => {
  const script = withoutComments(
    readFileSync(new URL('../../infra/sql/sage-write-grants.sql', import.meta.url), 'utf8'),
  );
  const granted = (right: string): string[] =>
    [...script.matchAll(new RegExp(`^GRANT ${right} \\(([^)]+)\\) ON dbo\\.(\\w+) TO \\[relance_ecriture\\];$`, 'gm'))]
      .flatMap(([, columns = '', table]) => columns.split(', ').map((column) => `${table}.${column}`))
      .filter((name) => !name.includes('[COLONNE]'))
      .sort();

  /** Columns by table, from the texts: an alias is one letter. */
  function columnsRead(): string[] {
    const names = [...QUERY_TEXTS.values()].flatMap((text) => {
      const bare = withoutComments(text);
      const tables = new Map(
        [...bare.matchAll(/(?:FROM|JOIN) (\w+) ([A-Z])$/gm)].map(([, table, alias]) => [alias, table]),
      );
      const updated = /^UPDATE (\w+)$/m.exec(bare)?.[1];
      return [
        ...[...bare.matchAll(/\b([A-Z])\.\[?(\w+)\]?/g)].map(([, alias, column]) => `${tables.get(alias)}.${column}`),
        ...[...bare.matchAll(/(?:WHERE|\(|OR \() ?\[?(\w+)\]? (?:=|IS)/g)].flatMap(([, column]) =>
          updated === undefined ? [] : [`${updated}.${column}`],
        ),
      ];
    });
    return [...new Set(names)].filter((name) => !name.startsWith('undefined.')).sort();
  }

  test('reads the columns that the texts name, and no other', () => {
    expect(columnsRead()).toContain('F_DOCENTETE.DO_Cloture');
    expect(granted('SELECT')).toEqual(columnsRead());
  });

  test('changes the columns that the texts set, and no other', () => {
    const set = [...QUERY_TEXTS.values()].flatMap((text) =>
      [...text.matchAll(/^UPDATE (\w+)\nSET \[?(\w+)\]? = @value$/gm)].map(([, table, column]) => `${table}.${column}`),
    );
    expect(granted('UPDATE')).toEqual(set.sort());
  });

  test('asks for locks, and has no right over a whole table, a role or a trigger', () => {
    const others = [...script.matchAll(/^(?:GRANT|ALTER|DENY|EXEC).*$/gm)]
      .map(([line]) => line)
      .filter((line) => !/^GRANT (SELECT|UPDATE) \(/.test(line));
    expect(others).toEqual([`GRANT EXECUTE ON dbo.${LOCK_PROCEDURE} TO [relance_ecriture];`]);
  });
});
