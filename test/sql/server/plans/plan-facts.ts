import { XMLParser } from 'fast-xml-parser';

/** An operator of a plan that reads rows of a table. */
export interface PlanRead {
  readonly table: string;
  /** Null: the table has no order of its own (a heap). */
  readonly index: string | null;
  /** `scan`: from end to end; `seek`: by a key. */
  readonly how: 'scan' | 'seek';
  /** Rows that it looked at, those that it threw away too. */
  readonly rowsRead: number;
}

/** What SQL Server says of one statement that it ran (SET STATISTICS XML). */
export interface PlanFacts {
  readonly reads: readonly PlanRead[];
  readonly logicalReads: number;
  readonly elapsedMs: number;
  /** Conversions of a column that keep an index from being sought, as the server warns of them. */
  readonly lostSeeks: readonly string[];
}

type Node = Readonly<Record<string, unknown>>;

const PARSER = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  parseAttributeValue: false,
  removeNSPrefix: true,
});
const OF_TABLES = /^(Table Scan|(Clustered )?Index (Scan|Seek)|Key Lookup|RID Lookup)$/;

/** Reads a plan of the schema http://schemas.microsoft.com/sqlserver/2004/07/showplan. Throws on what is no plan. */
export function readPlan(xml: string): PlanFacts {
  const plan: unknown = PARSER.parse(xml);
  if (find(plan, 'ShowPlanXML').length === 0) throw new Error('Not a plan of SQL Server');
  const operators = find(plan, 'RelOp').filter((one) => OF_TABLES.test(text(one, '@PhysicalOp')));
  return {
    reads: operators.map(readOperator),
    logicalReads: sum(operators.flatMap(countersOf), '@ActualLogicalReads'),
    elapsedMs: sum(find(plan, 'QueryTimeStats'), '@ElapsedTime'),
    lostSeeks: find(plan, 'PlanAffectingConvert')
      .filter((one) => text(one, '@ConvertIssue') === 'Seek Plan')
      .map((one) => text(one, '@Expression')),
  };
}

function readOperator(operator: Node): PlanRead {
  const [object = {}] = ownOf(operator, 'Object');
  const index = bare(text(object, '@Index'));
  return {
    table: bare(text(object, '@Table')),
    index: index === '' ? null : index,
    how: /Scan$/.test(text(operator, '@PhysicalOp')) ? 'scan' : 'seek',
    // Releases before 2016 SP1 count only what goes on.
    rowsRead: sum(countersOf(operator), '@ActualRowsRead') || sum(countersOf(operator), '@ActualRows'),
  };
}

const countersOf = (operator: Node): readonly Node[] => ownOf(operator, 'RunTimeCountersPerThread');

/** Those of the operator itself, not of the operators below it. */
function ownOf(operator: Node, name: string): readonly Node[] {
  return Object.entries(operator).flatMap(([key, value]) => find({ [key]: value }, name, 'RelOp'));
}

/** Every element of that name, wherever it stands; nothing below an element called `except`. */
function find(node: unknown, name: string, except?: string): Node[] {
  if (Array.isArray(node)) return node.flatMap((one) => find(one, name, except));
  if (typeof node !== 'object' || node === null) return [];
  return Object.entries(node).flatMap(([key, value]) => {
    if (key === except) return [];
    const here = key === name ? asList(value).filter(isNode) : [];
    return [...here, ...find(value, name, except)];
  });
}

const asList = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [value]);
const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null;
const text = (node: Node, name: string): string => String(node[name] ?? '');
const bare = (name: string): string => name.replace(/^\[(.*)\]$/, '$1');
const sum = (nodes: readonly Node[], name: string): number =>
  nodes.reduce((total, node) => total + (Number(node[name]) || 0), 0);
