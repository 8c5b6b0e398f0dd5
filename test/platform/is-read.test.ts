import { expect, test } from 'vitest';
import { isRead } from '../../src/platform/sql/is-read.ts';

test.each([
  ['SELECT 1', true],
  ["-- DECLARE @a int;\n/* UPDATE */ SELECT A FROM T WHERE B = 'DELETE'", true],
  ['WITH q AS (SELECT 1 AS A) SELECT A FROM q WITH (UPDLOCK)', true],
  ['WITH q AS (SELECT 1 AS A) UPDATE T SET A = 1', false],
  ['UPDATE T SET A = 1 OUTPUT inserted.*', false],
  ['SELECT A INTO X FROM T', false],
  ['INSERT INTO T (A) SELECT 1', false],
  ['CREATE TABLE T (A int)', false],
])('%s: may it be sent twice? %s', (text, expected) => {
  expect(isRead(text)).toBe(expected);
});
