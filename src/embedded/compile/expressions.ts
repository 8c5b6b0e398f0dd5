import { isCollated, lengthLimit, postgresType, readType, type TsqlType } from './data-types.ts';
import { generate } from './parse.ts';
import { asList, asNode, asText, bodyOf, call, identifierName, isAbsent, type Node, raw, type Tree } from './tree.ts';

/** The one collation: case does not matter, accents do. */
export const COLLATE = 'COLLATE tsql.ci';

/** How each kind of expression is said in PostgreSQL. What is not here already means the same. */
export const EXPRESSIONS: Readonly<Record<string, (body: Node) => Tree>> = {
  literal: (body) => asLiteral(body),
  length: (body) => call('LEN', [body.this]),
  if_func: (body) => ({
    case: { operand: null, whens: [[body.condition, body.true_value]], else_: body.false_value, comments: [] },
  }),
  count: (body) => asInt(same('count', body)),
  window_function: (body) => asWindow(body),
  like: (body) =>
    same('like', {
      ...body,
      escape: isAbsent(body.escape) ? { literal: { literal_type: 'string', value: '' } } : body.escape,
    }),
  values: (body) => same('values', { ...body, expressions: asList(body.expressions).map(collateRow) }),
  cast: (body) => castTo(body.this, readType(asNode(body.to))),
  collation: (body) => raw(`(${generate(body.this)}) ${COLLATE}`),
  within_group: (body) => asStringAgg(body),
  function: (body) => asFunction(body),
};

function same(kind: string, body: Node): Node {
  return { [kind]: body };
}

function asLiteral(body: Node): Tree {
  if (body.literal_type === 'hex_string') return raw(`CAST('\\x${asText(body.value)}' AS bytea)`);
  return same('literal', body.literal_type === 'national_string' ? { ...body, literal_type: 'string' } : body);
}

/** Texts written in the query, given out as a column: other parts of it may compare or sort by them. */
export function collateLiteral(value: Tree): Tree {
  return isLiteralText(value) ? raw(`(${generate(value)} ${COLLATE})`) : value;
}

function collateRow(row: Tree): Tree {
  return { ...asNode(row), expressions: asList(asNode(row).expressions).map(collateLiteral) };
}

function isLiteralText(value: Tree): boolean {
  const choice = bodyOf(value, 'case');
  if (!choice) return bodyOf(value, 'literal')?.literal_type === 'string';
  const results = [...asList(choice.whens).map((pair) => asList(pair)[1]), choice.else_];
  const present = results.filter((result) => !isAbsent(result) && !('null' in asNode(result)));
  return present.length > 0 && present.every(isLiteralText);
}

/** COUNT is an int in SQL Server, and the driver gives bigints as text. */
function asInt(node: Node): Tree {
  return raw(`CAST(${generate(node)} AS int)`);
}

function asWindow(body: Node): Tree {
  const counted = /^CAST\((COUNT\(.*\)) AS int\)$/s.exec(asText(bodyOf(body.this, 'var')?.this))?.[1];
  const over = { ...asNode(body.over), order_by: asList(asNode(body.over).order_by).map(withNullOrder) };
  if (counted === undefined) return same('window_function', { ...body, over });
  return asInt(same('window_function', { ...body, this: raw(counted), over }));
}

/** NULL is the smallest value in SQL Server. */
export function withNullOrder(item: Tree): Tree {
  const ordered = asNode(item);
  return { ...ordered, nulls_first: ordered.desc !== true };
}

/** A cast to text cuts silently, as SQL Server's does. */
function castTo(value: Tree, type: TsqlType): Tree {
  const text = generate(value);
  if (!isCollated(type)) return raw(`CAST(${text} AS ${postgresType(type)})`);
  const limit = type.args.length === 0 ? 30 : lengthLimit(type);
  const cut = limit === undefined ? text : `CAST(${text} AS varchar(${limit}))`;
  return raw(`(CAST(${cut} AS ${postgresType(type)}) ${COLLATE})`);
}

function asStringAgg(body: Node): Tree {
  const aggregate = asNode(bodyOf(body.this, 'string_agg'));
  const order = asList(body.order_by).map(withNullOrder).map(orderText).join(', ');
  const parts = `${generate(aggregate.this)}, ${generate(aggregate.separator)}`;
  return raw(`STRING_AGG(${parts} ORDER BY ${order})`);
}

function orderText(item: Tree): string {
  const ordered = asNode(item);
  return `${generate(ordered.this)}${ordered.desc === true ? ' DESC NULLS LAST' : ' NULLS FIRST'}`;
}

function asFunction(body: Node): Tree {
  const name = asText(body.name).toUpperCase();
  const args = asList(body.args);
  switch (name) {
    case 'DATEADD':
    case 'DATEDIFF':
      return call(`${name}_${unitOf(args[0])}`, args.slice(1));
    case 'DATE_PART':
      return call(`DATEPART_${unitOf(args[0])}`, args.slice(1));
    case 'CURRENT_TIMESTAMP':
      return call('GETDATE', []);
    case 'COUNT_BIG':
      return raw(generate(call('COUNT', args)));
    case 'CONVERT':
      return asConvert(args);
    default:
      return same('function', body);
  }
}

function unitOf(unit: Tree): string {
  return asText(bodyOf(unit, 'var')?.this ?? identifierName(bodyOf(unit, 'column')?.name)).toUpperCase();
}

/** CONVERT(type, value, style): a style speaks between dates and texts, and only there. */
function asConvert([target, value, style]: Tree[]): Tree {
  const type = readType(asNode(bodyOf(target, 'data_type') ?? target));
  if (style === undefined) return castTo(value, type);
  const parts = [value, style];
  return castTo(isCollated(type) ? call('DATE_TO_TEXT', parts) : call('TEXT_TO_DATE', parts), type);
}
