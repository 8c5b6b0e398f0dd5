import { describe, expect, test } from 'vitest';
import { defaultTenant } from '../../../../src/demo/m365/tenant.ts';
import { expectNoViolations } from '../../../contracts/m365-stand-in.ts';
import { examine, OUT_OF_SCOPE, type Wrong } from './doctor-bench.ts';
import { CASES, GROUPS, MAILBOX, SITE } from './doctor-cases.ts';

const missingSite = { dossierSite: 'demo.sharepoint.example:/sites/inconnu' };

/** The checks that fail, by name. */
async function wrongOf(wrong: Wrong) {
  const { checks, m365 } = await examine(wrong);
  expectNoViolations(m365);
  return checks.filter((check) => !check.ok);
}

test('customers that pay for each other in a circle are named, with who pays meanwhile', async () => {
  const links = new Map([
    ['SIEGE', 'AGENCE'],
    ['AGENCE', 'SIEGE'],
    ['DEPOT', 'SIEGE'],
  ]);
  const [check, ...others] = await wrongOf({ sage: { readPayerLinks: async () => links } });
  expect(others).toEqual([]);
  expect(check?.name).toBe('ALPHA · tiers payeurs');
  expect(check?.detail).toContain('AGENCE → SIEGE → AGENCE');
  expect(check?.mend).toContain('tiers payeur');
});

describe('doctor, when all is right', () => {
  test('every check passes, says what it saw, and leaves nothing behind', async () => {
    const { ok, checks, m365 } = await examine();
    expectNoViolations(m365);
    expect(checks.filter((check) => !check.ok)).toEqual([]);
    expect(ok).toBe(true);
    expect(checks.map((check) => check.name)).toEqual([
      'bac à sable',
      'base de Relance',
      'schéma de la base de Relance',
      'adresse publique',
      'ALPHA · identité imprimée sur les lettres',
      'ALPHA · base Sage',
      'ALPHA · colonnes de Sage',
      'ALPHA · comptes des clients',
      'ALPHA · codes des clients',
      'ALPHA · lectures pendant le travail dans Sage',
      'ALPHA · passage d’un exercice à l’autre',
      'ALPHA · tiers payeurs',
      MAILBOX,
      SITE,
      'ALPHA · colonnes des dossiers',
      GROUPS,
      'annuaire · autres adresses des personnes',
      'étendue des boîtes',
      'étendue des sites',
    ]);
    expect(checks.find((check) => check.name === 'ALPHA · base Sage')?.detail).toContain('12/03/2026');
    expect(m365.sentMessages()).toEqual([]);
    expect(m365.files()).toEqual([]);
  });

  test('how the base is read while people work in Sage is said: without locks, or with locks that are waited for briefly', async () => {
    const detailOf = async (readsVersions: boolean) =>
      (await examine({ sage: { readsVersions: async () => readsVersions } })).checks.find(
        ({ name }) => name === 'ALPHA · lectures pendant le travail dans Sage',
      );
    expect(await detailOf(true)).toMatchObject({ ok: true, detail: expect.stringMatching(/^READ_COMMITTED_SNAPSHOT/) });
    expect(await detailOf(false)).toMatchObject({ ok: true, detail: expect.stringContaining('5 secondes') });
  });

  test('the sandbox is said, on or off', async () => {
    const on = await examine();
    expect(on.checks[0]?.detail).toContain('essais@demo.example');
    const off = await examine({ outside: { sending: { sandbox: false } } });
    expect(off.checks[0]).toMatchObject({ ok: true, detail: expect.stringContaining('levé') });
  });

  test('dossiers on the root site pass, and it is said that nothing is proved', async () => {
    const company = { dossierSite: 'demo.sharepoint.example:/sites/recouvrement' };
    const { checks } = await examine({ company, tenant: { sites: defaultTenant.sites }, faults: [OUT_OF_SCOPE] });
    expect(checks.at(-1)).toMatchObject({ ok: true, detail: expect.stringContaining('rien ne prouve') });
  });

  test('where Microsoft 365 is simulated, scopes are not asked for', async () => {
    const { ok, checks } = await examine({ outside: { isDemo: true, canaryMailbox: null }, faults: [] });
    expect(ok).toBe(true);
    expect(checks.slice(-2).map((check) => check.detail)).toEqual(Array(2).fill(expect.stringContaining('simulé')));
  });

  test.each([
    [undefined, 'lisibles : qui'],
    ['hidden', 'User.Read.All'],
    ['refused', 'User.Read.All'],
  ] as const)('aliases of people are read or not (%s): no fault, and said', async (profiles, said) => {
    const { ok, checks } = await examine({ tenant: { profiles } });
    expect(ok).toBe(true);
    expect(checks.find(({ name }) => name.startsWith('annuaire'))?.detail).toContain(said);
  });

  test('a base without any bank entry passes, and says what it means', async () => {
    const sage = { readFreshness: async () => ({ lastBankEntry: null, readAt: new Date() }) };
    const { checks } = await examine({ sage });
    expect(checks.find((check) => check.name === 'ALPHA · base Sage')).toMatchObject({
      ok: true,
      detail: expect.stringContaining('aucune écriture de banque'),
    });
  });
});

describe('doctor, when something is wrong', () => {
  test.each(CASES)('$because', async ({ because: _, name, detail, mend, ...wrong }) => {
    expect(await wrongOf(wrong)).toEqual([
      { name, ok: false, detail: expect.stringContaining(detail), mend: expect.stringContaining(mend) },
    ]);
  });

  test('a site that is not there fails what depends on it, and each says so', async () => {
    const wrong = await wrongOf({ company: missingSite });
    expect(wrong.map((check) => check.name)).toEqual([SITE, 'ALPHA · colonnes des dossiers']);
    for (const { mend } of wrong) expect(mend).toContain('dossierSite');
  });

  test('a network that lets nothing through is told as such, not as a missing right', async () => {
    const wrong = await wrongOf({ faults: [{ count: -1, fault: { kind: 'drop-before', holdMs: 1 } }] });
    expect(wrong.length).toBeGreaterThan(4);
    for (const { mend } of wrong) expect(mend).toContain('graph.microsoft.com');
  });

  test('in the demo, what does not answer was not started', async () => {
    const outside = { isDemo: true, publicBaseUrl: 'http://127.0.0.1:9' } as const;
    const wrong = await wrongOf({ outside, faults: [{ count: -1, fault: { kind: 'drop-before', holdMs: 1 } }] });
    expect(wrong.length).toBeGreaterThan(4);
    for (const { mend } of wrong) expect(mend).toContain('npm run demo');
  });

  test('no secret is said, whatever fails', async () => {
    const boom = () => Promise.reject(new Error('Server=sql;User Id=sa;Password=hunter2'));
    const { checks } = await examine({
      sage: { readBaseCurrency: boom, missingColumns: boom, readUntreatedAccounts: boom },
      outside: { store: { query: boom }, missingMigrations: boom },
    });
    expect(checks.filter((check) => !check.ok)).toHaveLength(5);
    expect(JSON.stringify(checks)).not.toContain('hunter2');
  });
});
