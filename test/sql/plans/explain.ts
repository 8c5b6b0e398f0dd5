import type { Engine } from '../../../src/embedded/engine/engine.ts';

/** How the embedded engine would read one table. */
export interface TableRead {
  readonly table: string;
  /** Sage's name, in capitals; null where every row is read. */
  readonly index: string | null;
  /** What the index is asked for. */
  readonly condition: string;
}

/** A key that belongs to few rows: not the domain or the type of a document, which all of them share. */
const KEY = /\b(cb\w+|ec_no|dr_no|rg_no)\b/i;

export const isSought = ({ index, condition }: TableRead): boolean => index !== null && KEY.test(condition);

interface PlanNode {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string;
  readonly 'Index Name'?: string;
  readonly 'Index Cond'?: string;
  readonly Plans?: readonly PlanNode[];
}

const TYPES = new Map([
  ...['company', 'codes', 'ecnos', 'notalive'].map((name) => [name, 'bpchar'] as const),
  ['sandbox', 'boolean'],
  ...['starts', 'tiers', 'prefix', 'ends', 'balance', 'accounts', 'piece'].map((name) => [name, 'bpchar'] as const),
  ...['from', 'until', 'asof', 'today', 'since'].map((name) => [name, 'timestamp(3)'] as const),
  ...['limit', 'cbmarq'].map((name) => [name, 'int'] as const),
  ...['type', 'expected', 'value'].map((name) => [name, 'smallint'] as const),
]);

/**
 * The tables that a text reads, each with the index that it is sought by. An index that is read from end to end, without a
 * condition, seeks nothing: it is as null.
 */
export async function explain(
  engine: Engine,
  database: string,
  text: string,
  values: Readonly<Record<string, string>>,
): Promise<TableRead[]> {
  await engine.use(database);
  const { statements, parameters } = engine.compile(text, TYPES, database);
  const given = parameters.map((name) => values[name] ?? null);
  const { rows } = await engine.query(`EXPLAIN (FORMAT JSON) ${statements[0]}`, given);
  const [[answer] = []] = rows;
  const [{ Plan }] = typeof answer === 'string' ? JSON.parse(answer) : answer;
  return readsIn(Plan, undefined);
}

/** A bitmap scan names its table; the index is named below it. */
function readsIn(node: PlanNode, above: string | undefined): TableRead[] {
  const table = node['Relation Name'] ?? above;
  const below = (node.Plans ?? []).flatMap((one) =>
    readsIn(one, node['Node Type'] === 'Bitmap Heap Scan' ? table : undefined),
  );
  const isScan = node['Node Type'].endsWith('Scan') && table !== undefined && node['Node Type'] !== 'Bitmap Heap Scan';
  if (!isScan) return below;
  const index = node['Index Cond'] === undefined ? null : sageName(node['Index Name']);
  return [{ table: table.toUpperCase(), index, condition: node['Index Cond'] ?? '' }, ...below];
}

/** The engine says `table.index`, as index names belong to a table in SQL Server. */
const sageName = (name: string | undefined): string | null =>
  name === undefined ? null : name.slice(name.indexOf('.') + 1).toUpperCase();
