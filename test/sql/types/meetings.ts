import { parse } from '../../../src/embedded/compile/parse.ts';
import {
  asList,
  asNode,
  asText,
  bodyOf,
  identifierName,
  isNode,
  type Node,
  type Tree,
} from '../../../src/embedded/compile/tree.ts';
import type { Schema } from './schema.ts';
import { parsedType, type TypeName } from './type-names.ts';

/** One side of a comparison or of an assignment. */
export interface Side {
  readonly kind: 'column' | 'parameter' | 'literal' | 'other';
  readonly name: string;
  readonly type: TypeName;
}

/** Two values that a text compares, or puts one into the other. */
export interface Meeting {
  readonly how: 'compared' | 'assigned';
  readonly left: Side;
  readonly right: Side;
}

type Columns = ReadonlyMap<string, TypeName>;
/** What columns may be named in one place: by alias, the innermost first. */
type Scope = readonly ReadonlyMap<string, Columns>[];
type Named = ReadonlyMap<string, Columns>;

const COMPARISONS = ['eq', 'neq', 'lt', 'lte', 'gt', 'gte', 'like'];
/** Their answer has the type of what they are given first. */
const SAME_TYPE = ['upper', 'lower', 'trim', 'substring', 'min', 'max', 'paren', 'coalesce', 'alias', 'add'];
const SAME_TYPE_BY_NAME = ['RTRIM', 'LTRIM', 'LEFT', 'RIGHT', 'ISNULL', 'NULLIF', 'REPLACE', 'STUFF'];
/** Clauses, which are no expression of their own. */
const WRAPPERS = ['this', 'expressions'];
const UNKNOWN: Side = { kind: 'other', name: '', type: 'unknown' };

/** All that meets in a text, with the types that the schema and the DECLARE block give. */
export function meetingsIn(text: string, schema: Schema, declared: ReadonlyMap<string, TypeName>): readonly Meeting[] {
  return new Reading(schema, declared).statement(parse(text));
}

class Reading {
  readonly #schema: Schema;
  readonly #declared: ReadonlyMap<string, TypeName>;
  readonly #found: Meeting[] = [];

  constructor(schema: Schema, declared: ReadonlyMap<string, TypeName>) {
    this.#schema = schema;
    this.#declared = declared;
  }

  statement(tree: Tree): readonly Meeting[] {
    const [kind = '', body] = Object.entries(asNode(tree))[0] ?? [];
    const node = asNode(body);
    if (kind === 'insert') this.#insert(node);
    else if (kind === 'update' || kind === 'delete') this.#change(node);
    else this.#query(tree, new Map(), []);
    return this.#found;
  }

  #insert(body: Node): void {
    const table = this.#table(body.table);
    const wanted = asList(body.columns).map((one) => columnSide(identifierName(one), table));
    for (const row of asList(body.values)) {
      for (const [at, value] of asList(row).entries()) {
        this.#meet('assigned', wanted[at], this.#side(value, new Map(), []));
      }
    }
    if (body.query) this.#query(body.query, this.#ctes(body, new Map(), []), [], wanted);
  }

  #change(body: Node): void {
    const named = this.#ctes(body, new Map(), []);
    const own = this.#table(body.table);
    const sources = this.#sources(asNode(body.from_clause).expressions, asList(body.from_joins), named, []);
    const scope: Scope = [new Map([[identifierName(asNode(body.table).name).toLowerCase(), own], ...sources])];
    for (const pair of asList(body.set)) {
      const [target, value] = asList(pair);
      const name = identifierName(target);
      this.#meet('assigned', columnSide(name.slice(name.lastIndexOf('.') + 1), own), this.#side(value, named, scope));
    }
    this.#side(asNode(body.where_clause).this, named, scope);
    for (const join of [...asList(body.from_joins), ...asList(body.joins)]) this.#side(asNode(join).on, named, scope);
  }

  /** The types of the columns that a query answers; `into`: what they are put into. */
  #query(tree: Tree, outer: Named, around: Scope, into: readonly (Side | undefined)[] = []): Columns {
    const [kind = '', inside] = Object.entries(asNode(tree))[0] ?? [];
    const body = asNode(inside);
    if (kind === 'subquery' || kind === 'paren') return this.#query(body.this, outer, around, into);
    const named = this.#ctes(body, outer, around);
    if (kind === 'union' || kind === 'except' || kind === 'intersect') {
      const left = this.#query(body.left, named, around, into);
      this.#query(body.right, named, around, into);
      return left;
    }
    if (kind !== 'select') return new Map();
    const from = asNode(body.from).expressions;
    const joins = asList(body.joins);
    const sources = this.#sources(from, joins, named, around);
    const scope: Scope = [sources, ...around];
    for (const join of joins) this.#side(asNode(join).on, named, scope);
    for (const part of [
      body.where_clause,
      body.having,
      body.group_by,
      body.order_by,
      body.top,
      body.offset,
      body.fetch,
    ])
      this.#side(part, named, scope);
    return new Map(
      asList(body.expressions).map((item, at) => {
        const side = this.#side(item, named, scope);
        if (into[at]) this.#meet('assigned', into[at], side);
        const name =
          identifierName(bodyOf(item, 'alias')?.alias) || (side.kind === 'column' ? side.name : `column ${at}`);
        return [name.toLowerCase(), side.type];
      }),
    );
  }

  /** A CTE may name itself: what its first part answers is known before the second is read. */
  #ctes(body: Node, outer: Named, around: Scope): Named {
    const named = new Map(outer);
    for (const cte of asList(asNode(body.with).ctes).map(asNode)) {
      const name = identifierName(cte.alias).toLowerCase();
      const anchor = bodyOf(cte.this, 'union')?.left;
      if (anchor)
        named.set(name, renamed(new Reading(this.#schema, this.#declared).#query(anchor, named, around), cte));
      named.set(name, renamed(this.#query(cte.this, named, around), cte));
    }
    return named;
  }

  /** A joined sub-query may look at the tables beside it. */
  #sources(from: Tree, joins: readonly Tree[], named: Named, around: Scope): Map<string, Columns> {
    const sources = new Map<string, Columns>();
    for (const source of [...asList(from), ...joins.map((join) => asNode(join).this)]) {
      const [name, columns] = this.#source(source, named, [sources, ...around]);
      sources.set(name.toLowerCase(), columns);
    }
    return sources;
  }

  #source(source: Tree, named: Named, scope: Scope): [string, Columns] {
    const table = bodyOf(source, 'table');
    if (table) {
      const name = identifierName(table.name);
      return [identifierName(table.alias) || name, named.get(name.toLowerCase()) ?? this.#table(table)];
    }
    const derived = bodyOf(source, 'subquery') ?? bodyOf(source, 'alias');
    if (derived && !bodyOf(derived.this, 'function')) {
      return [identifierName(derived.alias), this.#query(derived.this, named, scope)];
    }
    const list = bodyOf(derived?.this ?? source, 'function');
    const [first] = asList(list?.args);
    return [identifierName(derived?.alias) || 'list', new Map([['value', this.#side(first, named, scope).type]])];
  }

  #table(table: Tree): Columns {
    return this.#schema.get(identifierName(asNode(table).name).toLowerCase()) ?? new Map();
  }

  /** What an expression is; what meets inside it is noted. */
  #side(tree: Tree, named: Named, scope: Scope): Side {
    if (Array.isArray(tree)) return tree.map((one) => this.#side(one, named, scope))[0] ?? UNKNOWN;
    if (!isNode(tree)) return UNKNOWN;
    const kinds = Object.keys(tree);
    const [kind = ''] = kinds;
    const body = asNode(tree[kind]);
    if (kinds.length !== 1 || WRAPPERS.includes(kind)) return this.#inside(tree, named, scope);
    if (kind === 'column') return this.#column(body, scope);
    if (kind === 'literal' || kind === 'null') return literalSide(body);
    if (kind === 'case') return this.#case(body, named, scope);
    if (kind === 'select' || kind === 'union' || kind === 'subquery' || kind === 'exists')
      return this.#nested(tree, named, scope);
    if (kind === 'cast') return { ...this.#side(body.this, named, scope), kind: 'other', type: parsedType(body.to) };
    const read = (one: Tree): Side => this.#side(one, named, scope);
    if (COMPARISONS.includes(kind)) return this.#meet('compared', read(body.left), read(body.right));
    if (kind === 'in') return this.#isIn(body, read, named, scope);
    if (kind === 'between') {
      const left = read(body.this);
      for (const end of [body.low, body.high]) this.#meet('compared', left, read(end));
      return UNKNOWN;
    }
    const [first, ...others] = this.#parts(kind, body).map(read);
    if (kind === 'function' && asText(body.name).toUpperCase() === 'CONVERT') {
      return { kind: 'other', name: '', type: parsedType(asNode(asList(body.args)[0]).data_type) };
    }
    const keeps = SAME_TYPE.includes(kind) || SAME_TYPE_BY_NAME.includes(asText(body.name).toUpperCase());
    if (!keeps || first === undefined) return UNKNOWN;
    const known = [first, ...others].find((one) => one.kind !== 'literal') ?? first;
    return kind === 'paren' || kind === 'alias' ? first : { ...known, kind: 'other' };
  }

  #case(body: Node, named: Named, scope: Scope): Side {
    const whens = asList(body.whens).map(asList);
    for (const [condition] of whens) this.#side(condition, named, scope);
    const values = [...whens.map(([, value]) => value), body.else_].map((value) => this.#side(value, named, scope));
    return { ...(values.find((one) => one.kind !== 'literal') ?? UNKNOWN), kind: 'other' };
  }

  #parts(kind: string, body: Node): readonly Tree[] {
    if (kind === 'function') return asList(body.args);
    return Object.entries(body).flatMap(([key, one]) =>
      key === 'alias' || key === 'to' ? [] : Array.isArray(one) ? one : [one],
    );
  }

  #inside(tree: Node, named: Named, scope: Scope): Side {
    for (const one of Object.values(tree)) this.#side(one, named, scope);
    return UNKNOWN;
  }

  #nested(tree: Node, named: Named, scope: Scope): Side {
    const inner = bodyOf(tree, 'exists')?.this ?? tree;
    const [type = 'unknown'] = this.#query(inner, named, scope).values();
    return { kind: 'other', name: '', type };
  }

  #isIn(body: Node, read: (one: Tree) => Side, named: Named, scope: Scope): Side {
    const left = read(body.this);
    for (const one of asList(body.expressions)) this.#meet('compared', left, read(one));
    if (body.query) this.#meet('compared', left, this.#nested(asNode(body.query), named, scope));
    return UNKNOWN;
  }

  #column(body: Node, scope: Scope): Side {
    const name = identifierName(body.name);
    if (name.startsWith('@')) {
      return { kind: 'parameter', name, type: this.#declared.get(name.slice(1)) ?? 'undeclared' };
    }
    const of = identifierName(body.table).toLowerCase();
    for (const sources of scope) {
      for (const [alias, columns] of sources) {
        const type = of === '' || of === alias ? columns.get(name.toLowerCase()) : undefined;
        if (type !== undefined) return { kind: 'column', name, type };
      }
    }
    return { ...UNKNOWN, name };
  }

  #meet(how: Meeting['how'], left: Side | undefined, right: Side): Side {
    if (left !== undefined) this.#found.push({ how, left, right });
    return UNKNOWN;
  }
}

const columnSide = (name: string, columns: Columns): Side => ({
  kind: 'column',
  name,
  type: columns.get(name.toLowerCase()) ?? 'unknown',
});

const LITERALS: Readonly<Record<string, TypeName>> = {
  string: 'varchar',
  national_string: 'nvarchar',
  hex_string: 'varbinary',
};

const literalSide = (body: Node): Side => ({
  kind: 'literal',
  name: asText(body.value),
  type: LITERALS[asText(body.literal_type)] ?? 'number',
});

function renamed(columns: Columns, cte: Node): Columns {
  const names = asList(cte.columns).map((one) => identifierName(one).toLowerCase());
  return names.length === 0 ? columns : new Map([...columns.values()].map((type, at) => [names[at] ?? '', type]));
}
