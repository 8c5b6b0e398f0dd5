/** `@`, where no address goes on with it. */
const MENTION = /(?<![\p{L}\p{N}._%+-])@(?<rest>[\p{L}"«][^@\n]*)/gu;
const QUOTED = /^["«]\s*(?<name>[^"»]{1,80}?)\s*["»]/u;
/** Signs that end a name. */
const WORDS = /^[\p{L}\p{M}][\p{L}\p{M}'’.-]*(?: \p{Lu}[\p{L}\p{M}'’.-]*){0,3}/u;
const ENDS_SENTENCE = /[.'’-]+$/u;
const MOST = 10;

/** One `@` of a text: the longest name that it may mean, then shorter ones (« Yann Merci » is « Yann » and a word of thanks). */
export interface TypedMention {
  readonly readings: readonly string[];
}

/**
 * The people whom a text calls by `@`: `@Yann`, `@Yann Le Goff`, `@"anne de la tour"`. A name goes on with words in capitals. An address
 * (`a@b.fr`) is no mention. Each name once; ten at most.
 */
export function readMentions(text: string): readonly TypedMention[] {
  const found = new Map<string, TypedMention>();
  for (const { groups } of text.matchAll(MENTION)) {
    const readings = readingsOf(groups?.rest ?? '');
    const [longest] = readings;
    if (longest !== undefined) found.set(longest.toLocaleLowerCase('fr'), { readings });
  }
  return [...found.values()].slice(0, MOST);
}

function readingsOf(rest: string): readonly string[] {
  const quoted = QUOTED.exec(rest)?.groups?.name;
  if (quoted !== undefined) return [quoted];
  const words = (WORDS.exec(rest)?.[0] ?? '').split(' ').map((word) => word.replace(ENDS_SENTENCE, ''));
  return words.map((_, at) => words.slice(0, words.length - at).join(' ')).filter((name) => name !== '');
}
