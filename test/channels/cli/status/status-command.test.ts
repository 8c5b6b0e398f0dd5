import { describe, expect, test } from 'vitest';
import { runCli } from '../../../../src/channels/cli/cli.ts';
import { commandList } from '../../../../src/channels/cli/command-list.ts';
import { statusCommands } from '../../../../src/channels/cli/status/commands.ts';
import { day } from '../../../../src/domain/day.ts';
import type { Companies } from '../../../../src/use-cases/ports/companies.ts';
import { aCompany } from '../../../builders/company.ts';
import { openFakeStatus, standing } from '../../../fakes/status/fake-status.ts';

const COMPANIES = [aCompany({ code: 'ALPHA' }), aCompany({ code: 'BETA' })];
const NOW = new Date('2026-03-16T10:00:00Z');
const companies: Companies = {
  list: () => COMPANIES,
  get: (code) => COMPANIES.find((one) => one.code === code),
  sage: () => ({ readFreshness: async () => ({ lastBankEntry: day('2026-03-13'), readAt: NOW }) }) as never,
};
const ports = {
  companies,
  clock: { now: () => NOW, today: () => day('2026-03-16') },
  status: openFakeStatus([standing({ state: 'sending', letters: 4, company: 'BETA' })]),
  runs: { readStop: async () => null },
  version: '1.2.3',
};
const run = (...argv: readonly string[]) => runCli({ commands: commandList(statusCommands(ports)), companies }, argv);

describe('« status »', () => {
  test('is of every company where none is named, and else of that one alone', async () => {
    const codes = async (...more: readonly string[]) =>
      JSON.parse((await run('status', '--json', ...more)).output).companies.map(
        (one: { company: string }) => one.company,
      );
    expect(await codes()).toEqual(['ALPHA', 'BETA']);
    expect(await codes('--company', 'beta')).toEqual(['BETA']);
    expect((await run('status', '--company', 'BETA')).output).not.toContain('ALPHA');
  });

  test('a company that there is not is exit 2', async () => {
    expect((await run('status', '--company', 'GAMMA')).exitCode).toBe(2);
  });
});
