import type { LetterKind } from '../../../../domain/relance/letter-kind.ts';
import type { MarkerName } from '../../../../domain/templates/fields.ts';
import type { Header, ProblemCode, TemplateProblem, Unwanted } from '../../../../domain/templates/template.ts';

/** Those that name a field or a condition as people write it are said beside. */
type Say = {
  readonly [Code in Exclude<ProblemCode, 'may-be-empty' | 'field-of-other' | 'condition-of-other'>]: (
    problem: Extract<TemplateProblem, { code: Code }>,
  ) => string;
};

const HEADER: Readonly<Record<Header, string>> = { subject: 'objet', mailSubject: 'objet du mail' };
const LETTER: Readonly<Record<LetterKind, string>> = {
  rappel: 'une relance',
  prevenance: 'un avis avant échéance',
  releve: 'un relevé de compte',
};
const MARKER: Readonly<Record<MarkerName, string>> = {
  table: '{{tableau}}',
  payment: '{{règlement}}',
  personal: '{{phrase personnelle}}',
};
const UNWANTED: Readonly<Record<Unwanted, string>> = {
  html: 'du HTML',
  link: 'un lien',
  image: 'une image',
  heading: 'un titre',
  code: 'du code',
  quote: 'une citation',
  emphasis: 'de l’italique',
  rule: 'un trait',
  'nested-list': 'une liste dans une liste',
};
const nearest = (name: string | null): string => (name === null ? 'voir la liste des champs' : `« ${name} » ?`);

/** What is wrong with the text of a letter, and the mend. */
export const problems = {
  line: (line: number, said: string) => `ligne ${line} : ${said}`,
  fileName: 'le nom du fichier ne dit pas de quelle lettre il est : par exemple rappel-1.fr.md',
  mayBeEmpty: (field: string, condition: string) =>
    `{{${field}}} peut être vide : le mettre entre {{si ${condition}}} et {{fin}}`,
  if: (condition: string) => `si ${condition}`,
  ofOther: (braced: string, letter: LetterKind) =>
    `${braced} n’existe pas dans ${LETTER[letter]} : voir la liste des champs`,
  say: {
    'no-head': () => 'le fichier ne commence pas par son en-tête : ---, objet, objet du mail, ---',
    'no-header': ({ header }) => `l’en-tête n’a pas de ligne « ${HEADER[header]}: … »`,
    'unknown-header': ({ name }) =>
      `« ${name} » n’est pas une ligne de l’en-tête : seulement « objet » et « objet du mail »`,
    'no-reference': () => 'l’objet du mail ne porte pas {{référence}} : les réponses ne seraient pas reconnues',
    unwanted: ({ what }) => `${UNWANTED[what]} : un modèle n’a que des paragraphes, du **gras** et des listes`,
    'stray-stars': () => 'des ** sans leur autre paire : mettre un espace ou une ponctuation autour du **gras**',
    'unknown-field': ({ name, nearest: near }) => `le champ « ${name} » n’existe pas : ${nearest(near)}`,
    'unknown-condition': ({ name, nearest: near }) => `la condition « ${name} » n’existe pas : ${nearest(near)}`,
    braces: () => 'des accolades ne se ferment pas : {{champ}}',
    'open-if': () => 'une condition n’est pas fermée : ajouter {{fin}} dans le même paragraphe',
    'nested-if': () => 'une condition est dans une autre : fermer la première par {{fin}}',
    'else-alone': () => '{{sinon}} sans {{si …}} avant lui',
    'end-alone': () => '{{fin}} sans {{si …}} avant lui',
    'no-marker': ({ marker }) => `${MARKER[marker]} manque : le mettre seul dans un paragraphe`,
    'marker-twice': ({ marker }) => `${MARKER[marker]} est là deux fois : en garder un`,
    'marker-order': ({ marker }) =>
      `${MARKER[marker]} n’est pas à sa place : {{tableau}}, puis {{règlement}}, puis {{phrase personnelle}}`,
    'marker-not-alone': ({ marker }) => `${MARKER[marker]} doit être seul dans son paragraphe`,
    digits: () =>
      'une suite de chiffres comme un compte ou un téléphone : ils viennent des réglages, par {{règlement}} et {{téléphone}}',
    'bank-word': ({ word }) => `« ${word} » : les coordonnées bancaires viennent des réglages, par {{règlement}}`,
    address: ({ text }) =>
      `« ${text} » ressemble à une adresse : {{courriel}} est celle des réglages ; sinon un espace après le point`,
    unseen: () => 'un signe qui ne se voit pas : retaper la ligne',
    'no-opening': () => 'rien avant {{tableau}} : commencer par la formule d’appel',
    'no-closing': () => 'rien après {{phrase personnelle}} : finir par la formule de politesse',
    'notice-lacks': ({ what }) =>
      ({
        notice:
          'une mise en demeure doit dire « mise en demeure » ou « mettons en demeure », sans condition (art. 1344 C. civ.)',
        total: 'une mise en demeure doit dire {{total}}, sans condition',
        payBy: 'une mise en demeure doit dire {{date limite}}, sans condition',
      })[what],
    'too-long': ({ max }) => `plus de ${max} caractères, où une lettre accentuée compte double : raccourcir`,
    'too-many-lines': ({ max }) => `plus de ${max} lignes : raccourcir`,
    unwritable: ({ signs }) => `la police des lettres n’a pas : ${signs}`,
  } satisfies Say as Say,
};
