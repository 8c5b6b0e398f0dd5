import { readdirSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { deliveredText } from '../../../../src/channels/letters/templates/delivered.ts';
import { readTemplate } from '../../../../src/channels/letters/templates/read-template.ts';
import { fileNameOf, readFileName, type TemplateKey } from '../../../../src/domain/templates/template-key.ts';

const KEY: TemplateKey = { kind: 'rappel', level: 2, language: 'fr', segment: '' };

/** Line 1 to 4 are the head; the paragraphs begin on line 6. */
const HEAD = '---\nobjet: Relance\nobjet du mail: Relance [{{référence}}]\n---\n\n';
const PLACES = '{{tableau}}\n\n{{règlement}}\n\n{{phrase personnelle}}\n\n';
const aText = (said: string): string => `${HEAD}${said}\n\n${PLACES}Salutations\n`;

function problemsOf(text: string, key = KEY) {
  return readTemplate(text, key).problems;
}

describe('a text of a letter is refused', () => {
  it.each([
    ['with an IBAN', 'Virement sur FR76 3000 6000 0112 3456 7890 189', { code: 'digits', line: 6 }],
    ['with an account cut by dashes and a field', '3000-6000\n{{total}} 0112-3456', { code: 'digits', line: 6 }],
    ['with an account cut into a list', 'Compte :\n\n- 3000 6000\n- 0112 3456', { code: 'digits', line: 8 }],
    ['with an account of other digits', '３０００６００００１', { code: 'digits', line: 6 }],
    ['with a phone', 'Appelez le 04 72 00 11 22', { code: 'digits', line: 6 }],
    ['with a phone spelt as entities', 'Appelez le &#48;&#52;72001122', { code: 'digits', line: 6 }],
    ['that speaks of an IBAN', 'Voici notre nouvel iban.', { code: 'bank-word', line: 6, word: 'iban' }],
    ['that hides the word', 'Notre I\u200bBAN', { code: 'unseen', line: 6 }],
    ['with an address', 'Écrivez\nà compta@autre.example', { code: 'address', line: 7, text: 'compta@autre.example' }],
    ['with a page', 'Payez sur payer.example', { code: 'address', line: 6, text: 'payer.example' }],
    ['with HTML', 'Un <b>mot</b>', { code: 'unwanted', line: 6, what: 'html' }],
    ['with a block of HTML', '<div>\nUn\n</div>', { code: 'unwanted', line: 6, what: 'html' }],
    ['with a link', '[payer](x)', { code: 'unwanted', line: 6, what: 'link' }],
    ['with an image', '![payer](x)', { code: 'unwanted', line: 6, what: 'image' }],
    ['with a heading', '# Relance', { code: 'unwanted', line: 6, what: 'heading' }],
    ['with emphasis', 'Un *mot*', { code: 'unwanted', line: 6, what: 'emphasis' }],
    ['with a list in a list', '- un\n  - deux', { code: 'unwanted', line: 7, what: 'nested-list' }],
    ['with a quote', '> un', { code: 'unwanted', line: 6, what: 'quote' }],
    ['with bold that does not close', '**Un mot', { code: 'stray-stars', line: 6 }],
    ['with a field that there is not', '{{totl}}', { code: 'unknown-field', line: 6, name: 'totl', nearest: 'total' }],
    [
      'with bank details as a field',
      '{{compte bancaire}}',
      { code: 'unknown-field', line: 6, name: 'compte bancaire' },
    ],
    ['with a condition that there is not', '{{si payé}}a{{fin}}', { code: 'unknown-condition', line: 6, name: 'payé' }],
    ['with braces that do not close', 'Un {{total', { code: 'braces', line: 6 }],
    ['with a condition that does not end', '{{si téléphone}}a', { code: 'open-if', line: 6 }],
    ['with a condition in a condition', '{{si téléphone}}{{si indemnité}}a{{fin}}', { code: 'nested-if', line: 6 }],
    ['with an end of nothing', 'a{{fin}}', { code: 'end-alone', line: 6 }],
    ['with an else of nothing', 'a{{sinon}}', { code: 'else-alone', line: 6 }],
    [
      'that names what may be empty without asking',
      'Du {{dernière relance}}',
      { code: 'may-be-empty', line: 6, field: 'lastReminder', condition: 'reminded' },
    ],
    [
      'that names what may be empty where it is',
      '{{si téléphone}}a{{sinon}}{{téléphone}}{{fin}}',
      { code: 'may-be-empty', line: 6, field: 'phone', condition: 'phone' },
    ],
    ['with a place in a sentence', 'Voir {{tableau}}', { code: 'marker-not-alone', line: 6, marker: 'table' }],
    ['with a place twice', '{{tableau}}', { code: 'marker-twice', line: 8, marker: 'table' }],
    ['with its places in another order', '{{règlement}}', { code: 'marker-order', line: 8, marker: 'table' }],
  ])('%s', (_what, said, problem) => {
    expect(problemsOf(aText(said))).toContainEqual(expect.objectContaining(problem));
  });

  it.each([
    ['without a head', 'Bonjour', { code: 'no-head', line: 1 }],
    ['without a subject', aText('a').replace('objet: Relance', ''), { code: 'no-header', line: 1, header: 'subject' }],
    ['with a header that there is not', aText('a').replace('objet:', 'iban:'), { code: 'unknown-header', line: 2 }],
    [
      'with a mail that bears no reference',
      aText('a').replace(' [{{référence}}]', ''),
      { code: 'no-reference', line: 3 },
    ],
    ['with a phone in its subject', aText('a').replace('Relance', '04 72 00 11 22'), { code: 'digits', line: 2 }],
    ['without a place for the table', aText('a').replace('{{tableau}}', ''), { code: 'no-marker', marker: 'table' }],
    ['that says nothing before the table', aText(''), { code: 'no-opening', line: 8 }],
    ['that ends without a word', aText('a').replace('Salutations', ''), { code: 'no-closing' }],
    ['of more signs than ten pages', aText('a '.repeat(10_001)), { code: 'too-long', line: 1 }],
  ])('%s', (_what, text, problem) => {
    expect(problemsOf(text)).toContainEqual(expect.objectContaining(problem));
  });

  it.each([
    ['notice', '**Nous réclamons** {{total}} avant le {{date limite}}'],
    ['total', 'Nous vous mettons en demeure avant le {{date limite}}'],
    ['payBy', 'Nous vous mettons en demeure de payer {{total}}'],
    ['notice', '{{si téléphone}}Mise en demeure{{fin}} : {{total}}, {{date limite}}'],
  ])('as a formal notice that lacks its %s (art. 1344 C. civ.)', (what, said) => {
    const level4 = { ...KEY, level: 4 } as const;
    expect(problemsOf(aText(said), level4)).toEqual([{ code: 'notice-lacks', line: 1, what }]);
    expect(problemsOf(aText(said))).toEqual([]);
  });
});

describe('a text of a letter names only what that letter has', () => {
  const of = (kind: 'prevenance' | 'releve'): TemplateKey => ({ ...KEY, kind, level: null });
  it.each([
    ['a prévenance', of('prevenance'), '{{date limite}}', { code: 'field-of-other', line: 6, field: 'payBy' }],
    [
      'a prévenance',
      of('prevenance'),
      '{{si déductions}}a{{fin}}',
      { code: 'condition-of-other', condition: 'deductions' },
    ],
    ['a relevé', of('releve'), 'Un\n{{total}}', { code: 'field-of-other', line: 7, field: 'total', letter: 'releve' }],
    ['a relevé', of('releve'), '{{si plusieurs factures}}a{{fin}}', { code: 'condition-of-other', line: 6 }],
    ['a rappel', KEY, '{{soldes}}', { code: 'field-of-other', line: 6, field: 'balances', letter: 'rappel' }],
    ['a rappel', KEY, '{{si postes ouverts}}a{{fin}}', { code: 'condition-of-other', line: 6, condition: 'openItems' }],
    ['a relevé, where a name is misspelt', of('releve'), '{{totl}}', { code: 'unknown-field', name: 'totl' }],
  ])('%s', (_what, key, said, problem) => {
    expect(problemsOf(aText(said), key)).toContainEqual(expect.objectContaining(problem));
  });

  it('of which the nearest is offered, never of another', () => {
    const [problem] = problemsOf(aText('{{totl}}'), of('releve'));
    expect(problem).not.toMatchObject({ nearest: 'total' });
  });

  it.each([
    [
      'a prévenance',
      of('prevenance'),
      '{{total}}, {{si plusieurs échéances}}du {{première échéance}} au {{fin}}{{dernière échéance}}',
    ],
    ['a relevé', of('releve'), '{{si postes ouverts}}Au {{au}}{{sinon}}Du {{du}} au {{au}}{{fin}} : {{soldes}}'],
  ])('and all of that: %s', (_what, key, said) => {
    expect(problemsOf(aText(said), key)).toEqual([]);
  });
});

describe('a text of a letter is read', () => {
  it.each([
    ['articles, dates and laws', 'Art. L441-10, D441-5, 1344-1 ; le 31/12/2025 ; loi n° 2008-776'],
    ['bold around a field, and a list', '**{{total}}**, dont :\n\n- un\n- **deux**\n\n1. trois'],
    ['names whatever their case and accents', '{{ Reference }} {{CODE CLIENT}} {{si Telephone}}{{telephone}}{{fin}}'],
    ['English names in French too', '{{total}} {{if phone}}{{phone}}{{else}}-{{end}}'],
    ['a sentence over two lines', 'Nous vous\nremercions'],
  ])('with %s', (_what, said) => {
    expect(problemsOf(aText(said))).toEqual([]);
  });

  it('whatever its line ends and its mark of byte order', () => {
    expect(problemsOf(`\ufeff${aText('Un').replaceAll('\n', '\r\n')}`)).toEqual([]);
  });
});

const FOLDER = new URL('../../../../src/channels/letters/templates/delivered/', import.meta.url);
const DELIVERED = readdirSync(FOLDER);

test('each delivered file has a name that says what it is of, and reads without a problem', () => {
  expect(DELIVERED.length).toBeGreaterThanOrEqual(8);
  for (const name of DELIVERED) {
    const key = readFileName(name);
    if (key === null) throw new Error(name);
    expect(fileNameOf(key)).toBe(name);
    expect([name, problemsOf(deliveredText(key) ?? '', key)]).toEqual([name, []]);
  }
});

test.each([
  'rappel.fr.md',
  'rappel-5.fr.md',
  'releve-1.fr.md',
  'rappel-1.de.md',
  'rappel-1.fr.txt',
  'rappel-1.fr..md',
  '../rappel-1.fr.md',
])('« %s » is no name of a text', (name) => {
  expect(readFileName(name)).toBeNull();
});

test('the name of a text says its segment, in small letters', () => {
  expect(readFileName('Rappel-4.EN.Grands-Comptes.md')).toEqual({
    kind: 'rappel',
    level: 4,
    language: 'en',
    segment: 'grands-comptes',
  });
});
