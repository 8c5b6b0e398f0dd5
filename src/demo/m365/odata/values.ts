import { GraphError } from '../graph-error.ts';
import { badFilter, type Token } from './filter-tokens.ts';

const EXTENDED_ID = /^(\w+) \{([0-9a-f-]{36})\} (Name .+|Id 0x[0-9a-f]+)$/i;

/** Exchange compares the type and GUID of an extended property id without regard to case. */
export function canonicalId(id: string): string {
  const match = EXTENDED_ID.exec(id);
  return match === null ? id : `${match[1]?.toLowerCase()} {${match[2]?.toLowerCase()}} ${match[3]}`;
}

/** A literal of the filter, or undefined when the word names a property. */
export function readLiteral(token: Token): { readonly value: unknown } | undefined {
  if (token.kind === 'string') return { value: token.text };
  if (token.text === 'true' || token.text === 'false') return { value: token.text === 'true' };
  if (token.text === 'null') return { value: null };
  if (/^-?\d+(\.\d+)?$/.test(token.text)) return { value: Number(token.text) };
  if (/^\d{4}-\d\d-\d\dT/.test(token.text)) return { value: token.text };
  return undefined;
}

/** Reads `from/emailAddress/address` out of nested objects; an unknown first name is a bad request. */
export function valueAt(scope: Readonly<Record<string, unknown>>, path: string): unknown {
  const [first, ...rest] = path.split('/');
  if (first === undefined || !(first in scope)) throw unknownProperty(first ?? path);
  let value = scope[first];
  for (const name of rest) value = (value as Record<string, unknown> | null | undefined)?.[name];
  return value ?? null;
}

export function unknownProperty(name: string): GraphError {
  return new GraphError(400, 'RequestBroker--ParseUri', `Could not find a property named '${name}'.`);
}

export function compare(operator: string, left: unknown, right: unknown): boolean {
  if (operator === 'eq') return same(left, right);
  if (operator === 'ne') return !same(left, right);
  const order = compareOrder(left, right);
  if (operator === 'gt') return order > 0;
  if (operator === 'ge') return order >= 0;
  if (operator === 'lt') return order < 0;
  if (operator === 'le') return order <= 0;
  throw badFilter(`'${operator}' is not an operator.`);
}

function same(left: unknown, right: unknown): boolean {
  if (typeof left === 'string' && typeof right === 'string') return canonicalId(left) === canonicalId(right);
  return left === right;
}

/** Orders numbers and texts; NaN, for which every comparison is false, when they cannot be compared. */
export function compareOrder(left: unknown, right: unknown): number {
  if (typeof left === 'number' && typeof right === 'number') return left - right;
  if (typeof left !== 'string' || typeof right !== 'string') return Number.NaN;
  const [a, b] = [instant(left), instant(right)];
  if (a !== undefined && b !== undefined) return a - b;
  return left < right ? -1 : left > right ? 1 : 0;
}

function instant(text: string): number | undefined {
  return /^\d{4}-\d\d-\d\dT/.test(text) ? Date.parse(text) : undefined;
}
