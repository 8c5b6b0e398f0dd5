import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { settingsOf } from '../../src/assemble/room.ts';
import { ROOMS } from '../../src/assemble/rooms.ts';
import { type Environment, readConfig } from '../../src/config/config.ts';
import { certify, keyPem, rsaKeys } from '../helpers/self-signed.ts';

const example = readFileSync(path.join(import.meta.dirname, '../../env/companies.example.json'), 'utf8');
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

describe('how the bot proves who it is', () => {
  const ours = rsaKeys();
  const NOW = new Date('2026-03-31T09:00:00Z');
  const YEAR = { from: new Date('2026-01-01T00:00:00Z'), until: new Date('2027-01-01T00:00:00Z') };
  const good = certify({ ...ours, ...YEAR }) + keyPem(ours.privateKey);
  const files = new Map([
    ['companies.json', example],
    ['good.pem', good],
    ['other.pem', certify({ ...ours, ...YEAR }) + keyPem(rsaKeys().privateKey)],
  ]);
  const readFile = (name: string): string => {
    const text = files.get(name);
    if (text === undefined) throw new Error('ENOENT');
    return text;
  };
  const readAs = (changes: Environment, now = NOW) =>
    readConfig({ ...GOOD, ...changes }, { settings: settingsOf(ROOMS), readFile, now });
  const secretsOf = (changes: Environment) => {
    const result = readAs(changes);
    if (!result.ok) throw new Error(result.problems.join());
    return { type: result.config.bot.type, certificate: result.secrets.botCertificate };
  };
  const refused = (changes: Environment, now = NOW): readonly string[] => {
    const result = readAs(changes, now);
    return result.ok ? [] : result.problems;
  };
  const CERTIFICATE = { MICROSOFT_APP_CERTIFICATE_PATH: 'good.pem' };
  const MSI = { MICROSOFT_APP_TYPE: 'UserAssignedMSI' };
  const NO_SECRET = { MICROSOFT_APP_PASSWORD: undefined };

  it('a managed identity before a certificate, which is then not even read', () =>
    expect(secretsOf({ ...MSI, MICROSOFT_APP_CERTIFICATE_PATH: 'nowhere.pem' })).toEqual({
      type: 'UserAssignedMSI',
      certificate: null,
    }));

  it.each([GOOD.MICROSOFT_APP_PASSWORD, undefined])(
    'a certificate before a secret (%s), which is not needed',
    (secret) =>
      expect(secretsOf({ ...CERTIFICATE, MICROSOFT_APP_PASSWORD: secret })).toEqual({
        type: 'SingleTenant',
        certificate: {
          thumbprint: expect.stringMatching(/^[0-9A-F]{40}$/u),
          privateKey: expect.stringContaining('PRIVATE'),
        },
      }),
  );

  it('of each certificate that is taken the last day is kept, and of none that is left alone', () => {
    const endsOf = (changes: Environment) => {
      const result = readAs(changes);
      return result.ok ? result.config.certificateEnds : result.problems;
    };
    const of = { AZURE_TENANT_ID: 'tenant', AZURE_CLIENT_ID: 'app', RELANCE_CREDENTIAL: undefined };
    const graph = { ...of, AZURE_CLIENT_CERTIFICATE_PATH: 'good.pem' };
    const end = (variable: string) => ({ variable, lastDay: '2027-01-01' });
    expect(endsOf({ ...graph, ...CERTIFICATE })).toEqual([
      end('AZURE_CLIENT_CERTIFICATE_PATH'),
      end('MICROSOFT_APP_CERTIFICATE_PATH'),
    ]);
    expect(endsOf({ ...CERTIFICATE, ...MSI })).toEqual([]);
  });

  it('a secret at last', () => {
    expect(secretsOf({}).certificate).toBe(null);
    expect(refused(NO_SECRET)).toEqual([expect.stringContaining('MICROSOFT_APP_PASSWORD is missing')]);
  });

  it.each(['MICROSOFT_APP_CERTIFICATE_PATH', 'AZURE_CLIENT_CERTIFICATE_PATH'])(
    'a certificate of %s that cannot be used is refused, whatever secret there is',
    (variable) => {
      const of = { AZURE_TENANT_ID: 'tenant', AZURE_CLIENT_ID: 'app', RELANCE_CREDENTIAL: undefined };
      const both = { ...of, AZURE_CLIENT_CERTIFICATE_PATH: 'good.pem' };
      expect(refused({ ...both, [variable]: 'good.pem' })).toEqual([]);
      expect(refused({ ...both, [variable]: 'other.pem' })).toEqual([
        `${variable}: the private key is not that of the first certificate of the file`,
      ]);
      expect(refused({ ...both, [variable]: 'nowhere.pem' })).toEqual([
        expect.stringContaining(`${variable}: the file cannot be read`),
      ]);
      expect(refused({ ...both, [variable]: 'good.pem' }, new Date('2027-02-01T00:00:00Z'))).toContain(
        `${variable}: the certificate expired on 2027-01-01: give the Entra app another one`,
      );
    },
  );
});
