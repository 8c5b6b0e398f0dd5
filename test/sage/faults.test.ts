import { expect, test } from 'vitest';
import { SqlFault } from '../../src/platform/sql/fault.ts';
import { openSageReader } from '../../src/sage/sage-reader.ts';
import { aCompany } from '../builders/company.ts';

test.each([
  ['timeout', -2, 'busy', 'sage-timeout'],
  ['connection', 0, 'busy', 'sage-connection'],
  ['deadlock', 1205, 'busy', 'sage-deadlock-1205'],
  ['other', 229, 'refused', 'sage-other-229'],
] as const)('a %s (%i) of SQL Server is %s to the rest of the product', async (kind, number, expected, code) => {
  const broken = { query: () => Promise.reject(new SqlFault('no answer', kind, number)) };
  await expect(openSageReader(broken, aCompany()).listTiers()).rejects.toMatchObject({
    name: 'OutsideFault',
    kind: expected,
    code,
  });
});

test('a list that could not be read is asked again at once', async () => {
  let asked = 0;
  const flaky = {
    query<Row>(): Promise<Row[]> {
      asked += 1;
      return asked === 1 ? Promise.reject(new SqlFault('no answer', 'timeout', -2)) : Promise.resolve([]);
    },
  };
  const reader = openSageReader(flaky, aCompany());
  await expect(reader.listTiers()).rejects.toThrow();
  expect(await reader.listTiers()).toEqual([]);
});
