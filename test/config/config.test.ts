import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { settingsOf } from '../../src/assemble/room.ts';
import { ROOMS } from '../../src/assemble/rooms.ts';
import { toCompany } from '../../src/config/companies.ts';
import { type Environment, readConfig, readLocalSettings } from '../../src/config/config.ts';
import { DEFAULT_CREDIT_POLICY } from '../../src/domain/company/credit-policy.ts';
import { DEFAULT_POLICY } from '../../src/domain/company/default-policy.ts';

const example = readFileSync(path.join(import.meta.dirname, '../../env/companies.example.json'), 'utf8');
const mailboxesOfExample: readonly string[] = JSON.parse(example).flatMap(
  ({ mailbox, mailboxes = [] }: { mailbox: string; mailboxes?: string[] }) => [mailbox, ...mailboxes],
);
const GOOD: Environment = {
  RELANCE_COMPANIES: 'companies.json',
  RELANCE_PUBLIC_BASE_URL: 'https://relance.example/',
  MICROSOFT_APP_ID: '11111111-2222-4333-8444-555555555555',
  MICROSOFT_APP_TENANT_ID: '11111111-2222-4333-8444-666666666666',
  MICROSOFT_APP_PASSWORD: 'bot-secret-of-entra-8Q~x',
  RELANCE_CREDENTIAL: 'managed-identity',
  RELANCE_STORE_CONNECTION: 'Server=db;Database=store;Password=store-secret',
  SAGE_ALPHA_CONNECTION: 'Server=db;Database=alpha;Password=sage-secret',
  RELANCE_SANDBOX_ADDRESS: 'essais@relance.example',
  RELANCE_LINK_SECRET: 'k3Vb9QxT7mWz2LrP6dHs8NfJ4cYg5AeU',
};
const read = (changes: Environment, companies = example) =>
  readConfig({ ...GOOD, ...changes }, { settings: settingsOf(ROOMS), readFile: () => companies });
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

  it('bring the public address to one form, and refuse one that is more than an address', () => {
    const result = read({ RELANCE_PUBLIC_BASE_URL: 'HTTPS://Relance.Société.example:443/' });
    expect(result.ok && result.config.http.publicBaseUrl).toBe('https://relance.xn--socit-esab.example');
    const problem = 'RELANCE_PUBLIC_BASE_URL must be an https address, without user, query or fragment';
    expect(problemsOf({ RELANCE_PUBLIC_BASE_URL: 'https://relance.example/?a=1' })).toEqual([problem]);
  });

  it('name the published Power BI model by two GUIDs, or not at all', () => {
    const [workspaceId = '', datasetId = ''] = [GOOD.MICROSOFT_APP_ID, GOOD.MICROSOFT_APP_TENANT_ID];
    const both = read({ RELANCE_POWERBI_WORKSPACE: workspaceId, RELANCE_POWERBI_DATASET: datasetId });
    expect(both.ok && both.config.powerBi).toEqual({ workspaceId, datasetId });
    const none = read({});
    expect(none.ok && none.config.powerBi).toBeNull();
    const problem = 'RELANCE_POWERBI_WORKSPACE and RELANCE_POWERBI_DATASET are two GUIDs, or both absent';
    expect(problemsOf({ RELANCE_POWERBI_WORKSPACE: workspaceId })).toEqual([problem]);
    expect(problemsOf({ RELANCE_POWERBI_WORKSPACE: 'x', RELANCE_POWERBI_DATASET: datasetId })).toEqual([problem]);
  });

  it('say whose holidays a company keeps, by a name that is known, or leave it to its address', () => {
    const holidaysOf = (holidays?: string) => {
      const result = read(
        {},
        withCompany((company) => Object.assign(company, holidays === undefined ? {} : { holidays })),
      );
      return result.ok ? result.config.companies[0]?.holidays : result.problems.join();
    };
    expect(holidaysOf()).toBeUndefined();
    expect(holidaysOf('974')).toBe('974');
    expect(holidaysOf('13')).toContain('holidays');
  });

  it('keep the sandbox on unless they say exactly off', () => {
    const on = read({});
    const off = read({
      ...{ RELANCE_SANDBOX: 'off', RELANCE_SANDBOX_ADDRESS: undefined },
      RELANCE_CONFIRMED_MAILBOXES: mailboxesOfExample.join(', '),
    });
    expect(on.ok && on.config.sending).toEqual({ sandbox: true, redirectTo: 'essais@relance.example' });
    expect(off.ok && off.config.sending).toEqual({ sandbox: false });
    expect(problemsOf({ RELANCE_SANDBOX: 'OFF' })).toEqual(['RELANCE_SANDBOX is on or off']);
  });

  it('report every problem at once', () => {
    const result = readConfig({}, { settings: [], readFile: () => example });
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
    [
      { RELANCE_LINK_SECRET: '@Microsoft.KeyVault(VaultName=relance-vault;SecretName=link-secret)' },
      'RELANCE_LINK_SECRET is a Key Vault reference that was not followed',
    ],
    [{ SAGE_ALPHA_CONNECTION: '@Microsoft.KeyVault(SecretUri=https://v/s)' }, 'SAGE_ALPHA_CONNECTION is a Key Vault'],
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
    expect(company?.policy.figures).toEqual(DEFAULT_POLICY.figures);
  });

  it('let a company say how its figures are read, and refuse a loss rate that cannot be', () => {
    const withFigures = (figures: unknown): string =>
      withCompany((company) => Object.assign(company, { policy: { figures } }));
    const result = read({}, withFigures({ dmpFrom: 'due' }));
    const file = result.ok ? result.config.companies[0] : undefined;
    expect(file && toCompany(file).policy.figures).toEqual({ ...DEFAULT_POLICY.figures, dmpFrom: 'due' });
    const counted = read({}, withFigures({ dmpBy: 'instalment' }));
    const other = counted.ok ? counted.config.companies[0] : undefined;
    expect(other && toCompany(other).policy.figures.dmpBy).toBe('instalment');
    expect(problemsOf({}, withFigures({ dmpBy: 'line' })).join('\n')).toContain('dmpBy');
    const lossRates = { ...DEFAULT_POLICY.figures.lossRates, over90: 101 };
    expect(problemsOf({}, withFigures({ lossRates })).join('\n')).toContain('over90');
  });
});

describe('credit settings of a company', () => {
  const NADIA = '55555555-5555-4555-8555-555555555555';
  const withCredit = (credit: unknown): string => {
    const companies = JSON.parse(example);
    companies[0].credit = credit;
    return JSON.stringify(companies);
  };
  const policyOf = (companies: string) => {
    const result = read({}, companies);
    return result.ok && result.config.companies[0] ? toCompany(result.config.companies[0]).credit : null;
  };
  const step = (maxAmount: unknown, maxOverLimit: unknown, people: unknown = [NADIA]) => ({
    name: 'Responsable',
    people,
    maxAmount,
    maxOverLimit,
  });

  it('are the default where the file says nothing, and where it says a part of them', () => {
    const companies = JSON.parse(example);
    delete companies[0].credit;
    expect(policyOf(JSON.stringify(companies))).toEqual(DEFAULT_CREDIT_POLICY);
    expect(policyOf(withCredit({ atPlafond: 'over', morningPost: { at: '07:45' } }))).toEqual({
      ...DEFAULT_CREDIT_POLICY,
      atPlafond: 'over',
      morningPost: { at: '07:45', biggest: DEFAULT_CREDIT_POLICY.morningPost.biggest },
    });
  });

  it('of the example file hold a chain whose last step releases everything, and a substitution', () => {
    const policy = policyOf(example);
    expect(policy?.chain.map(({ name, maxAmount, maxOverLimit }) => [name, maxAmount, maxOverLimit])).toEqual([
      ['Responsable crédit', 25_000_00, 10_000_00],
      ['Direction financière', null, null],
    ]);
    expect(policy?.chain.map(({ people, groups }) => [people.length, groups.length])).toEqual([
      [1, 0],
      [0, 1],
    ]);
    expect(policy?.substitutions).toHaveLength(1);
  });

  it('read Entra ids in capitals as Teams writes them', () => {
    const id = 'ABCDEF00-1234-4ABC-8DEF-0123456789AB';
    expect(policyOf(withCredit({ chain: [step(null, null, [id])] }))?.chain[0]?.people).toEqual([id.toLowerCase()]);
  });

  it.each<[string, unknown]>([
    ['each setting left out', {}],
    ['one step without limits', { chain: [step(null, null)] }],
    ['steps that reach further in one threshold only', { chain: [step(100, 500), step(200, 500), step(null, null)] }],
    ['no control of encours but by codes', { base: 0, zeroPlafond: 'cash-only', escalateAfterHours: null }],
    [
      'a substitution of one day',
      { substitutions: [{ of: NADIA, by: NADIA.replace('5', '6'), from: '2026-02-28', until: '2026-02-28' }] },
    ],
  ])('accept %s', (_, credit) => {
    expect(problemsOf({}, withCredit(credit))).toEqual([]);
  });

  it.each<[string, unknown, string]>([
    ['a setting that does not exist', { atPlafon: 'over' }, "'atPlafon'"],
    ['a threshold that does not exist', { chain: [{ ...step(null, null), maxAmout: 5 }] }, "'maxAmout'"],
    [
      'a threshold that is left out',
      { chain: [{ name: 'Responsable', people: [NADIA], maxAmount: null }] },
      'credit.chain.0.maxOverLimit',
    ],
    [
      'steps that go down',
      { chain: [step(500, 500), step(400, null), step(null, null)] },
      'credit.chain.1: must reach further',
    ],
    [
      'a step that reaches no further',
      { chain: [step(500, 500), step(500, 500), step(null, null)] },
      'credit.chain.1: must reach further',
    ],
    ['a chain that ends with limits', { chain: [step(500, 500)] }, 'credit.chain.0: is the last step'],
    ['a step of nobody', { chain: [step(null, null, [])] }, 'credit.chain.0: names nobody'],
    [
      'a person who is no Entra id',
      { chain: [step(null, null, ['nadia'])] },
      'credit.chain.0.people.0: not an Entra id',
    ],
    ['a fraction of a cent', { selfApprovalUpTo: 10.5 }, 'credit.selfApprovalUpTo'],
    ['an amount below 0', { selfApprovalUpTo: -1 }, 'credit.selfApprovalUpTo: not below 0'],
    ['an hour that does not exist', { morningPost: { at: '24:00' } }, 'credit.morningPost.at: not an hour'],
    [
      'an hour without minutes',
      { businessHours: { from: '9', until: '18:00' } },
      'credit.businessHours.from: not an hour',
    ],
    [
      'hours that end before they begin',
      { businessHours: { from: '18:00', until: '09:00' } },
      'credit.businessHours: ends before',
    ],
    [
      'a day that does not exist',
      { substitutions: [{ of: NADIA, by: NADIA, from: '2026-02-30', until: '2026-03-01' }] },
      'credit.substitutions.0.from: not a day',
    ],
    [
      'days in the wrong order',
      { substitutions: [{ of: NADIA, by: NADIA.replace('5', '6'), from: '2026-03-02', until: '2026-03-01' }] },
      'credit.substitutions.0: ends before',
    ],
    [
      'somebody in their own place',
      { substitutions: [{ of: NADIA, by: NADIA, from: '2026-03-01', until: '2026-03-02' }] },
      'credit.substitutions.0: nobody stands in',
    ],
    ['orders held at no step', { heldAt: [] }, 'credit.heldAt: holds nothing'],
    ['goods held after they were shipped', { heldAt: ['livraison'] }, 'credit.heldAt.0'],
    ['a base that Sage does not know', { base: 5 }, 'credit.base'],
    ['an escalation after no time', { escalateAfterHours: 0 }, 'credit.escalateAfterHours'],
  ])('refuse %s, and say where', (_, credit, why) => {
    expect(problemsOf({}, withCredit(credit)).join('\n')).toContain(why);
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
