import { collateLiteral, withNullOrder } from './expressions.ts';
import { assignedAlias } from './names.ts';
import { Refusal } from './refusal.ts';
import {
  asList,
  asNode,
  asText,
  bodyOf,
  identifier,
  identifierName,
  isAbsent,
  isIdentifier,
  mapTree,
  type Node,
  type Tree,
} from './tree.ts';

const TRUE: Node = { boolean: { value: true } };

/** How each kind of statement or clause is said in PostgreSQL. */
export const STATEMENTS: Readonly<Record<string, (body: Node) => Node>> = {
  select: (body) => ({
    select: {
      ...body,
      ...ordered(body),
      ...recursive(body),
      option: null,
      expressions: asList(body.expressions).map(asAlias).map(collated),
      joins: asList(body.joins).map(asLateral),
    },
  }),
  union: (body) => ({ union: { ...body, ...ordered(body), ...recursive(body) } }),
  except: (body) => ({ except: { ...body, ...ordered(body), ...recursive(body) } }),
  intersect: (body) => ({ intersect: { ...body, ...ordered(body), ...recursive(body) } }),
  table: (body) => ({ table: { ...body, hints: [] } }),
  insert: (body) => ({ insert: { ...body, ...recursive(body), ...returning(body) } }),
  update: (body) => ({ update: joinedUpdate({ ...body, ...recursive(body), ...returning(body) }) }),
  delete: (body) => ({ delete: joinedDelete({ ...body, ...recursive(body), ...returning(body) }) }),
};

function ordered(body: Node): Node {
  if (isAbsent(body.order_by)) return {};
  const order = asNode(body.order_by);
  return { order_by: { ...order, expressions: asList(order.expressions).map(withNullOrder) } };
}

/** T-SQL does not say RECURSIVE; saying it of a plain CTE changes nothing. */
function recursive(body: Node): Node {
  return isAbsent(body.with) ? {} : { with: { ...asNode(body.with), recursive: true } };
}

function asAlias(item: Tree): Tree {
  const assigned = assignedAlias(item);
  if (!assigned) return item;
  return {
    alias: { this: assigned.value, alias: identifier(assigned.name), column_aliases: [], alias_explicit_as: true },
  };
}

function collated(item: Tree): Tree {
  const alias = bodyOf(item, 'alias');
  return alias ? { alias: { ...alias, this: collateLiteral(alias.this) } } : item;
}

/** APPLY is a LATERAL join on nothing. */
function asLateral(join: Tree): Tree {
  const body = asNode(join);
  const isApply = body.kind === 'CrossApply' || body.kind === 'OuterApply';
  return isApply ? { ...body, on: TRUE } : body;
}

/** OUTPUT inserted. / deleted. is RETURNING new. / old. */
function returning(body: Node): Node {
  if (isAbsent(body.output)) return {};
  const columns = mapTree(asNode(body.output).columns, (node) => {
    const name = isIdentifier(node) ? asText(node.name) : '';
    return name === 'inserted' || name === 'deleted' ? identifier(name === 'inserted' ? 'new' : 'old') : node;
  });
  return { output: null, returning: asList(columns).map(asAlias) };
}

/** `UPDATE t SET … FROM T t JOIN U u ON …` names its target twice; PostgreSQL wants it out of FROM. */
function joinedUpdate(body: Node): Node {
  const set = asList(body.set).map((pair) => [unqualified(asList(pair)[0]), asList(pair)[1]]);
  const sources = asList(asNode(body.from_clause).expressions);
  if (sources.length === 0) return { ...body, set };
  const target = identifierName(asNode(body.table).name);
  const found = sources.findIndex((source) => isNamed(source, target));
  const table = bodyOf(sources[found], 'table');
  if (!table) throw new Refusal('an UPDATE whose target is not the first table of its FROM');
  const joins = asList(body.from_joins).map(innerJoin);
  const others = [...sources.filter((_, at) => at !== found), ...joins.map((join) => join.this)];
  const conditions = [...joins.map((join) => join.on), asNode(body.where_clause).this];
  return {
    ...body,
    set,
    table: { ...table },
    from_clause: others.length === 0 ? null : { ...asNode(body.from_clause), expressions: others },
    from_joins: [],
    where_clause: asWhere(conditions),
  };
}

function joinedDelete(body: Node): Node {
  if (asList(body.tables).length === 0) return { ...body, no_from: false };
  const target = identifierName(asNode(asList(body.tables)[0]).name);
  const own = identifierName(body.alias) || identifierName(asNode(body.table).name);
  if (own !== target) throw new Refusal('a DELETE whose target is not the first table of its FROM');
  const joins = asList(body.joins).map(innerJoin);
  return {
    ...body,
    tables: [],
    joins: [],
    using: joins.map((join) => asNode(bodyOf(join.this, 'table') ?? refuseJoin())),
    where_clause: asWhere([...joins.map((join) => join.on), asNode(body.where_clause).this]),
  };
}

function innerJoin(join: Tree): Node {
  const body = asNode(join);
  return body.kind === 'Inner' || body.kind === 'Cross' ? body : refuseJoin();
}

function refuseJoin(): never {
  throw new Refusal('a join other than INNER or CROSS between tables in an UPDATE or DELETE');
}

function isNamed(source: Tree, name: string): boolean {
  const table = bodyOf(source, 'table');
  return identifierName(table?.alias) === name || (isAbsent(table?.alias) && identifierName(table?.name) === name);
}

function asWhere(conditions: Tree[]): Tree {
  const present = conditions
    .filter((condition) => !isAbsent(condition))
    .map((condition) => ({ paren: { this: condition, trailing_comments: [] } }));
  const empty = { left_comments: [], operator_comments: [], trailing_comments: [] };
  const all = present.reduce<Tree>((left, right) => (left === null ? right : { and: { left, right, ...empty } }), null);
  return all === null ? null : { this: all };
}

/** The parser reads `SET t.Column = …` as one identifier with a dot. */
function unqualified(target: Tree): Tree {
  const name = identifierName(target);
  return identifier(name.slice(name.lastIndexOf('.') + 1));
}
