import { isKnownStatus, STATUS_RULES } from '../../domain/einvoicing/status-rules.ts';
import { plainLetters } from '../../domain/plain-letters.ts';
import { einvoicingWords } from '../words/einvoicing/einvoicing-words.ts';

const plain = (text: string): string => plainLetters(text).trim();

const BY_NAME: ReadonlyMap<string, string> = new Map(
  Object.keys(STATUS_RULES)
    .filter(isKnownStatus)
    .map((code) => [plain(einvoicingWords('fr').statuses[code]), code]),
);

/** « 210 », « 210 - Refusée » or « refusée »: the code, and what the file calls it. What is neither is its own code, known to nobody. */
export function codeNamed(written: string): { readonly code: string; readonly label: string } {
  const [, digits, rest] = /^(\d{3})\b[\s:–-]*(.*)$/u.exec(written) ?? [];
  if (digits !== undefined) return { code: digits, label: rest ?? '' };
  return { code: BY_NAME.get(plain(written)) ?? written, label: written };
}
