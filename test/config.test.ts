import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Environment, readConfig, readLocalSettings } from '../src/config.ts';
import { toCompany } from '../src/config-companies.ts';

const example = readFileSync(path.join(import.meta.dirname, '../env/companies.example.json'), 'utf8');
const GOOD: Environment = {
  RELANCE_COMPANIES: 'companies.json',
  RELANCE_PUBLIC_BASE_URL: 'https://relance.example/',
  MICROSOFT_APP_ID: '11111111-2222-4333-8444-555555555555',
  MICROSOFT_APP_TENANT_ID: '11111111-2222-4333-8444-666666666666',
  MICROSOFT_APP_PASSWORD: 'bot-secret',
  RELANCE_STORE_CONNECTION: 'Server=db;Database=store;Password=store-secret',
  SAGE_ALPHA_CONNECTION: 'Server=db;Database=alpha;Password=sage-secret',
  RELANCE_SANDBOX_ADDRESS: 'essais@relance.example',
  RELANCE_LINK_SECRET: 'x'.repeat(32),
};
const read = (changes: Environment, companies = example) => readConfig({ ...GOOD, ...changes }, () => companies);
const problemsOf = (changes: Environment, companies = example): readonly string[] => {
  const result = read(changes, companies);
  return result.ok ? [] : result.problems;
};
const withCompany = (change: (company: { code: string; identity: Record<string, unknown> }) => void): string => {
  const companies = JSON.parse(example);
  change(companies[0]);
  return JSON.stringify(companies);
};

describe('production settings', () => {
  it('are read from the environment and the companies file', () => {
    const result = read({});
    expect(result.ok && result.config.http.publicBaseUrl).toBe('https://relance.example');
    expect(result.ok && result.secrets.sageConnections).toEqual({ ALPHA: GOOD.SAGE_ALPHA_CONNECTION });
  });

  it('keep the sandbox on unless they say exactly off', () => {
    const on = read({});
    const off = read({ RELANCE_SANDBOX: 'off', RELANCE_SANDBOX_ADDRESS: undefined });
    expect(on.ok && on.config.sending).toEqual({ sandbox: true, redirectTo: 'essais@relance.example' });
    expect(off.ok && off.config.sending).toEqual({ sandbox: false });
    expect(problemsOf({ RELANCE_SANDBOX: 'OFF' })).toEqual(['RELANCE_SANDBOX is on or off']);
  });

  it('report every problem at once', () => {
    const result = readConfig({}, () => example);
    const problems = result.ok ? [] : result.problems;
    for (const name of ['RELANCE_COMPANIES', 'MICROSOFT_APP_ID', 'RELANCE_STORE_CONNECTION', 'RELANCE_LINK_SECRET']) {
      expect(problems.join('\n')).toContain(name);
    }
  });

  it.each([
    [{ RELANCE_TODAY: '2026-01-01' }, 'RELANCE_TODAY'],
    [{ RELANCE_PUBLIC_BASE_URL: 'http://relance.example' }, 'https'],
    [{ MICROSOFT_APP_ID: 'relance' }, 'MICROSOFT_APP_ID is not a GUID'],
    [{ MICROSOFT_APP_TYPE: 'MultiTenant' }, 'MICROSOFT_APP_TYPE'],
    [{ RELANCE_LINK_SECRET: 'short' }, 'too short'],
    [{ PORT: 'eighty' }, 'PORT'],
    [{ SAGE_ALPHA_CONNECTION: ' ' }, 'SAGE_ALPHA_CONNECTION is missing'],
    [{ RELANCE_SANDBOX_ADDRESS: 'nobody' }, 'RELANCE_SANDBOX_ADDRESS'],
  ] as const)('refuse %o', (changes, why) => {
    expect(problemsOf(changes).join('\n')).toContain(why);
  });

  it.each([
    [
      'a SIRET whose key is wrong',
      withCompany((company) => Object.assign(company.identity, { siret: '12345678900011' })),
      'siret',
    ],
    [
      'an IBAN whose key is wrong',
      withCompany((company) =>
        Object.assign(company.identity, { bank: { name: 'B', iban: 'FR7630006000011234567890188', bic: 'AGRIFRPP' } }),
      ),
      'iban',
    ],
    [
      'a company without an address',
      withCompany((company) => Object.assign(company.identity, { addressLines: [] })),
      'addressLines',
    ],
    ['text that is not JSON', '{', 'cannot be read as JSON'],
    ['the same company twice', JSON.stringify([...JSON.parse(example), ...JSON.parse(example)]), 'twice'],
  ])('refuse %s', (_, companies, why) => {
    expect(problemsOf({}, companies).join('\n')).toContain(why);
  });

  it('never show a value that may be secret', () => {
    const problems = problemsOf({ RELANCE_LINK_SECRET: 'shortsecret', PORT: 'x', RELANCE_TODAY: '2026-01-01' }).join(
      '\n',
    );
    for (const secret of ['shortsecret', 'bot-secret', 'store-secret', 'sage-secret'])
      expect(problems).not.toContain(secret);
  });

  it('complete the policy of a company with the default', () => {
    const result = read({});
    const company = result.ok && result.config.companies[0] ? toCompany(result.config.companies[0]) : null;
    expect(company?.policy.collectedModes).toEqual([3, 4]);
    expect(company?.policy.plans[0]?.levels).toHaveLength(4);
  });
});

describe('settings of the demo and the terminal', () => {
  it('are a folder and a day', () => {
    expect(readLocalSettings({})).toEqual({ folder: '.data', today: null, hasServer: false });
    expect(readLocalSettings({ RELANCE_TODAY: '2013-06-30', RELANCE_DATA: 'x' })).toMatchObject({
      today: '2013-06-30',
      folder: 'x',
    });
    expect(() => readLocalSettings({ RELANCE_TODAY: '30/06/2013' })).toThrow(/YYYY-MM-DD/);
  });
});
