import { GraphError } from '../graph-error.ts';

export interface Token {
  readonly kind: 'string' | 'word' | 'symbol';
  readonly text: string;
}

const TOKEN = /\s*(?:'(?<string>(?:[^']|'')*)'|(?<symbol>[(),:])|(?<word>[^\s(),:']+(?::[^\s(),:']+)*))/y;

export function badFilter(why: string): GraphError {
  return new GraphError(400, 'BadRequest', `Invalid filter clause: ${why}`);
}

/** Splits a `$filter` into strings (apostrophes doubled inside), words and symbols. A time keeps its colons. */
export function tokenize(filter: string): Token[] {
  const tokens: Token[] = [];
  TOKEN.lastIndex = 0;
  const text = filter.trimEnd();
  while (TOKEN.lastIndex < text.length) {
    const at = TOKEN.lastIndex;
    const found = nextToken(text);
    if (found === undefined) throw badFilter(`unexpected character at position ${at}.`);
    tokens.push(found);
  }
  return tokens;
}

function nextToken(text: string): Token | undefined {
  const groups = TOKEN.exec(text)?.groups;
  if (groups === undefined) return undefined;
  const { string, symbol, word } = groups;
  if (string !== undefined) return { kind: 'string', text: string.replaceAll("''", "'") };
  if (symbol !== undefined) return { kind: 'symbol', text: symbol };
  return word === undefined ? undefined : splitLambda(text, word);
}

/** In `any(ep:ep/id eq …)` the variable touches its colon; a time such as 10:30:00 does not start with a letter. */
function splitLambda(text: string, word: string): Token {
  const colon = word.indexOf(':');
  if (colon < 0 || /^[0-9]/.test(word)) return { kind: 'word', text: word };
  TOKEN.lastIndex -= word.length - colon;
  return { kind: 'word', text: text.slice(TOKEN.lastIndex - colon, TOKEN.lastIndex) };
}
