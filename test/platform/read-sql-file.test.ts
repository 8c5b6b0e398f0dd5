import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { readSqlFile } from '../../src/platform/sql/read-sql-file.ts';

test('a text beside a module is read as it is, once', () => {
  const folder = mkdtempSync(join(tmpdir(), 'relance-sql-'));
  const moduleUrl = pathToFileURL(join(folder, 'module.ts')).href;
  writeFileSync(join(folder, 'q.sql'), '-- DECLARE @a int = 1;\nSELECT @a AS A');
  expect(readSqlFile('./q.sql', moduleUrl)).toBe('-- DECLARE @a int = 1;\nSELECT @a AS A');
  rmSync(folder, { recursive: true });
  expect(readSqlFile('./q.sql', moduleUrl)).toContain('SELECT @a');
});
