import { dropUndrawn } from '../../domain/drawn-text.ts';
import type { LetterFacts } from '../../domain/relance/letter.ts';
import { wordsOf } from './write-head.ts';

const LONGEST = 120;
const EXTENSION = '.pdf';
/** Refused or mangled by SharePoint and OneDrive: signs reserved by Windows or URLs, and what moves the pen. */
const FORBIDDEN = /["*:<>?/\\|#%]|\p{Cc}|\p{Cs}/gu;

const clean = (text: string): string =>
  dropUndrawn(text.normalize('NFC')).replace(FORBIDDEN, ' ').replace(/_vti_/gi, 'vti').replace(/\s+/g, ' ').trim();

/** `REL-2026-000042 - Relance 2 - DUPONT.pdf`: at most 120 characters, accepted by SharePoint whatever the customer is called. */
export function letterFileName(facts: LetterFacts): string {
  const parts = [clean(facts.reference), kindInName(facts), clean(facts.tiers.name)];
  const whole = parts.filter((part) => part !== '').join(' - ');
  let name = '';
  for (const char of whole) {
    if (name.length + char.length > LONGEST - EXTENSION.length) break;
    name += char;
  }
  return `${name.replace(/^[~.\s]+|[.\s]+$/g, '')}${EXTENSION}`;
}

function kindInName(facts: LetterFacts): string {
  const { levelInFileName, kinds } = wordsOf(facts);
  return facts.kind === 'rappel' ? levelInFileName[facts.level] : kinds[facts.kind].inFileName;
}
