/**
 * The subset, as data: for each kind of node, the fields that may be filled in. A dot goes into a plain structure.
 * Whatever is not listed is refused, so a construct that the parser learns tomorrow is refused too.
 */
export const ALLOWED: Readonly<Record<string, string>> = {
  select:
    'expressions distinct from.expressions joins.this joins.on joins.kind joins.use_inner_keyword joins.use_outer_keyword joins.nesting_group where_clause.this group_by.expressions having.this order_by.expressions.this order_by.expressions.desc top.this top.parenthesized offset.this offset.rows fetch.direction fetch.count fetch.rows with.ctes.alias with.ctes.this with.ctes.columns with.ctes.alias_first option',
  union:
    'left right all order_by.expressions.this order_by.expressions.desc with.ctes.alias with.ctes.this with.ctes.columns with.ctes.alias_first',
  except:
    'left right order_by.expressions.this order_by.expressions.desc with.ctes.alias with.ctes.this with.ctes.columns with.ctes.alias_first',
  intersect:
    'left right order_by.expressions.this order_by.expressions.desc with.ctes.alias with.ctes.this with.ctes.columns with.ctes.alias_first',
  subquery: 'this alias column_aliases alias_explicit_as alias_keyword',
  values: 'expressions.expressions alias column_aliases',
  table: 'name schema alias alias_explicit_as column_aliases hints',
  with_table_hint: 'expressions',
  alias: 'this alias column_aliases alias_explicit_as alias_keyword',
  column: 'name table',
  star: 'table',
  literal: 'literal_type value',
  null: '',
  var: 'this',
  data_type: 'data_type name length precision scale',
  paren: 'this',
  tuple: 'expressions',
  neg: 'this',
  not: 'this',
  and: 'left right',
  or: 'left right',
  eq: 'left right',
  neq: 'left right',
  lt: 'left right',
  lte: 'left right',
  gt: 'left right',
  gte: 'left right',
  add: 'left right',
  sub: 'left right',
  mul: 'left right',
  div: 'left right',
  mod: 'left right',
  bitwise_and: 'left right',
  like: 'left right escape',
  in: 'this expressions query not',
  between: 'this low high not',
  is_null: 'this not',
  exists: 'this',
  case: 'operand whens else_',
  if_func: 'condition true_value false_value original_name',
  cast: 'this to.data_type to.name to.length to.precision to.scale',
  collation: 'this collation',
  function: 'name args no_parens',
  coalesce: 'expressions original_name',
  count: 'this star distinct original_name',
  sum: 'this name distinct original_name',
  avg: 'this name distinct original_name',
  min: 'this name original_name',
  max: 'this name original_name',
  string_agg: 'this separator original_name',
  within_group: 'this order_by.this order_by.desc',
  window_function:
    'this over.partition_by over.order_by.this over.order_by.desc over.frame.kind over.frame.start over.frame.start.Preceding over.frame.start.Following over.frame.end over.frame.end.Preceding over.frame.end.Following over.frame.kind_text over.frame.start_side_text over.frame.end_side_text',
  row_number: '',
  rank: '',
  dense_rank: '',
  n_tile: 'num_buckets',
  lag: 'this offset default',
  lead: 'this offset default',
  first_value: 'this',
  last_value: 'this',
  length: 'this original_name',
  upper: 'this original_name',
  lower: 'this original_name',
  trim: 'this position',
  substring: 'this start length original_name',
  abs: 'this original_name',
  ceil: 'this original_name',
  floor: 'this original_name',
  year: 'this original_name',
  month: 'this original_name',
  day: 'this original_name',
  insert:
    'table.name table.schema columns values query output.columns default_values with.ctes.alias with.ctes.this with.ctes.columns with.ctes.alias_first',
  update:
    'table.name table.schema set from_clause.expressions from_joins.this from_joins.on from_joins.kind from_joins.use_inner_keyword from_joins.nesting_group where_clause.this output.columns with.ctes.alias with.ctes.this with.ctes.columns with.ctes.alias_first',
  delete:
    'table.name table.schema alias where_clause.this output.columns tables.name joins.this joins.on joins.kind joins.use_inner_keyword joins.nesting_group no_from with.ctes.alias with.ctes.this with.ctes.columns with.ctes.alias_first',
  create_schema: 'name',
  create_table: `name.name name.schema columns.name ${columnFields('columns')} ${constraintFields('constraints')}`,
  create_view: 'name.name name.schema query columns.name',
  create_index:
    'name table.name table.schema columns.column columns.desc unique where_clause include_columns clustered',
  alter_table: `name.name name.schema ${columnFields('actions.AddColumn.column')} ${constraintFields('actions.AddConstraint')} actions.DropConstraint.name actions.DropColumn.name`,
  drop_table: 'names.name names.schema if_exists',
  drop_view: 'name.name name.schema if_exists',
  drop_index: 'name.name table.name table.schema if_exists',
  drop_schema: 'name if_exists',
  truncate: 'target table.name table.schema',
};

/** Functions that exist by name in the prelude or mean the same in PostgreSQL. */
export const FUNCTIONS: ReadonlySet<string> = new Set([
  'GROUPING SETS',
  ...'CHARINDEX CONCAT CONCAT_WS CONVERT COUNT_BIG CURRENT_TIMESTAMP DATEADD DATEDIFF DATEFROMPARTS DATE_PART DB_NAME'.split(
    ' ',
  ),
  ...'EOMONTH GETDATE GETUTCDATE GROUPING ISNULL LEFT LTRIM NEWID NULLIF OBJECT_ID POWER REPLACE REPLICATE REVERSE'.split(
    ' ',
  ),
  ...'RIGHT ROUND RTRIM SIGN SPACE STRING_SPLIT STUFF SYSDATETIME SYSUTCDATETIME'.split(' '),
]);

/** Locking hints: the embedded engine has one session, so they change nothing there. */
export const HINTS: ReadonlySet<string> = new Set(
  'NOLOCK READPAST UPDLOCK ROWLOCK HOLDLOCK XLOCK TABLOCK PAGLOCK READUNCOMMITTED READCOMMITTED SERIALIZABLE'.split(
    ' ',
  ),
);

/** What DATEDIFF and DATEADD count in, and what DATEPART takes out. */
export const UNITS: ReadonlySet<string> = new Set(['day', 'month', 'year', 'hour', 'minute', 'second', 'quarter']);

/** CONVERT styles between dates and texts. */
export const STYLES: ReadonlySet<string> = new Set(['23', '103', '112', '120', '121', '126']);

function columnFields(path: string): string {
  const fields =
    'name data_type.data_type data_type.name data_type.length data_type.precision data_type.scale default nullable primary_key unique auto_increment auto_increment_start auto_increment_increment constraint_order primary_key_constraint_name unique_constraint_name check_constraint_name constraints.Check constraints.ComputedColumn.expression constraints.References.table.name constraints.References.table.schema constraints.References.columns constraints.References.constraint_name constraints.References.on_delete';
  return prefixed(path, fields);
}

function constraintFields(path: string): string {
  return prefixed(
    path,
    'Check.name Check.expression PrimaryKey.name PrimaryKey.columns PrimaryKey.has_constraint_keyword PrimaryKey.columns_parenthesized PrimaryKey.modifiers.clustered Unique.name Unique.columns Unique.columns_parenthesized Unique.has_constraint_keyword ForeignKey.name ForeignKey.columns ForeignKey.references.table.name ForeignKey.references.table.schema ForeignKey.references.columns ForeignKey.references.on_delete',
  );
}

function prefixed(path: string, fields: string): string {
  return fields
    .split(' ')
    .map((field) => `${path}.${field}`)
    .join(' ');
}
