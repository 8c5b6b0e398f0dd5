import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { listMigrations, readMigration, readStatements, splitStatements } from '../../../src/store/migrate.ts';
import { listFiles } from '../../architecture/source-files.ts';
import { contractionsOf, type Former, judgeMigration } from './expands.ts';

/** The last one that was made before this rule: stores of customers have all of these. */
const LINE = '0250-forgotten-letters.sql';
const UP_TO_THE_LINE = 63;
const { version } = JSON.parse(readFileSync(new URL('../../../package.json', import.meta.url), 'utf8')) as {
  readonly version: string;
};

const STATEMENTS = splitStatements(`
CREATE TABLE relance.Task (
  Id nvarchar(40) NOT NULL CONSTRAINT pk_task PRIMARY KEY,
  Kind nvarchar(20) NOT NULL CONSTRAINT task_kind_is_known CHECK (Kind IN (N'call', N'letter')),
  OnDay date NOT NULL,
  Cents decimal(19, 2) NULL,
  Tries int NOT NULL,
  CONSTRAINT one_task_per_day UNIQUE (Id, OnDay)
);
GO
CREATE VIEW pbi.Task AS SELECT t.Id AS TaskKey, CONVERT(decimal(19, 2), t.Cents / 100.0) AS Amount, t.OnDay FROM relance.Task t;
`);
const FORMER: Former = { statements: STATEMENTS, removedFrom: new Set(['relance.task']) };

describe('a migration that an older version works on over', () => {
  test.each([
    [
      'makes a table, whatever it refuses',
      'CREATE TABLE relance.Note (Id int NOT NULL PRIMARY KEY, Day date NOT NULL UNIQUE);',
    ],
    [
      'does what it likes with a table of its own',
      'CREATE TABLE relance.Note (Id int);\nGO\nCREATE UNIQUE INDEX one ON relance.Note (Id);\nGO\nINSERT INTO relance.Note VALUES (1);',
    ],
    [
      'makes a table whose rows go with those that they name',
      'CREATE TABLE relance.Note (TaskId nvarchar(40) REFERENCES relance.Task (Id) ON DELETE CASCADE);',
    ],
    ['makes an index', 'CREATE INDEX task_by_day ON relance.Task (OnDay);'],
    [
      'makes a view and a procedure',
      'CREATE VIEW pbi.Day AS SELECT OnDay FROM relance.Task;\nGO\nCREATE PROCEDURE relance.Look AS SELECT 1;',
    ],
    ['adds columns that may be NULL', 'ALTER TABLE relance.Task ADD Told nvarchar(64) NULL, Seen date;'],
    [
      'adds a column with a default',
      "ALTER TABLE relance.Task ADD Fate nvarchar(20) NOT NULL CONSTRAINT fate DEFAULT N'open';",
    ],
    [
      'fills the column that it adds',
      'ALTER TABLE relance.Task ADD Fate int NULL;\nGO\nUPDATE relance.Task SET Fate = Tries + 1 WHERE Tries > 0;',
    ],
    [
      'makes unique what only a new column can break',
      'ALTER TABLE relance.Task ADD Cause nvarchar(9) NULL;\nGO\nCREATE UNIQUE INDEX one_cause ON relance.Task (Cause) WHERE Cause IS NOT NULL;',
    ],
    ['widens a text', 'ALTER TABLE relance.Task ALTER COLUMN Kind nvarchar(max) NOT NULL;'],
    ['widens a number', 'ALTER TABLE relance.Task ALTER COLUMN Tries bigint NOT NULL;'],
    ['widens an amount', 'ALTER TABLE relance.Task ALTER COLUMN Cents decimal(28, 4) NULL;'],
    [
      'widens a list',
      "ALTER TABLE relance.Task DROP CONSTRAINT task_kind_is_known;\nGO\nALTER TABLE relance.Task ADD CONSTRAINT task_kind CHECK (Kind IN (N'call', N'letter', N'visit'));",
    ],
    [
      'makes a view again with more columns',
      'DROP VIEW IF EXISTS pbi.Task;\nGO\nCREATE VIEW pbi.Task AS SELECT t.Id AS TaskKey, t.Cents AS Amount, t.OnDay, t.Kind FROM relance.Task t;',
    ],
    [
      'says in a comment what it does not do',
      '-- DROP TABLE relance.Task\nCREATE INDEX task_by_day ON relance.Task (OnDay);',
    ],
  ])('%s', (_, text) => {
    expect(judgeMigration({ name: '0300-more.sql', text }, FORMER, '1.0.0')).toEqual([]);
  });
});

describe('a migration that an older version stumbles over', () => {
  test.each([
    ['a table that goes', 'DROP TABLE relance.Task;', 'says « DROP TABLE relance.Task; »'],
    ['a column that goes', 'ALTER TABLE relance.Task DROP COLUMN Tries;', 'DROP COLUMN'],
    ['an index that goes', 'DROP INDEX task_by_day ON relance.Task;', 'DROP INDEX'],
    ['a new name', "EXEC sp_rename 'relance.Task.Tries', 'Attempts', 'COLUMN';", 'sp_rename'],
    ['a view that goes', 'DROP VIEW pbi.Task;', 'takes pbi.task away'],
    [
      'a view that loses a column',
      'DROP VIEW pbi.Task;\nGO\nCREATE VIEW pbi.Task AS SELECT Id AS TaskKey, OnDay FROM relance.Task;',
      'amount of it',
    ],
    [
      'a column that must be filled',
      'ALTER TABLE relance.Task ADD Fate int NOT NULL;',
      'relance.task.fate NOT NULL without a DEFAULT',
    ],
    [
      'a column that must be filled, among others',
      'ALTER TABLE relance.Task ADD Seen date NULL, Fate int NOT NULL;',
      'fate NOT NULL',
    ],
    [
      'a column that no two rows may share',
      'ALTER TABLE relance.Task ADD Fate int NULL UNIQUE;',
      'no two rows may share',
    ],
    [
      'a column with a CHECK of others',
      'ALTER TABLE relance.Task ADD Fate int NULL CHECK (Fate > Tries);',
      'CHECK of tries',
    ],
    [
      'a column that may be NULL no more',
      'ALTER TABLE relance.Task ALTER COLUMN Cents decimal(19, 2) NOT NULL;',
      'relance.task.cents another',
    ],
    [
      'a column that may be NULL from now on, which nobody expects',
      'ALTER TABLE relance.Task ALTER COLUMN Tries int NULL;',
      'relance.task.tries another',
    ],
    [
      'a text that is cut',
      'ALTER TABLE relance.Task ALTER COLUMN Kind nvarchar(10) NOT NULL;',
      'relance.task.kind another',
    ],
    [
      'a number that is cut',
      'ALTER TABLE relance.Task ALTER COLUMN Tries smallint NOT NULL;',
      'relance.task.tries another',
    ],
    [
      'more cents for less euros',
      'ALTER TABLE relance.Task ALTER COLUMN Cents decimal(19, 4) NULL;',
      'relance.task.cents another',
    ],
    [
      'another type',
      'ALTER TABLE relance.Task ALTER COLUMN OnDay datetime2(3) NOT NULL;',
      'relance.task.onday another',
    ],
    [
      'a list that lacks a value',
      "ALTER TABLE relance.Task DROP CONSTRAINT task_kind_is_known;\nGO\nALTER TABLE relance.Task ADD CONSTRAINT task_kind CHECK (Kind IN (N'call', N'visit'));",
      'takes task_kind_is_known from relance.task',
    ],
    ['a new CHECK', 'ALTER TABLE relance.Task ADD CONSTRAINT tries_end CHECK (Tries < 9);', 'adds tries_end'],
    ['a new UNIQUE', 'ALTER TABLE relance.Task ADD CONSTRAINT one_a_day UNIQUE (OnDay);', 'adds one_a_day'],
    ['a unique index', 'CREATE UNIQUE INDEX one_a_day ON relance.Task (OnDay);', 'refuses rows of relance.task'],
    [
      'a unique index of what older versions fill',
      'CREATE UNIQUE INDEX one_a_day ON relance.Task (Cents) WHERE Cents IS NOT NULL;',
      'refuses rows',
    ],
    ['a constraint that goes', 'ALTER TABLE relance.Task DROP CONSTRAINT one_task_per_day;', 'takes one_task_per_day'],
    [
      'rows that mean something else, beside a column that is new',
      'ALTER TABLE relance.Task ADD Fate int NULL;\nGO\nUPDATE relance.Task SET Fate = (SELECT 1 FROM relance.Task WHERE Tries = 0), Tries = 0;',
      'changes tries of rows',
    ],
    ['rows that mean something else', 'UPDATE relance.Task SET Tries = 0;', 'changes tries of rows of relance.task'],
    ['rows that are there', "INSERT INTO relance.Task (Id) VALUES (N'1');", 'writes rows into relance.task'],
    ['rows that go', 'DELETE FROM relance.Task;', 'DELETE FROM'],
    [
      'rows that may not go any more',
      'CREATE TABLE relance.Note (TaskId nvarchar(40) NOT NULL REFERENCES relance.Task (Id));',
      'keeps rows of relance.task',
    ],
    [
      'what hides behind another statement',
      'CREATE INDEX task_by_day ON relance.Task (OnDay); DROP TABLE relance.Task;',
      'CREATE INDEX task_by_day',
    ],
  ])('%s is found, with the mend', (_, text, found) => {
    const [wrong, ...others] = judgeMigration({ name: '0300-less.sql', text }, FORMER, '1.0.0');
    expect(wrong).toContain(found);
    expect(wrong).toMatch(/^0300-less\.sql .*leave that for a later migration NNNN-contract-….sql$/);
    expect(others.length).toBeLessThanOrEqual(1);
  });
});

describe('a migration that is named contract', () => {
  const name = '0300-contract-tries.sql';
  const drop = 'ALTER TABLE relance.Task DROP COLUMN Tries;';

  test.each([
    ['names a version before this one', `-- Since 0.9.0 nobody reads Tries, nor writes it.\n${drop}`, null],
    ['says nothing', drop, 'begin it with a comment'],
    ['says it further down', `${drop}\n-- Since 0.9.0 nobody reads Tries.`, 'begin it with a comment'],
    [
      'names this version, beside which the one before runs',
      `-- Since 1.0.0 nobody reads Tries.\n${drop}`,
      'wait for a version',
    ],
    ['names a version that is to come', `-- Since 1.10.0 nobody reads Tries.\n${drop}`, 'wait for a version'],
    [
      'takes nothing away',
      '-- Since 0.9.0 nobody reads Tries.\nCREATE INDEX by_day ON relance.Task (OnDay);',
      'name it without contract',
    ],
  ])('and %s', (_, text, found) => {
    const wrongs = judgeMigration({ name, text }, FORMER, '1.0.0');
    expect(wrongs).toEqual(found === null ? [] : [expect.stringContaining(found)]);
  });
});

describe('the migrations of this version', () => {
  const names = listMigrations();
  const removedFrom = new Set(
    listFiles('src/store')
      .filter((file) => file.endsWith('.sql') && !file.includes('migrations'))
      .flatMap((file) => [...readFileSync(file, 'utf8').matchAll(/\bDELETE\s+(?:FROM\s+)?(relance\.\w+)/gi)])
      .map(([, table = '']) => table.toLowerCase()),
  );
  const formerOf = (name: string): Former => ({
    statements: names.filter((one) => one < name).flatMap(readStatements),
    removedFrom,
  });

  test('none comes before the line, where stores have been already', () => {
    expect(names).toContain(LINE);
    expect(names.filter((name) => name <= LINE)).toHaveLength(UP_TO_THE_LINE);
  });

  test('each after the line expands, or is named contract and says since when nobody uses what it takes away', () => {
    const after = names.filter((name) => name > LINE);
    expect(
      after.flatMap((name) => judgeMigration({ name, text: readMigration(name) }, formerOf(name), version)),
    ).toEqual([]);
  });

  test('of those before it, these would have to be named contract', () => {
    const contracts = names.filter(
      (name) => name <= LINE && contractionsOf(readMigration(name), formerOf(name)).length > 0,
    );
    expect(contracts.map((name) => name.slice(0, 4))).toEqual(['0040', '0060', '0110', '0165', '0166']);
  });
});
