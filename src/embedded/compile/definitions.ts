import { isCollated, isRowversion, lengthLimit, postgresType, readType } from './data-types.ts';
import { COLLATE } from './expressions.ts';
import { LENGTH_CHECK } from './length-check.ts';
import { generate } from './parse.ts';
import { Refusal } from './refusal.ts';
import {
  asList,
  asNode,
  asText,
  bodyOf,
  identifier,
  identifierName,
  isAbsent,
  type Node,
  raw,
  type Tree,
} from './tree.ts';

const MODIFIERS: Node = {
  enforced: null,
  deferrable: null,
  initially_deferred: null,
  norely: false,
  rely: false,
  using: null,
  using_before_columns: false,
  not_valid: false,
};

/** A definition in PostgreSQL: statements to run one after the other. */
export function define(kind: string, body: Node): string[] | undefined {
  switch (kind) {
    case 'create_table':
      return createTable(body);
    case 'alter_table':
      return alterTable(body);
    case 'create_index':
      return [createIndex(body)];
    case 'drop_index':
      return [
        `DROP INDEX ${body.if_exists === true ? 'IF EXISTS ' : ''}${indexPath(body.table, asNode(body.name).name)}`,
      ];
    case 'create_schema':
      return [`CREATE SCHEMA ${quote(identifierName(asList(body.name)[0]))}`];
    case 'drop_schema':
      return [`DROP SCHEMA ${body.if_exists === true ? 'IF EXISTS ' : ''}${quote(identifierName(body.name))}`];
    default:
      return undefined;
  }
}

function createTable(body: Node): string[] {
  const columns = asList(body.columns).map(asNode);
  const built = columns.map(buildColumn);
  const constraints = [...asList(body.constraints).map(buildConstraint), ...built.flatMap((one) => one.constraints)];
  const text = generate({ create_table: { ...body, columns: built.map((one) => one.column), constraints } });
  return [text, ...columns.filter(isVersion).map((column) => versionTrigger(body.name, column))];
}

function alterTable(body: Node): string[] {
  const added: Node[] = [];
  const actions = asList(body.actions).flatMap((action): Tree[] => {
    const adding = asNode(asNode(action).AddColumn);
    const constraint = asNode(action).AddConstraint;
    if (!isAbsent(constraint)) return [{ AddConstraint: buildConstraint(constraint) }];
    if (isAbsent(adding.column)) return [action];
    added.push(asNode(adding.column));
    const { column, constraints } = buildColumn(asNode(adding.column));
    return [{ AddColumn: { ...adding, column } }, ...constraints.map((one) => ({ AddConstraint: one }))];
  });
  return [
    generate({ alter_table: { ...body, actions } }),
    ...added.filter(isVersion).map((column) => versionTrigger(body.name, column)),
  ];
}

function buildColumn(column: Node): { column: Node; constraints: Node[] } {
  const computed = computationOf(column);
  if (computed !== undefined) return { column: computedColumn(column, computed), constraints: [] };
  const type = readType(asNode(column.data_type));
  const name = identifierName(column.name);
  const limit = lengthLimit(type);
  const constraints: Node[] = [];
  if (limit !== undefined) {
    constraints.push({
      Check: {
        name: identifier(`${LENGTH_CHECK}${name}`),
        expression: raw(`char_length(${quote(name)}) <= ${limit}`),
        modifiers: MODIFIERS,
      },
    });
  }
  if (column.unique === true) constraints.push(unique(column));
  const collated = isCollated(type) ? ` ${COLLATE}` : '';
  const text = `${postgresType(type)}${collated}${identityText(column)}${isRowversion(type) ? ' DEFAULT tsql.next_rowversion()' : ''}`;
  const plain = { auto_increment: false, unique: false, unique_constraint_name: null };
  const order = asList(column.constraint_order).filter((one) => one !== 'AutoIncrement' && one !== 'Unique');
  const data_type = { data_type: 'custom', name: text };
  return { column: { ...column, ...plain, constraint_order: order, data_type }, constraints };
}

function computationOf(column: Node): Tree | undefined {
  const computed = asList(column.constraints).map((one) => asNode(one).ComputedColumn);
  return asNode(computed.find((one) => !isAbsent(one))).expression;
}

/**
 * A computed column, which SQL Server computes as it reads and indexes all the same. PostgreSQL indexes only one that is stored: it
 * takes room, and gives the same value. It wants a type said: only columns of bytes are known, whose type stands in the text.
 */
function computedColumn(column: Node, computation: Tree): Node {
  const text = generate(computation);
  if (!/^CAST\(.* AS bytea\)$/s.test(text)) throw new Refusal('a computed column other than CONVERT(varbinary(n), …)');
  const data_type = { data_type: 'custom', name: `bytea GENERATED ALWAYS AS (${text}) STORED` };
  return { ...column, constraints: [], constraint_order: [], data_type };
}

function identityText(column: Node): string {
  if (column.auto_increment !== true) return '';
  const [start, step] = [column.auto_increment_start, column.auto_increment_increment];
  const first = asText(bodyOf(start, 'literal')?.value) || '1';
  return ` GENERATED ALWAYS AS IDENTITY (START WITH ${first} INCREMENT BY ${asText(bodyOf(step, 'literal')?.value) || '1'})`;
}

/** SQL Server lets one NULL into a unique column, not several. */
function buildConstraint(constraint: Tree): Node {
  const body = asNode(constraint);
  if (body.Unique) return { Unique: { ...asNode(body.Unique), nulls_not_distinct: true } };
  if (body.PrimaryKey) return { PrimaryKey: { ...asNode(body.PrimaryKey), modifiers: MODIFIERS } };
  return body;
}

function unique(column: Node): Node {
  const name = asText(column.unique_constraint_name);
  const body = {
    name: name ? identifier(name.toLowerCase()) : null,
    columns: [asNode(column.name)],
    columns_parenthesized: true,
  };
  return { Unique: { ...body, modifiers: MODIFIERS, has_constraint_keyword: name !== '', nulls_not_distinct: true } };
}

function createIndex(body: Node): string {
  const table = asNode(body.table);
  const columns = asList(body.columns).map((item) => {
    const column = asNode(item);
    return `${quote(identifierName(column.column))}${column.desc === true ? ' DESC NULLS LAST' : ' NULLS FIRST'}`;
  });
  const included = asList(body.include_columns).map((name) => quote(identifierName(name)));
  return [
    `CREATE ${body.unique === true ? 'UNIQUE ' : ''}INDEX ${quote(indexName(table, body.name))}`,
    `ON ${tablePath(table)} (${columns.join(', ')})`,
    included.length > 0 ? `INCLUDE (${included.join(', ')})` : '',
    body.unique === true ? 'NULLS NOT DISTINCT' : '',
    isAbsent(body.where_clause) ? '' : `WHERE ${generate(body.where_clause)}`,
  ]
    .filter(Boolean)
    .join(' ');
}

/**
 * Index names belong to a table in SQL Server and to a schema in PostgreSQL. The dot also tells a unique index from a
 * unique constraint when one of them refuses a row (2601 or 2627).
 */
function indexName(table: Node, name: Tree): string {
  return `${identifierName(table.name)}.${identifierName(name)}`;
}

function indexPath(table: Tree, name: Tree): string {
  const schema = identifierName(asNode(table).schema);
  return `${schema ? `${quote(schema)}.` : ''}${quote(indexName(asNode(table), name))}`;
}

function isVersion(column: Node): boolean {
  return computationOf(column) === undefined && isRowversion(readType(asNode(column.data_type)));
}

function versionTrigger(table: Tree, column: Node): string {
  const name = quote(identifierName(column.name));
  const at = `BEFORE UPDATE ON ${tablePath(asNode(table))} FOR EACH ROW`;
  return `CREATE TRIGGER ${name} ${at} EXECUTE FUNCTION tsql.stamp_rowversion('${identifierName(column.name)}')`;
}

function tablePath(table: Node): string {
  const schema = identifierName(table.schema);
  return `${schema ? `${quote(schema)}.` : ''}${quote(identifierName(table.name))}`;
}

export function quote(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
