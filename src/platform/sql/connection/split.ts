/** One `word=value` of a connection string; `place` counts from 1. An empty value is the word left out. */
export interface Said {
  readonly place: number;
  readonly word: string;
  readonly value: string;
}

/** `brokenAt`: the place of the first part that is no `word=value`. Nothing of it is told: it may be half a password. */
export type Split =
  | { readonly ok: true; readonly said: readonly Said[] }
  | { readonly ok: false; readonly brokenAt: number };

const BETWEEN = /[;\s]*/y;
/**
 * `word=value`, the value as it is or between double or single quotes, which are doubled inside. A value that begins with `=`
 * would belong to the word, one that begins with `{` is quoted for other drivers only: neither says plainly what it is.
 */
const PART =
  /(?<word>[^=;]+)=\s*(?:"(?<double>(?:[^"]|"")*)"|'(?<single>(?:[^']|'')*)'|(?<plain>(?!\s*["'={])[^;]*))\s*(?=;|$)/y;

/** Cuts a connection string as ADO.NET writes them. The driver's own parser also reads `;;` and `{…}` as quotes: here they are not. */
export function splitConnectionString(text: string): Split {
  const said: Said[] = [];
  for (let at = skip(text, 0); at < text.length; at = skip(text, at)) {
    PART.lastIndex = at;
    const groups = PART.exec(text)?.groups;
    if (!groups) return { ok: false, brokenAt: said.length + 1 };
    const { word = '', double, single, plain = '' } = groups;
    const value = double?.replaceAll('""', '"') ?? single?.replaceAll("''", "'") ?? plain.trim();
    said.push({ place: said.length + 1, word: word.trim(), value });
    at = PART.lastIndex;
  }
  return { ok: true, said };
}

function skip(text: string, from: number): number {
  BETWEEN.lastIndex = from;
  BETWEEN.exec(text);
  return BETWEEN.lastIndex;
}
