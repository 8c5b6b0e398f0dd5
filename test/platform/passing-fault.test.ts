import { expect, test } from 'vitest';
import { toSqlFault } from '../../src/platform/sql/fault.ts';
import { isPassing } from '../../src/use-cases/ports/passing-fault.ts';

test.each([
  ['the connection is gone', { code: 'ESOCKET' }, true],
  ['it was chosen as a deadlock’s victim', { number: 1205 }, true],
  ['rows stay locked', { number: 1222 }, true],
  ['the log is full', { number: 9002 }, true],
  ['the file group is full', { number: 1105 }, true],
  ['the row is there already', { number: 2627 }, false],
  ['the text is wrong', { number: 102 }, false],
])('a fault of the store because %s: whether the same works later', (_, driver, passes) => {
  expect(isPassing(toSqlFault(Object.assign(new Error('refused'), driver)))).toBe(passes);
});

test('a fault of ours does not pass by itself', () => {
  expect(isPassing(new TypeError('undefined is not a function'))).toBe(false);
});
