import { createSign, generateKeyPairSync, type KeyObject, randomBytes } from 'node:crypto';

const SEQUENCE = 0x30;
const SET = 0x31;
/** sha256WithRSAEncryption, as DER says it. */
const RSA_SHA256 = Buffer.from('300d06092a864886f70d01010b0500', 'hex');
/** id-at-commonName. */
const COMMON_NAME = Buffer.from('0603550403', 'hex');

function der(tag: number, ...parts: readonly Buffer[]): Buffer {
  const content = Buffer.concat(parts);
  const { length } = content;
  const size = length < 0x80 ? [length] : length < 0x100 ? [0x81, length] : [0x82, length >> 8, length & 0xff];
  return Buffer.concat([Buffer.from([tag, ...size]), content]);
}

const time = (at: Date): Buffer =>
  der(0x18, Buffer.from(`${at.toISOString().replaceAll(/[-:T]/gu, '').slice(0, 14)}Z`, 'latin1'));
const bits = (content: Buffer): Buffer => der(0x03, Buffer.from([0]), content);
const pem = (label: string, content: Buffer): string =>
  `-----BEGIN ${label}-----\n${(content.toString('base64').match(/.{1,64}/gu) ?? []).join('\n')}\n-----END ${label}-----\n`;

export const rsaKeys = (modulusLength = 2048) => generateKeyPairSync('rsa', { modulusLength });

interface Holding {
  readonly publicKey: KeyObject;
  /** Who signs: a key of RSA. */
  readonly privateKey: KeyObject;
  readonly from: Date;
  readonly until: Date;
}

/** A certificate of that public key (X.509 v1, enough for an app of Entra), signed with that private key. PEM. */
export function certify({ publicKey, privateKey, from, until }: Holding): string {
  const name = der(SEQUENCE, der(SET, der(SEQUENCE, COMMON_NAME, der(0x0c, Buffer.from('Relance')))));
  const serial = der(0x02, Buffer.concat([Buffer.from([0x01]), randomBytes(8)]));
  const key = publicKey.export({ type: 'spki', format: 'der' });
  const said = der(SEQUENCE, serial, RSA_SHA256, name, der(SEQUENCE, time(from), time(until)), name, key);
  const signature = createSign('sha256').update(said).sign(privateKey);
  return pem('CERTIFICATE', der(SEQUENCE, said, RSA_SHA256, bits(signature)));
}

export const keyPem = (key: KeyObject): string => key.export({ type: 'pkcs8', format: 'pem' }).toString();
