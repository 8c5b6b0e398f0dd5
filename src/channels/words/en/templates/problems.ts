import type { LetterKind } from '../../../../domain/relance/letter-kind.ts';
import type { MarkerName } from '../../../../domain/templates/fields.ts';
import type { Header, Unwanted } from '../../../../domain/templates/template.ts';
import type { problems as fr } from '../../fr/templates/problems.ts';

const HEADER: Readonly<Record<Header, string>> = { subject: 'subject', mailSubject: 'mail subject' };
const LETTER: Readonly<Record<LetterKind, string>> = {
  rappel: 'a reminder',
  prevenance: 'a letter of upcoming due dates',
  releve: 'a statement of account',
};
const MARKER: Readonly<Record<MarkerName, string>> = {
  table: '{{table}}',
  payment: '{{payment}}',
  personal: '{{personal sentence}}',
};
const UNWANTED: Readonly<Record<Unwanted, string>> = {
  html: 'HTML',
  link: 'a link',
  image: 'an image',
  heading: 'a heading',
  code: 'code',
  quote: 'a quotation',
  emphasis: 'italics',
  rule: 'a rule',
  'nested-list': 'a list within a list',
};
const nearest = (name: string | null): string => (name === null ? 'see the list of fields' : `“${name}”?`);

/** What is wrong with the text of a letter, and the mend. */
export const problems: typeof fr = {
  line: (line, said) => `line ${line}: ${said}`,
  fileName: 'the name of the file does not say which letter it is for: rappel-1.en.md, for example',
  mayBeEmpty: (field, condition) => `{{${field}}} may be empty: put it between {{if ${condition}}} and {{end}}`,
  if: (condition) => `if ${condition}`,
  ofOther: (braced, letter) => `${braced} is not there in ${LETTER[letter]}: see the list of fields`,
  say: {
    'no-head': () => 'the file does not begin with its head: ---, subject, mail subject, ---',
    'no-header': ({ header }) => `the head has no line “${HEADER[header]}: …”`,
    'unknown-header': ({ name }) => `“${name}” is not a line of the head: only “subject” and “mail subject”`,
    'no-reference': () => 'the subject of the mail does not bear {{reference}}: answers would not be recognised',
    unwanted: ({ what }) => `${UNWANTED[what]}: a text has paragraphs, **bold** and lists only`,
    'stray-stars': () => '** without its pair: put a space or punctuation around **bold**',
    'unknown-field': ({ name, nearest: near }) => `there is no field “${name}”: ${nearest(near)}`,
    'unknown-condition': ({ name, nearest: near }) => `there is no condition “${name}”: ${nearest(near)}`,
    braces: () => 'braces do not close: {{field}}',
    'open-if': () => 'a condition does not end: add {{end}} in the same paragraph',
    'nested-if': () => 'a condition stands in another: end the first with {{end}}',
    'else-alone': () => '{{else}} without {{if …}} before it',
    'end-alone': () => '{{end}} without {{if …}} before it',
    'no-marker': ({ marker }) => `${MARKER[marker]} is missing: put it alone in a paragraph`,
    'marker-twice': ({ marker }) => `${MARKER[marker]} is there twice: keep one`,
    'marker-order': ({ marker }) =>
      `${MARKER[marker]} is out of place: {{table}}, then {{payment}}, then {{personal sentence}}`,
    'marker-not-alone': ({ marker }) => `${MARKER[marker]} must stand alone in its paragraph`,
    digits: () =>
      'digits such as an account or a phone number: they come from the settings, by {{payment}} and {{phone}}',
    'bank-word': ({ word }) => `“${word}”: bank details come from the settings, by {{payment}}`,
    address: ({ text }) =>
      `“${text}” looks like an address: {{e-mail}} is that of the settings; else a space after the full stop`,
    unseen: () => 'a character that cannot be seen: type the line again',
    'no-opening': () => 'nothing before {{table}}: begin with the salutation',
    'no-closing': () => 'nothing after {{personal sentence}}: end with the complimentary close',
    'notice-lacks': ({ what }) =>
      ({
        notice: 'a formal notice must say “formal notice”, without a condition (art. 1344 of the French Civil Code)',
        total: 'a formal notice must say {{total}}, without a condition',
        payBy: 'a formal notice must say {{pay by}}, without a condition',
      })[what],
    'too-long': ({ max }) => `more than ${max} characters, of which an accented letter counts twice: shorten it`,
    'too-many-lines': ({ max }) => `more than ${max} lines: shorten it`,
    unwritable: ({ signs }) => `the letters’ font lacks: ${signs}`,
  },
};
