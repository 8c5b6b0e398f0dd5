import { castParameter } from './cast-parameter.ts';
import { type CreatedNames, readCreatedNames } from './created-names.ts';
import { define } from './definitions.ts';
import { EXPRESSIONS } from './expressions.ts';
import { guard } from './guard.ts';
import { foldNames, type ResultNames, readResultNames } from './names.ts';
import { generate, parse } from './parse.ts';
import { STATEMENTS } from './statements.ts';
import {
  asNode,
  asText,
  bodyOf,
  identifier,
  identifierName,
  isAbsent,
  isNode,
  mapTree,
  type Node,
  raw,
  type Tree,
  visit,
} from './tree.ts';

/** A T-SQL text made ready for PostgreSQL. */
export interface Compiled {
  /** Run in order; only the first ever takes parameters and only it answers rows. */
  readonly statements: readonly string[];
  /** Parameter names in the order of $1, $2 … */
  readonly parameters: readonly string[];
  readonly answersRows: boolean;
  /** Defines a table, an index, a schema …: what was planned before it may not hold after it. */
  readonly defines: boolean;
  readonly names: ResultNames;
  /** Tables named in the text, lower case, as schema.table: where the columns of a `*` may come from. */
  readonly tables: readonly string[];
  /** Spellings to remember when the text defines a table or a view. */
  readonly created: CreatedNames | undefined;
}

const READS: readonly string[] = ['select', 'union', 'except', 'intersect', 'subquery'];
const WRITES: readonly string[] = ['insert', 'update', 'delete'];

/** Compiles one text for one database. `types`: parameter name in lower case to PostgreSQL type. */
export function compile(text: string, types: ReadonlyMap<string, string>, database: string): Compiled {
  const parsed = parse(text);
  guard(parsed);
  const parameters: string[] = [];
  const schemaOf = (name: string) => placeSchema(name, database);
  const folded = mapTree(parsed, (node) => placeTable(foldNames(node), schemaOf));
  const bound = mapTree(folded, (node) => bindParameter(node, parameters, types));
  const rewritten = asNode(mapTree(bound, rewrite));
  const kind = Object.keys(rewritten)[0] ?? '';
  const body = asNode(rewritten[kind]);
  return {
    statements: define(kind, body) ?? [generate(rewritten)],
    parameters,
    answersRows: READS.includes(kind) || !isAbsent(body.returning),
    defines: !READS.includes(kind) && !WRITES.includes(kind),
    names: readResultNames(parsed),
    tables: tablesIn(folded, database),
    created: readCreatedNames(parsed, schemaOf),
  };
}

/** The PostgreSQL schema of a T-SQL schema: `dbo` is the database's own, others stand beside it. */
function placeSchema(schema: string, database: string): string {
  if (schema === '' || schema === 'dbo') return database;
  if (schema === 'sys') return 'tsql_sys';
  return schema === 'information_schema' ? 'tsql_information' : `${database}.${schema}`;
}

/** `{ name, schema, catalog }` is a table wherever it stands. */
function placeTable(tree: Tree, schemaOf: (name: string) => string): Tree {
  if (!isNode(tree)) return tree;
  if ('create_schema' in tree) {
    const names = asNode(tree.create_schema).name;
    const name = identifierName(Array.isArray(names) ? names[0] : names);
    return { create_schema: { ...asNode(tree.create_schema), name: [identifier(schemaOf(name))] } };
  }
  if ('drop_schema' in tree) {
    const body = asNode(tree.drop_schema);
    return { drop_schema: { ...body, name: identifier(schemaOf(identifierName(body.name))) } };
  }
  if (!('schema' in tree && 'catalog' in tree)) return tree;
  const schema = identifierName(tree.schema);
  return schema === '' ? tree : { ...tree, schema: identifier(schemaOf(schema)) };
}

function bindParameter(node: Node, parameters: string[], types: ReadonlyMap<string, string>): Tree {
  const name = identifierName(bodyOf(node, 'column')?.name);
  if (!name.startsWith('@')) return node;
  const key = name.slice(1).toLowerCase();
  if (!parameters.includes(key)) parameters.push(key);
  return raw(castParameter(parameters.indexOf(key) + 1, key, types.get(key)));
}

function rewrite(node: Node): Tree {
  const kinds = Object.keys(node);
  const kind = kinds[0];
  const body = kind === undefined ? undefined : node[kind];
  if (kinds.length !== 1 || kind === undefined || !isNode(body)) return node;
  return (EXPRESSIONS[kind] ?? STATEMENTS[kind])?.(body) ?? node;
}

function tablesIn(statement: Tree, database: string): string[] {
  const tables: string[] = [];
  visit(statement, (node) => {
    if (!('schema' in node && 'catalog' in node)) return;
    tables.push(`${identifierName(node.schema) || database}.${asText(asNode(node.name).name)}`);
  });
  return tables;
}
