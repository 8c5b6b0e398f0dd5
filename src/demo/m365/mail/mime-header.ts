const PLAIN = /^[\x20-\x7e]*$/;
/** RFC 2047 allows 75 characters in an encoded word; `=?utf-8?B?` and `?=` take 12, and base 64 grows by a third. */
const MOST_WORD_BYTES = 45;

/** Header text: as it is when ASCII, else RFC 2047 encoded words of whole characters, folded. */
export function encodeText(text: string): string {
  const line = text.replace(/[\r\n]+/g, ' ');
  if (PLAIN.test(line) && !line.includes('=?')) return line;
  const words: string[] = [];
  let chunk = '';
  for (const char of line) {
    if (Buffer.byteLength(chunk + char) > MOST_WORD_BYTES) {
      words.push(chunk);
      chunk = '';
    }
    chunk += char;
  }
  return [...words, chunk].map((word) => `=?utf-8?B?${Buffer.from(word).toString('base64')}?=`).join('\r\n ');
}

/** A mailbox: `"Name" <address>`, the name encoded when it is not ASCII. */
export function encodeAddress(name: string | undefined, address: string): string {
  const clean = address.replace(/[\r\n<>]/g, '');
  if (name === undefined || name === '' || name === address) return `<${clean}>`;
  const shown = PLAIN.test(name) ? `"${name.replace(/["\\]/g, '\\$&')}"` : encodeText(name);
  return `${shown} <${clean}>`;
}

/** `name="…"` of an attachment: RFC 2231 when it is not ASCII. */
export function encodeParameter(parameter: string, value: string): string {
  const line = value.replace(/[\r\n]+/g, ' ');
  if (PLAIN.test(line)) return `${parameter}="${line.replace(/["\\]/g, '\\$&')}"`;
  const escaped = encodeURIComponent(line).replace(
    /['()*]/g,
    (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `${parameter}*=UTF-8''${escaped}`;
}

/** RFC 5322 date in UTC. */
export function encodeDate(iso: string): string {
  return new Date(iso).toUTCString().replace('GMT', '+0000');
}
