import { badFilter, type Token, tokenize } from './filter-tokens.ts';
import { compare, readLiteral, valueAt } from './values.ts';

/** Names in scope: the row's own properties and, inside `any`, the lambda variable. */
export type Scope = Readonly<Record<string, unknown>>;
export type Predicate = (scope: Scope) => boolean;
type Operand = (scope: Scope) => unknown;

/** Compiles a `$filter`: eq ne gt ge lt le, and or not, parentheses, startswith, contains, any. Throws 400. */
export function parseFilter(text: string): Predicate {
  const reader = new Reader(tokenize(text));
  const predicate = readOr(reader);
  if (reader.peek() !== undefined) throw badFilter(`unexpected '${reader.peek()?.text}'.`);
  return predicate;
}

class Reader {
  readonly #tokens: readonly Token[];
  #at = 0;

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens;
  }

  peek(): Token | undefined {
    return this.#tokens[this.#at];
  }

  next(): Token {
    const token = this.#tokens[this.#at++];
    if (token === undefined) throw badFilter('unexpected end.');
    return token;
  }

  /** Takes the token when it is that word or symbol. */
  takes(text: string): boolean {
    const token = this.peek();
    if (token === undefined || token.kind === 'string' || token.text !== text) return false;
    this.#at += 1;
    return true;
  }

  expect(text: string): void {
    if (!this.takes(text)) throw badFilter(`expected '${text}' before '${this.peek()?.text ?? 'the end'}'.`);
  }
}

function readOr(reader: Reader): Predicate {
  let left = readAnd(reader);
  while (reader.takes('or')) {
    const [before, after] = [left, readAnd(reader)];
    left = (scope) => before(scope) || after(scope);
  }
  return left;
}

function readAnd(reader: Reader): Predicate {
  let left = readTerm(reader);
  while (reader.takes('and')) {
    const [before, after] = [left, readTerm(reader)];
    left = (scope) => before(scope) && after(scope);
  }
  return left;
}

function readTerm(reader: Reader): Predicate {
  if (reader.takes('not')) {
    const inner = readTerm(reader);
    return (scope) => !inner(scope);
  }
  if (reader.takes('(')) {
    const inner = readOr(reader);
    reader.expect(')');
    return inner;
  }
  return readComparison(reader);
}

function readComparison(reader: Reader): Predicate {
  const first = reader.next();
  if (first.kind === 'word' && reader.takes('(')) return readCall(reader, first.text);
  const left = operand(first);
  const operator = reader.next().text;
  const right = operand(reader.next());
  return (scope) => compare(operator, left(scope), right(scope));
}

function readCall(reader: Reader, name: string): Predicate {
  const any = /^(?<collection>.+)\/any$/i.exec(name)?.groups?.collection;
  if (any !== undefined) return readAny(reader, any);
  const call = name.toLowerCase();
  if (call !== 'startswith' && call !== 'contains') throw badFilter(`the function ${name} is not supported.`);
  const left = operand(reader.next());
  reader.expect(',');
  const right = operand(reader.next());
  reader.expect(')');
  const holds = (text: string, part: string) => (call === 'contains' ? text.includes(part) : text.startsWith(part));
  return (scope) => holds(String(left(scope) ?? '').toLowerCase(), String(right(scope) ?? '').toLowerCase());
}

function readAny(reader: Reader, collection: string): Predicate {
  const variable = reader.next().text;
  reader.expect(':');
  const inner = readOr(reader);
  reader.expect(')');
  return (scope) => {
    const rows = valueAt(scope, collection);
    return Array.isArray(rows) && rows.some((row) => inner({ ...scope, [variable]: row }));
  };
}

function operand(token: Token): Operand {
  if (token.kind === 'symbol') throw badFilter(`unexpected '${token.text}'.`);
  const literal = readLiteral(token);
  return literal === undefined ? (scope) => valueAt(scope, token.text) : () => literal.value;
}
