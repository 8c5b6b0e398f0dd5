import { dropUnseen } from '../drawn-text.ts';
import { plainLetters } from '../plain-letters.ts';

/** A text without case, accents, ligatures, punctuation and what draws nothing, its words one space apart: `L’Œuf & Cie` → `l oeuf et cie`. */
export function comparable(text: string): string {
  let plain = '';
  for (const char of text.includes('.') ? joinInitials(text) : text) plain += PLAIN.get(char) ?? learn(char);
  return plain.replace(/ {2,}/g, ' ').trim();
}

/** `S.A.R.L.` → `SARL.` */
const joinInitials = (text: string): string => text.replace(/\b([a-z])\.(?=[a-z]\b)/gi, '$1');

/** What each character met so far becomes: names by the thousand are made of few characters. */
const PLAIN = new Map([
  ['œ', 'oe'],
  ['Œ', 'oe'],
  ['æ', 'ae'],
  ['Æ', 'ae'],
  ['ß', 'ss'],
  ['ø', 'o'],
  ['Ø', 'o'],
  ['ł', 'l'],
  ['Ł', 'l'],
  ['&', ' et '],
]);

function learn(char: string): string {
  const letters = plainLetters(dropUnseen(char));
  const plain = letters.replace(/[^a-z0-9]/g, ' ');
  PLAIN.set(char, plain);
  return plain;
}

const LEGAL_FORMS = new Set(
  (
    'sa sas sasu sarl eurl earl gaec scea sci scp scm selarl selas snc scs sca scop gie ei eirl ets ' +
    'etablissement etablissements ste societe ltd limited plc inc llc gmbh ag kg bv nv srl sprl spa sl'
  ).split(' '),
);

/** The words of a name that tell one company from another: legal forms are left out, unless there is nothing else. */
export function distinctiveWords(comparableName: string): readonly string[] {
  const words = comparableName.split(' ').filter((word) => word !== '');
  const distinctive = words.filter((word) => !LEGAL_FORMS.has(word));
  return distinctive.length > 0 ? distinctive : words;
}
