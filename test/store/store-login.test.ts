import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { listMigrations, readStatements } from '../../src/store/migrate.ts';

const STORE = new URL('../../src/store/', import.meta.url);
const SCRIPT = readFileSync(new URL('../../infra/sql/store-login.sql', import.meta.url), 'utf8');

/** The queries that the service runs: every .sql of the store but the migrations, without comments. */
const QUERIES = readdirSync(STORE, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.sql') && !file.startsWith('migrations'))
  .map((file) => readFileSync(new URL(file, STORE), 'utf8').replace(/--.*$/gm, ''));

const RIGHTS: Readonly<Record<string, string>> = { 'INSERT INTO': 'INSERT', UPDATE: 'UPDATE', 'DELETE FROM': 'DELETE' };

/** Tables that modules of the store load rows into. A load asks for more than INSERT where a table has a CHECK or a reference. */
const LOADED = readdirSync(STORE, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .flatMap((file) => [...readFileSync(new URL(file, STORE), 'utf8').matchAll(/bulkInsert\('relance\.(\w+)'/g)])
  .map(([, table = '']) => table);

function rightsUsed(): string[] {
  const writes = QUERIES.flatMap((text) => [...text.matchAll(/\b(INSERT INTO|UPDATE|DELETE FROM) relance\.(\w+)/g)]);
  const rights = writes.map(([, verb = '', table]) => `${table} ${RIGHTS[verb]}`);
  return [...new Set([...rights, ...LOADED.map((table) => `${table} INSERT`)])].sort();
}

function rightsGiven(word: 'GRANT' | 'DENY'): string[] {
  const lines = [...SCRIPT.matchAll(new RegExp(`^${word} ([A-Z, ]+) ON relance\\.(\\w+) TO relance_service;`, 'gm'))];
  return lines.flatMap(([, rights = '', table]) => rights.split(', ').map((right) => `${table} ${right}`)).sort();
}

describe('the login that the service runs as', () => {
  test('may write exactly what its queries write: grant in infra/sql/store-login.sql what a new query needs', () => {
    expect(rightsUsed().length).toBeGreaterThan(15);
    expect(rightsGiven('GRANT')).toEqual(rightsUsed());
  });

  test('I8: cannot rewrite history, nor forget a reminder', () => {
    expect(rightsGiven('DENY')).toEqual(
      expect.arrayContaining(['History DELETE', 'History UPDATE', 'Reminded DELETE', 'Reminded UPDATE']),
    );
    expect(rightsUsed().filter((right) => /^(History|Reminded) (UPDATE|DELETE)$/.test(right))).toEqual([]);
  });

  test('may load rows with INSERT alone: no table that is loaded has a CHECK or a reference', () => {
    const made = listMigrations().flatMap(readStatements);
    const definitions = LOADED.map((table) => made.find((text) => text.includes(`CREATE TABLE relance.${table} `)));
    expect(definitions.length).toBeGreaterThan(0);
    for (const definition of definitions) expect(definition).toMatch(/^(?![\s\S]*\b(CHECK|REFERENCES)\b)/);
  });

  test('names only tables that the migrations make', () => {
    const made = listMigrations()
      .flatMap(readStatements)
      .flatMap((text) => [...text.matchAll(/CREATE TABLE relance\.(\w+)/g)].map(([, name]) => name));
    const named = [...rightsGiven('GRANT'), ...rightsGiven('DENY')].map((right) => right.split(' ')[0]);
    expect([...new Set(named)].filter((name) => name !== 'Migration' && !made.includes(name))).toEqual([]);
  });
});

describe('the logins of the store', () => {
  const acts = SCRIPT.replace(/--.*$/gm, '');

  test('are made where Azure SQL is too: it goes from no database to another, and makes no login among other statements', () => {
    expect([...acts.matchAll(/^USE (\S+);$/gm)].map(([, base]) => base)).toEqual(['[$(StoreDatabase)]']);
    const outsideOfTexts = acts.replace(/N'(?:[^']|'')*'/g, "N''");
    expect(outsideOfTexts).not.toMatch(/CREATE LOGIN|DEFAULT_DATABASE/);
    expect(acts).toMatch(/SERVERPROPERTY\(N'EngineEdition'\) AS int\) = 5/);
    expect(acts).toMatch(/CREATE USER [\s\S]+? WITH PASSWORD/);
  });

  test('are those of their users again after a restore on another server, which has logins of its own', () => {
    expect(acts).toMatch(/ALTER USER [\s\S]+? WITH LOGIN = /);
  });

  test('are the three that the script speaks of', () => {
    for (const name of ['relance_migration', 'relance_runtime', 'relance_report'])
      expect(acts).toMatch(new RegExp(`\\(N'${name}', N'\\$\\(\\w+Password\\)'\\)`));
  });
});
