import { createHash, randomBytes, randomUUID } from 'node:crypto';

const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** A GUID that is always the same for the same text, so that ids survive a restart. */
export function guidFrom(text: string): string {
  const hex = createHash('sha256').update(text).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

function guidBytes(guid: string): Buffer {
  return Buffer.from(guid.replaceAll('-', ''), 'hex');
}

function base32(bytes: Buffer): string {
  let bits = '';
  for (const byte of bytes) bits += byte.toString(2).padStart(8, '0');
  let text = '';
  for (let at = 0; at < bits.length; at += 5) text += BASE32[Number.parseInt(bits.slice(at, at + 5).padEnd(5, '0'), 2)];
  return text;
}

/** The drive of a document library: `b!` and the site, web and list GUIDs. */
export function driveIdOf(siteGuid: string, webGuid: string, listGuid: string): string {
  return `b!${Buffer.concat([siteGuid, webGuid, listGuid].map(guidBytes)).toString('base64url')}`;
}

/** A drive item id: `01`, six letters of the drive, then its own GUID in base 32. */
export function itemIdOf(driveId: string, guid: string): string {
  return `01${base32(createHash('sha256').update(driveId).digest()).slice(0, 6)}${base32(guidBytes(guid))}`;
}

/** An Exchange id: base 64 with its `/`, `+` and `=`, which callers must encode in a path. */
export function newExchangeId(prefix = 'AAMk'): string {
  return prefix + randomBytes(110).toString('base64');
}

export function newInternetMessageId(): string {
  return `<${randomUUID().replaceAll('-', '').toUpperCase()}@DEMO.PROD.OUTLOOK.EXAMPLE>`;
}

export function newChangeKey(): string {
  return randomBytes(21).toString('base64');
}
