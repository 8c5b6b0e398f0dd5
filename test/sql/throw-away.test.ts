import { expect, test } from 'vitest';
import type { DatabaseTarget, SqlDatabase, SqlGateway } from '../../src/platform/sql/database.ts';
import { openThrowAway } from './server/throw-away.ts';

/** A server that writes down what it is told. */
function fakeServer(): { gateway: SqlGateway; told: string[] } {
  const told: string[] = [];
  const database = async (target: DatabaseTarget): Promise<SqlDatabase> => {
    const name = typeof target === 'string' ? target : (target.database ?? '');
    const execute = async (text: string): Promise<number> => {
      told.push(`${name}: ${text}`);
      if (text.includes('_broken]')) throw new Error('no room');
      return 0;
    };
    return { name, execute, close: async () => void told.push(`${name}: closed`) } as unknown as SqlDatabase;
  };
  return { gateway: { database } as unknown as SqlGateway, told };
}

test('what a test makes on a server is made once, in Sage’s collation, and dropped', async () => {
  const { gateway, told } = fakeServer();
  const bases = await openThrowAway(gateway, 'Server=essai');
  const { name } = await bases.open('store');
  await bases.open('store');
  await bases.drop();
  expect(name).toMatch(/^relance_test_[0-9a-f]{12}_store$/);
  expect(told).toEqual([
    `master: CREATE DATABASE [${name}] COLLATE French_CI_AS`,
    `${name}: closed`,
    `master: ALTER DATABASE [${name}] SET SINGLE_USER WITH ROLLBACK IMMEDIATE`,
    `master: DROP DATABASE [${name}]`,
  ]);
});

test('two tests on one server do not meet, and nothing but a plain name is sent', async () => {
  const { gateway } = fakeServer();
  const names = [await openThrowAway(gateway, ''), await openThrowAway(gateway, '')].map((one) => one.open('store'));
  const [one, other] = await Promise.all(names);
  expect(one?.name).not.toBe(other?.name);
  await expect((await openThrowAway(gateway, '')).open('x] DROP')).rejects.toThrow(RangeError);
});

test('a base that could not be made is not dropped, and does not keep the others from being', async () => {
  const { gateway, told } = fakeServer();
  const bases = await openThrowAway(gateway, '');
  await expect(bases.open('broken')).rejects.toThrow('no room');
  await bases.open('store');
  await bases.drop();
  expect(told.filter((line) => line.includes('DROP'))).toHaveLength(1);
});
