import { comparable } from './comparable.ts';

/** How « de » is joined to a name, and how the name may have begun before it. */
const LINKS: readonly (readonly [link: RegExp, begun: readonly string[]])[] = [
  [/^de\s+l['’ʼ]\s*/iu, ['l’', '']],
  [/^de\s+la\s+/iu, ['la ', '']],
  [/^du\s+/iu, ['le ', '']],
  [/^des\s+/iu, ['les ', '']],
  [/^d['’ʼ]\s*/iu, ['']],
  [/^de\s+/iu, ['']],
  [/^of\s+the\s+/iu, ['the ', '']],
  [/^of\s+/iu, ['']],
];
const ARTICLE = /^l['’ʼ]\s*/iu;

export interface NameReadings {
  /** The text as it is first, then without what may be no part of the name: `du Bon Pain`, `le Bon Pain`, `Bon Pain`. */
  readonly texts: readonly string[];
  /** It begins as a name does that follows another word (« encours d’Orange »): any reading may be the one that is meant. */
  readonly isLinked: boolean;
}

/** What a text may name where it follows a command: « encours de l’Oréal » names `de l’Oréal`, `l’Oréal` or `Oréal`. */
export function readingsOf(text: string): NameReadings {
  const typed = text.trim();
  const [link, begun = []] = LINKS.find(([pattern]) => pattern.test(typed)) ?? [];
  const others = link
    ? begun.map((start) => typed.replace(link, start))
    : ARTICLE.test(typed)
      ? [typed.replace(ARTICLE, '')]
      : [];
  return { texts: [typed, ...others.filter((other) => comparable(other) !== '')], isLinked: link !== undefined };
}
