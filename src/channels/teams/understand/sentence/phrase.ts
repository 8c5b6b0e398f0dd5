import { SLOTS, type Slot } from '../../chat/spoken-act.ts';
import { isCapital, lineOf, sliceOf, type Token } from './tokens.ts';

/** What the shorthands of phrases stand for. */
const SHORT: Readonly<Record<string, string>> = {
  client:
    "[de la|de l'|du|de|d'|des|a la|a l'|au|aux|a|chez|avec|sur|pour|par|of the|of|on|to|for|from|with|about] [le|la|les|l'|the|notre|our] [client|cliente|clients|societe|entreprise|customer|tiers|compte|account] {name}",
  show: '[montre*|affiche*|donne*|sors|sortir|ouvre*|fais voir|dis|liste*|voir|vois|show|give|open|list|tell|display] [moi|nous|me|us]',
};

const SLOT_SHAPES: Readonly<Record<Slot, string>> = {
  name: "(?<name>(?!(?:de|du|d'|des|of) )(?:[^ <>:]+ ){1,7}?)",
  text: '(?<text>.+)',
  day: '(?<day><day> )',
  until: '(?<until><day> )',
  amount: '(?<amount><(?:amount|number)> )',
  days: '(?<days>\\d{1,4} ?)(?:j |jours? |days? )',
  level: '(?<level>[1-4] )',
  person: '(?<person>(?:[^ <>:]+ ){1,3}?)',
};
const PIECE = /\{(\w+)\}|([[\]()|])|([^\s[\](){}|]+)/gu;
/** A choice without another one in it. */
const CHOICE = /([[(])([^[\]()]*)([\])])/gu;
const MARKS: Readonly<Record<string, string>> = { '[': '(?:', ']': ')?', '(': '(?:', ')': ')', '|': '|' };

/** A phrase that sentences are compared with. */
export interface Phrase {
  readonly source: string;
  readonly pattern: RegExp;
  /** It is filled with days or amounts, which are found before. */
  readonly takesFound: boolean;
}

/** The first that fits is taken: « relevé de compte » before « relevé ». */
const longestFirst = (choice: string): string =>
  choice
    .split('|')
    .toSorted((a, b) => b.length - a.length)
    .join('|');

/** Compiles a phrase. Throws a RangeError where it names a slot that there is not. */
export function compilePhrase(given: string): Phrase {
  const long = Object.entries(SHORT).reduce((left, [name, own]) => left.replaceAll(`{${name}}`, own), given);
  const source = long.replace(
    CHOICE,
    (_, open: string, body: string, close: string) => open + longestFirst(body) + close,
  );
  const pieces = [...source.matchAll(PIECE)].map(([, slot, mark = '', word]) => {
    if (slot !== undefined) return shapeOf(slot);
    return word === undefined ? (MARKS[mark] ?? '') : `${escapeWord(word)} `;
  });
  return {
    source,
    pattern: new RegExp(`^${pieces.join('')}$`, 'du'),
    takesFound: /\{(?:day|until|amount)\}/u.test(source),
  };
}

function shapeOf(slot: string): string {
  const known = SLOTS.find((one) => one === slot);
  if (known === undefined) throw new RangeError(`No slot is called ${slot}`);
  return SLOT_SHAPES[known];
}

const escapeWord = (word: string): string =>
  word.replace(/[.+?^$\\]/gu, String.raw`\$&`).replaceAll('*', String.raw`\S*`);

/** What a sentence fills a phrase with. */
export interface Match {
  readonly filled: Partial<Record<Slot, string>>;
  /** Words of the phrase itself: the more, the surer. */
  readonly literal: number;
}

/** Words that are in no name, where they are typed small. */
const NEVER_NAMED =
  /^(?:ne|n'|pas|plus|jamais|rien|si|mais|car|parce|afin|quand|pourquoi|comment|tous|tout|toutes|toute|ceux|celles|personne|qui|que|qu'|je|j'|tu|il|elle|on|ils|elles|sauf|client|clients|all|everybody|everyone|not|never|if|but|when|who|them)$/u;

/** Compares whole sentences. Null: it is another one. `text`: what was typed. */
export function matchPhrase({ pattern }: Phrase, tokens: readonly Token[], text: string): Match | null {
  const found = pattern.exec(lineOf(tokens));
  if (!found) return null;
  const line = found.input;
  const filled: Partial<Record<Slot, string>> = {};
  let captured = 0;
  for (const slot of SLOTS) {
    const span = found.indices?.groups?.[slot];
    if (!span) continue;
    const own = tokens.slice(countWords(line, span[0]), countWords(line, span[1]));
    const value = slot === 'days' ? line.slice(...span).trim() : fillingOf(slot, own, tokens, text);
    if (value === null) return null;
    filled[slot] = value;
    captured += own.length;
  }
  return { filled, literal: tokens.length - captured };
}

const countWords = (line: string, until: number): number => line.slice(0, until).split(' ').length - 1;

function fillingOf(slot: Slot, own: readonly Token[], all: readonly Token[], text: string): string | null {
  switch (slot) {
    case 'name':
    case 'person':
      return nameOf(own, all, text);
    case 'text':
      return text.slice(all[all.indexOf(own[0] as Token) - 1]?.to ?? own[0]?.from ?? text.length).trim();
    default:
      return own[0]?.value ?? own[0]?.word ?? null;
  }
}

/** As it was typed, with the capital words before it: « La Poste » keeps its article. Null: those words are no name. */
function nameOf(own: readonly Token[], all: readonly Token[], text: string): string | null {
  if (own.some((token) => NEVER_NAMED.test(token.word) && !isCapital(text, token))) return null;
  let at = own[0] ? all.indexOf(own[0]) : 0;
  for (let before = all[at - 1]; before && isCapital(text, before) && at > 1; before = all[at - 1]) at -= 1;
  const last = own.at(-1);
  return last ? sliceOf(text, all.slice(at, all.indexOf(last) + 1)) : null;
}
