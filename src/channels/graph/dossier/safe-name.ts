import { createHash } from 'node:crypto';
import { dropUndrawn } from '../../../domain/drawn-text.ts';

const FORBIDDEN = /["*:<>?/\\|#%\p{Cc}\p{Cs}]/gu;
/** `forms` is SharePoint's own at the root of a library, where the companies' folders are. */
const RESERVED = /^(CON|PRN|AUX|NUL|COM\d|LPT\d|\.lock|desktop\.ini|forms)$/iu;
const MAX_SEGMENT = 120;
const EXTENSION = /\.[A-Za-z0-9]{1,5}$/;

/** At most so many UTF-16 units, which SharePoint counts, without cutting a character in two. */
function cut(text: string, most: number): string {
  let kept = '';
  for (const char of text) {
    if (kept.length + char.length > most) break;
    kept += char;
  }
  return kept;
}

const trim = (text: string): string => text.replace(/^[\s~]+|[\s.]+$/gu, '');

function clean(text: string, most: number): string {
  const replaced = dropUndrawn(text.normalize('NFC'))
    .replace(FORBIDDEN, '-')
    .replace(/_vti_/giu, '-vti-')
    .replace(/\s+/gu, ' ');
  const cleaned = trim(cut(trim(replaced), most));
  return cleaned === '' ? '_' : notReserved(cleaned);
}

const notReserved = (name: string): string => (RESERVED.test(name) ? `_${name}` : name);

/** A text as one segment of a SharePoint path: what SharePoint refuses is replaced, the rest stays readable. */
export const safeName = (text: string): string => clean(text, MAX_SEGMENT);

/** As `safeName`, for a file: its extension stays. */
export function safeFileName(name: string): string {
  const extension = EXTENSION.exec(name)?.[0] ?? '';
  const stem = clean(name.slice(0, name.length - extension.length), MAX_SEGMENT - extension.length);
  return notReserved(`${stem}${extension}`);
}

/** A code that had to be changed gets a mark of its own, so that two codes never share a folder. */
export function safeCode(code: string): string {
  const safe = safeName(code);
  return safe === code ? safe : `${safe}-${createHash('sha256').update(code).digest('hex').slice(0, 6)}`;
}
