import { GraphError } from '../graph-error.ts';
import type { Call } from './call.ts';
import { type Predicate, parseFilter } from './filter.ts';
import { compareOrder, unknownProperty, valueAt } from './values.ts';

export type Row = Readonly<Record<string, unknown>>;

export interface Expansion {
  readonly name: string;
  /** What stands between the parentheses, `$filter=…` and the like. */
  readonly options: ReadonlyMap<string, string>;
}

/** Splits at commas (or another mark) that are not inside parentheses or quotes. */
export function splitTopLevel(text: string, mark = ','): string[] {
  const parts: string[] = [];
  let depth = 0;
  let quoted = false;
  let part = '';
  for (const char of text) {
    if (char === "'") quoted = !quoted;
    else if (!quoted && char === '(') depth += 1;
    else if (!quoted && char === ')') depth -= 1;
    if (char === mark && depth === 0 && !quoted) {
      parts.push(part);
      part = '';
    } else part += char;
  }
  return [...parts, part].map((piece) => piece.trim()).filter((piece) => piece !== '');
}

export function selected(query: URLSearchParams): string[] | undefined {
  const text = query.get('$select');
  return text === null ? undefined : splitTopLevel(text);
}

export function expansions(query: URLSearchParams): Expansion[] {
  return splitTopLevel(query.get('$expand') ?? '').map((text) => {
    const match = /^(?<name>\w+)(?:\((?<options>.*)\))?$/s.exec(text)?.groups;
    if (match === undefined) throw new GraphError(400, 'BadRequest', `Invalid $expand: ${text}`);
    const pairs = splitTopLevel(match.options ?? '', ';').map((pair): [string, string] => {
      const equals = pair.indexOf('=');
      return [pair.slice(0, equals), pair.slice(equals + 1)];
    });
    return { name: match.name ?? '', options: new Map(pairs) };
  });
}

/** Keeps the selected properties and every annotation; an unknown name is a bad request. */
export function pick(row: Row, names: readonly string[], always: readonly string[]): Record<string, unknown> {
  for (const name of names) if (!(name in row) && name !== '*') throw unknownProperty(name);
  const kept = (name: string) => name.includes('@') || always.includes(name) || names.includes(name);
  return Object.fromEntries(Object.entries(row).filter(([name]) => names.includes('*') || kept(name)));
}

export interface Page {
  readonly rows: Row[];
  readonly annotations: Record<string, unknown>;
}

/** Applies `$filter`, `$orderby`, `$top`, `$skip` and `$count`, and builds the next link. */
export function pageOf(
  rows: readonly Row[],
  call: Call,
  url: string,
  defaultTop: number,
  compile: (filter: string) => Predicate = parseFilter,
): Page {
  const filter = call.query.get('$filter');
  const kept = filter === null ? [...rows] : rows.filter(compile(filter));
  const ordered = orderRows(kept, call.query.get('$orderby'));
  const top = Math.min(Number(call.query.get('$top') ?? defaultTop), 1000);
  const skip = Number(call.query.get('$skip') ?? 0);
  const annotations: Record<string, unknown> = {};
  if (call.query.get('$count') === 'true') annotations['@odata.count'] = ordered.length;
  if (top > 0 && skip + top < ordered.length) annotations['@odata.nextLink'] = nextLink(call, url, skip + top);
  return { rows: ordered.slice(skip, skip + top), annotations };
}

function nextLink(call: Call, url: string, skip: number): string {
  const query = new URLSearchParams(call.query);
  query.set('$skip', String(skip));
  const path = call.url.split('?')[0] ?? '';
  return `${url}/v1.0${path}?${query.toString().replaceAll('%24', '$')}`;
}

function orderRows(rows: Row[], orderby: string | null): Row[] {
  if (orderby === null) return rows;
  const keys = splitTopLevel(orderby).map((text) => text.split(/\s+/));
  return rows.sort((a, b) => {
    for (const [path = '', direction] of keys) {
      const order = compareOrder(valueAt(a, path), valueAt(b, path)) || 0;
      if (order !== 0) return direction === 'desc' ? -order : order;
    }
    return 0;
  });
}
