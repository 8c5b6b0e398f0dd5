import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { companyFileSchema, toCompany } from '../../src/config/companies.ts';
import { DEFAULT_POLICY } from '../../src/domain/company/default-policy.ts';

const example = readFileSync(path.join(import.meta.dirname, '../../env/companies.example.json'), 'utf8');
const read = (policy: unknown) => companyFileSchema([]).safeParse({ ...JSON.parse(example)[0], policy });
const policyOf = (policy: unknown) => {
  const { data } = read(policy);
  return data && toCompany(data).policy;
};
const problemsOf = (policy: unknown): readonly string[] =>
  read(policy).error?.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`) ?? [];

describe('how the books of a company are read', () => {
  it('is by default: 4196 a consigne, 4197 an avoir, 476 and 477 valuations, 654 and 6714 losses, 512, 514 and 517 banks', () => {
    expect(policyOf({})).toMatchObject({
      accounts: { '411': 'client', '4191': 'avance', '4196': 'consigne', '4197': 'avoir', '4198': 'a-etablir' },
      valuationAccounts: ['476', '477'],
      lossAccounts: ['654', '6714'],
      feeAccounts: ['763', '7711'],
      bankAccounts: ['512', '514', '517'],
    });
  });

  it('adds the accounts that the file names to those of the default, and replaces the lists that it gives', () => {
    const policy = policyOf({
      accounts: { '4671': 'consigne', '4197': 'a-etablir' },
      bankAccounts: ['5121'],
      valuationAccounts: [],
      lossAccounts: ['6541'],
    });
    expect(policy?.accounts).toEqual({ ...DEFAULT_POLICY.accounts, '4671': 'consigne', '4197': 'a-etablir' });
    expect(policy).toMatchObject({ bankAccounts: ['5121'], valuationAccounts: [], lossAccounts: ['6541'] });
  });

  it.each([
    ['an account that is no number', { accounts: { '41A': 'client' } }, 'policy.accounts.41A: not the beginning'],
    ['a treatment that there is not', { accounts: { '4197': 'ristourne' } }, 'policy.accounts.4197'],
    ['an empty prefix, which every account begins with', { lossAccounts: [''] }, 'policy.lossAccounts.0'],
    ['a valuation account that is no number', { valuationAccounts: ['47 6'] }, 'policy.valuationAccounts.0'],
    ['no bank account at all', { bankAccounts: [] }, 'policy.bankAccounts: names no account'],
    [
      'a setting that is spelled wrong',
      { bankAccount: ['512'] },
      "policy: 'bankAccount' is no setting: did you mean 'bankAccounts'?",
    ],
  ])('refuses %s, and says where', (_, policy, why) => {
    expect(problemsOf(policy).join('\n')).toContain(why);
  });
});
