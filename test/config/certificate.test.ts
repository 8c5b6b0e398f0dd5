import { createPublicKey, generateKeyPairSync, X509Certificate } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { readCertificate, sayCertificate } from '../../src/config/certificate.ts';
import { certify, keyPem, rsaKeys } from '../helpers/self-signed.ts';

const NOW = new Date('2026-03-31T09:00:00Z');
const YEAR = { from: new Date('2026-01-01T00:00:00Z'), until: new Date('2027-01-01T00:00:00Z') };
const ours = rsaKeys();
const certificate = certify({ ...ours, ...YEAR });
const key = keyPem(ours.privateKey);
const read = (text: string, now = NOW) => readCertificate('/etc/relance.pem', () => text, now);

describe('a certificate of the Entra app', () => {
  test.each([
    ['then its key', certificate + key],
    ['after its key', key + certificate],
    ['with the chain behind it', certificate + certify({ ...rsaKeys(), ...YEAR }) + key],
    ['with a key of the older form', certificate + ours.privateKey.export({ type: 'pkcs1', format: 'pem' }).toString()],
  ])('is read %s, with the name that Entra has for it', (_, text) => {
    const result = read(text);
    expect(result).toMatchObject({ ok: true });
    if (!result.ok) return;
    expect(result.certificate.thumbprint).toBe(new X509Certificate(certificate).fingerprint.replaceAll(':', ''));
    expect(createPublicKey(result.certificate.privateKey).equals(ours.publicKey)).toBe(true);
  });

  const weak = rsaKeys(1024);
  const curve = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const locked = ours.privateKey
    .export({ type: 'pkcs8', format: 'pem', cipher: 'aes-256-cbc', passphrase: 'p4ss' })
    .toString();
  test.each([
    ['no certificate', key, 'no-certificate'],
    ['nothing of the kind', 'hello', 'no-certificate'],
    ['a certificate alone', certificate, 'no-key'],
    ['a key that a password locks', certificate + locked, 'no-key'],
    ['the key of another', certificate + keyPem(rsaKeys().privateKey), 'other-key'],
    ['a short key', certify({ ...weak, ...YEAR }) + keyPem(weak.privateKey), 'weak-key'],
    [
      'a key that is not RSA',
      certify({ publicKey: curve.publicKey, privateKey: ours.privateKey, ...YEAR }) + keyPem(curve.privateKey),
      'weak-key',
    ],
  ])('%s is refused, and no key is said', (_, text, code) => {
    const result = read(text);
    expect(result).toEqual({ ok: false, refusal: { code } });
    if (result.ok) return;
    const said = sayCertificate('MICROSOFT_APP_CERTIFICATE_PATH', result.refusal);
    expect(said).toMatch(/^MICROSOFT_APP_CERTIFICATE_PATH: /u);
    expect(said).not.toMatch(/BEGIN|hello/u);
  });

  test('is refused before its first and after its last day, which are said', () => {
    const before = read(certificate + key, new Date('2025-12-31T23:59:59Z'));
    const after = read(certificate + key, new Date('2027-01-01T00:00:01Z'));
    expect([before, after]).toMatchObject([{ refusal: { code: 'not-yet' } }, { refusal: { code: 'expired' } }]);
    expect(after.ok ? '' : sayCertificate('V', after.refusal)).toBe(
      'V: the certificate expired on 2027-01-01: give the Entra app another one',
    );
  });

  test('in a file that cannot be read is refused', () => {
    const none = readCertificate(
      '/nowhere.pem',
      () => {
        throw new Error('ENOENT');
      },
      NOW,
    );
    expect(none).toEqual({ ok: false, refusal: { code: 'unreadable' } });
  });
});
