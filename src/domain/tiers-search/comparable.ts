const ASCII = /^[\u0020-\u007e]*$/;

/** A text without case, accents, ligatures and punctuation, its words one space apart: `L’Œuf & Cie` → `l oeuf et cie`. */
export function comparable(text: string): string {
  const plain = ASCII.test(text) ? text : withoutMarks(text);
  return plain
    .toLowerCase()
    .replace(/&/g, ' et ')
    .replace(/\b([a-z])\.(?=[a-z]\b)/g, '$1')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}

const withoutMarks = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/œ/gi, 'oe')
    .replace(/æ/gi, 'ae')
    .replace(/ß/g, 'ss')
    .replace(/ø/gi, 'o')
    .replace(/ł/gi, 'l');

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
