import { describe, expect, it } from 'vitest';
import { type CredentialVariables, chooseCredential } from '../../src/config/credential.ts';
import { judgeSafety, sayUnsafe, type Unsafe } from '../../src/config/unsafe.ts';

const RANDOM = 'k3Vb9QxT7mWz2LrP6dHs8NfJ4cYg5AeU';
const SAFE = {
  MICROSOFT_APP_ID: '5d0f4a86-2f1c-4b7e-9a52-0c6b3b1f7e11',
  MICROSOFT_APP_PASSWORD: `8Q~${RANDOM}`,
  RELANCE_LINK_SECRET: RANDOM,
  IDENTITY_ENDPOINT: 'http://127.0.0.1:41/msi/token',
};
const MAILBOXES = [
  { company: 'ALPHA', mailbox: 'compta@alpha.example' },
  { company: 'ALPHA', mailbox: 'compta2@alpha.example' },
];
const unsafeOf = (changes: Readonly<Record<string, string | undefined>>, mailboxes = MAILBOXES) =>
  judgeSafety({ environment: { ...SAFE, ...changes }, mailboxes }).unsafe;
const off = (confirmed?: string) => ({ RELANCE_SANDBOX: 'off', RELANCE_CONFIRMED_MAILBOXES: confirmed });
const weak = (variable: string, why: 'short' | 'known' | 'uniform'): Unsafe => ({ code: 'weak-secret', variable, why });
const unconfirmed = (mailbox: string): Unsafe => ({ code: 'unconfirmed-mailbox', company: 'ALPHA', mailbox });

describe('what keeps production from starting', () => {
  it.each<[string, Readonly<Record<string, string | undefined>>, readonly Unsafe[]]>([
    ['nothing, where all is as it should be', {}, []],
    ['a fixed day', { RELANCE_TODAY: '2026-01-01' }, [{ code: 'fixed-day' }]],
    [
      'the app id of the example, which no app has',
      { MICROSOFT_APP_ID: '00000000-0000-0000-0000-000000000000' },
      [{ code: 'example-id', variable: 'MICROSOFT_APP_ID' }],
    ],
    ['a short secret', { RELANCE_LINK_SECRET: RANDOM.slice(1) }, [weak('RELANCE_LINK_SECRET', 'short')]],
    ['a secret of exactly its length is none', { RELANCE_LINK_SECRET: RANDOM }, []],
    [
      'a secret of an example',
      { RELANCE_LINK_SECRET: 'please-change-me-before-production!' },
      [weak('RELANCE_LINK_SECRET', 'known')],
    ],
    ['a secret of one sign', { RELANCE_LINK_SECRET: 'x'.repeat(40) }, [weak('RELANCE_LINK_SECRET', 'known')]],
    ['a secret of a few signs', { RELANCE_LINK_SECRET: 'abcabc'.repeat(8) }, [weak('RELANCE_LINK_SECRET', 'uniform')]],
    ['a short secret of the bot', { MICROSOFT_APP_PASSWORD: 'bot' }, [weak('MICROSOFT_APP_PASSWORD', 'short')]],
    ['a short secret of Graph', { AZURE_CLIENT_SECRET: 'graph' }, [weak('AZURE_CLIENT_SECRET', 'short')]],
    ['a Key Vault reference is told elsewhere', { RELANCE_LINK_SECRET: '@Microsoft.KeyVault(SecretUri=x)' }, []],
    ['the sandbox off with no mailbox confirmed', off(), MAILBOXES.map(({ mailbox }) => unconfirmed(mailbox))],
    ['the sandbox off with one of two', off('Compta@ALPHA.example'), [unconfirmed('compta2@alpha.example')]],
    ['the sandbox off with all of them is none', off('compta@alpha.example; compta2@alpha.example'), []],
    ['the sandbox on asks for none', { RELANCE_SANDBOX: 'on' }, []],
    ['no way to prove who we are', { IDENTITY_ENDPOINT: undefined }, [{ code: 'no-credential' }]],
    ['a way that we do not know', { RELANCE_CREDENTIAL: 'cli' }, [{ code: 'unknown-credential' }]],
  ])('%s', (_, changes, unsafe) => {
    expect(unsafeOf(changes)).toEqual(unsafe);
  });

  it('is said all at once, each with its mend and without a value that is secret', () => {
    const unsafe = unsafeOf({
      ...off(),
      ...{ RELANCE_TODAY: '2026-01-01', RELANCE_LINK_SECRET: 'hush-hush', IDENTITY_ENDPOINT: undefined },
      AZURE_CLIENT_SECRET: 'also-hushed',
    });
    expect(unsafe.map(({ code }) => code)).toEqual([
      'fixed-day',
      'weak-secret',
      'weak-secret',
      'unconfirmed-mailbox',
      'unconfirmed-mailbox',
      'credential-of-nobody',
    ]);
    const said = unsafe.map(sayUnsafe);
    expect(said[0]).toContain('remove it');
    expect(said[1]).toContain('openssl rand');
    expect(said[3]).toContain('RELANCE_CONFIRMED_MAILBOXES');
    expect(said[5]).toBe('AZURE_CLIENT_SECRET is set without AZURE_TENANT_ID and AZURE_CLIENT_ID: write whose it is');
    expect(said.join()).not.toMatch(/hush/u);
  });
});

describe('who we are to Microsoft Graph', () => {
  const OF = { AZURE_TENANT_ID: 'tenant', AZURE_CLIENT_ID: 'app' };
  const BOTH = { AZURE_CLIENT_CERTIFICATE_PATH: '/etc/relance.pem', AZURE_CLIENT_SECRET: RANDOM };
  const of = { tenantId: 'tenant', clientId: 'app' };

  it.each<[string, CredentialVariables, object]>([
    [
      'a managed identity before a certificate and a secret',
      { ...OF, ...BOTH, IDENTITY_ENDPOINT: 'http://127.0.0.1' },
      { kind: 'managed-identity', clientId: 'app' },
    ],
    ['a certificate before a secret', { ...OF, ...BOTH }, { kind: 'certificate', ...of, path: '/etc/relance.pem' }],
    ['a secret at last', { ...OF, AZURE_CLIENT_SECRET: RANDOM }, { kind: 'secret', ...of }],
    [
      'a managed identity of the machine itself where the settings say so',
      { RELANCE_CREDENTIAL: 'managed-identity' },
      { kind: 'managed-identity', clientId: null },
    ],
  ])('is %s', (_, variables, credential) => {
    expect(chooseCredential(variables)).toEqual({ ok: true, credential });
  });

  it('is nobody where a certificate comes without whose it is, and no secret is tried in its place', () => {
    const chosen = chooseCredential({ ...BOTH, AZURE_CLIENT_ID: 'app' });
    expect(chosen).toEqual({
      ok: false,
      refusal: {
        code: 'credential-of-nobody',
        variable: 'AZURE_CLIENT_CERTIFICATE_PATH',
        missing: ['AZURE_TENANT_ID'],
      },
    });
  });
});
