const FORBIDDEN = /["*:<>?/\\|#%\p{Cc}]/gu;
const RESERVED = /^(CON|PRN|AUX|NUL|COM\d|LPT\d|\.lock|desktop\.ini)$/iu;
const MAX_SEGMENT = 120;

/** A text as one segment of a SharePoint path: what SharePoint refuses is replaced, the rest stays readable. */
export function safeName(text: string): string {
  const cleaned = text
    .normalize('NFC')
    .replace(FORBIDDEN, '-')
    .replace(/_vti_/giu, '-vti-')
    .replace(/\s+/gu, ' ')
    .replace(/^[\s~]+|[\s.]+$/gu, '')
    .slice(0, MAX_SEGMENT)
    .replace(/[\s.]+$/u, '');
  if (cleaned === '' || RESERVED.test(cleaned)) return `_${cleaned}`;
  return cleaned;
}
