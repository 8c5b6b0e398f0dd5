import { createPrivateKey, type KeyObject, X509Certificate } from 'node:crypto';
import { parisDay } from '../domain/day.ts';
import type { CertificateEnd } from '../domain/status/certificate-end.ts';
import type { CredentialChoice } from './credential.ts';

/** A certificate of an Entra app with its private key, as its client of tokens signs with it. */
export interface Certificate {
  /** SHA-1 of the certificate, in hexadecimal: the name under which Entra knows it. */
  readonly thumbprint: string;
  /** PEM, PKCS #8. Secret. */
  readonly privateKey: string;
}

/** Why one cannot be used: Entra would refuse each, with the first answer that the service owes. */
export type CertificateRefusal =
  | { readonly code: 'unreadable' }
  | { readonly code: 'no-certificate' }
  /** None, one that a password locks, or one that is damaged. */
  | { readonly code: 'no-key' }
  | { readonly code: 'weak-key' }
  | { readonly code: 'other-key' }
  | { readonly code: 'not-yet'; readonly from: Date }
  | { readonly code: 'expired'; readonly until: Date };

export type CertificateResult =
  | { readonly ok: true; readonly certificate: Certificate; readonly until: Date }
  | { readonly ok: false; readonly refusal: CertificateRefusal };

/** Tokens are asked for with RS256, and Entra takes no shorter key. */
const LEAST_BITS = 2048;

/** A PEM file of a certificate and its private key, in any order; of a chain, the app's own comes first. `now`: by which it must hold. */
export function readCertificate(file: string, readFile: (path: string) => string, now: Date): CertificateResult {
  const refuse = (refusal: CertificateRefusal): CertificateResult => ({ ok: false, refusal });
  const text = orNull(() => readFile(file));
  if (text === null) return refuse({ code: 'unreadable' });
  const certificate = orNull(() => new X509Certificate(text));
  if (certificate === null) return refuse({ code: 'no-certificate' });
  const key = orNull(() => createPrivateKey(text));
  if (key === null) return refuse({ code: 'no-key' });
  if (isWeak(key)) return refuse({ code: 'weak-key' });
  if (!certificate.checkPrivateKey(key)) return refuse({ code: 'other-key' });
  const [from, until] = [new Date(certificate.validFrom), new Date(certificate.validTo)];
  if (now < from) return refuse({ code: 'not-yet', from });
  if (now > until) return refuse({ code: 'expired', until });
  const thumbprint = certificate.fingerprint.replaceAll(':', '');
  const privateKey = key.export({ type: 'pkcs8', format: 'pem' }).toString();
  return { ok: true, certificate: { thumbprint, privateKey }, until };
}

/** None of one that is refused: nothing is served with it. */
export const certificateEnd = (variable: string, read: CertificateResult): readonly CertificateEnd[] =>
  read.ok ? [{ variable, lastDay: parisDay(read.until) }] : [];

const GRAPH_CERTIFICATE = 'AZURE_CLIENT_CERTIFICATE_PATH';

/** What Graph's client reads again by itself is read here to be refused before anything starts, and for its last day. */
export function readGraphCertificate(
  credential: CredentialChoice,
  { readFile, now }: { readonly readFile: (path: string) => string; readonly now: Date },
  problems: string[],
): readonly CertificateEnd[] {
  if (credential.kind !== 'certificate') return [];
  const read = readCertificate(credential.path, readFile, now);
  if (!read.ok) problems.push(sayCertificate(GRAPH_CERTIFICATE, read.refusal));
  return certificateEnd(GRAPH_CERTIFICATE, read);
}

const isWeak = ({ asymmetricKeyType, asymmetricKeyDetails }: KeyObject): boolean =>
  asymmetricKeyType !== 'rsa' || (asymmetricKeyDetails?.modulusLength ?? 0) < LEAST_BITS;

function orNull<T>(read: () => T): T | null {
  try {
    return read();
  } catch {
    return null;
  }
}

const dayOf = (at: Date): string => at.toISOString().slice(0, 10);

/** With its mend, by the name of the variable that holds the path. */
export function sayCertificate(variable: string, refusal: CertificateRefusal): string {
  switch (refusal.code) {
    case 'unreadable':
      return `${variable}: the file cannot be read: write the path of a PEM file that this service may read`;
    case 'no-certificate':
      return `${variable}: no certificate in the file: it is a PEM file of the certificate and its private key`;
    case 'no-key':
      return `${variable}: no private key that can be read in the file: put it beside the certificate, without a password`;
    case 'weak-key':
      return `${variable}: the key is not RSA of ${LEAST_BITS} bits or more: make another certificate (openssl req -x509 -newkey rsa:3072)`;
    case 'other-key':
      return `${variable}: the private key is not that of the first certificate of the file`;
    case 'not-yet':
      return `${variable}: the certificate holds from ${dayOf(refusal.from)} on: wait, or look at the clock`;
    case 'expired':
      return `${variable}: the certificate expired on ${dayOf(refusal.until)}: give the Entra app another one`;
  }
}
