import { describe, expect, test } from 'vitest';
import { differingDependencies } from './dependencies.ts';
import { Told } from './told.ts';

describe('packages of an older version, beside those that are installed', () => {
  const lock = (packages: Record<string, { version?: string; dev?: boolean }>): string =>
    JSON.stringify({ lockfileVersion: 3, packages: { '': { version: '0.1.0' }, ...packages } });
  const here = lock({
    'node_modules/pino': { version: '10.4.0' },
    'node_modules/vitest': { version: '5.1.1', dev: true },
  });

  test.each([
    ['the same', { 'node_modules/pino': { version: '10.4.0' } }, []],
    ['one of another version', { 'node_modules/pino': { version: '9.1.0' } }, ['pino 9.1.0, here 10.4.0']],
    ['one that is gone', { 'node_modules/luxon': { version: '3.5.0' } }, ['luxon 3.5.0, here none']],
    ['one that only tests use now', { 'node_modules/vitest': { version: '5.1.1' } }, ['vitest 5.1.1, here none']],
    ['another one of tests', { 'node_modules/vitest': { version: '4.0.0', dev: true } }, []],
  ])('%s', (_, packages, differing) => {
    expect(differingDependencies(lock(packages), here)).toEqual(differing);
  });
});

describe('what instances tell their logs', () => {
  test('errors and what is no line of the log are faults, with how often; warnings are no faults; the rest is no news', () => {
    const told = new Told();
    const fault = { level: 50, msg: 'A pass failed', pass: 'dispatches', err: { type: 'SqlFault', message: 'gone' } };
    for (const line of [fault, fault, { level: 40, msg: 'Beware' }, { level: 30, msg: 'Fine' }])
      told.hear(JSON.stringify(line));
    told.hear('Error: Cannot find module');
    expect(told.faults).toEqual([
      '2 times: A pass failed, dispatches, SqlFault: gone',
      '1 times: Error: Cannot find module',
    ]);
    expect(told.warnings).toEqual(['1 times: Beware']);
  });
});
