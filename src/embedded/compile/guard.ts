import { ALLOWED, FUNCTIONS, HINTS, STYLES, UNITS } from './allowed.ts';
import { Refusal } from './refusal.ts';
import {
  asList,
  asNode,
  asText,
  bodyOf,
  identifierName,
  isAbsent,
  isIdentifier,
  isNode,
  type Node,
  type Tree,
  visit,
} from './tree.ts';

const FIELDS = new Map(Object.entries(ALLOWED).map(([kind, fields]) => [kind, new Set(fields.split(' '))]));
const COLLATION = 'french_ci_as';

/** Throws a `Refusal` that names the first construct outside the subset. */
export function guard(statement: Tree): void {
  check(statement, '', '');
  visit(statement, (node) => {
    checkCall(bodyOf(node, 'function'));
    checkOrder(node);
    checkDetails(node);
  });
}

function check(tree: Tree, kind: string, path: string): void {
  if (isAbsent(tree)) return;
  if (Array.isArray(tree)) {
    for (const item of tree) check(item, kind, path);
    return;
  }
  if (isIdentifier(tree) || !isNode(tree)) {
    allow(kind, path);
    return;
  }
  const tag = tagOf(tree);
  if (tag !== undefined) {
    allow(kind, path);
    checkFields(asNode(tree[tag]), tag, '');
    return;
  }
  if (path === '') throw new Refusal(nameOf(Object.keys(tree)[0] ?? 'an empty statement'));
  checkFields(tree, kind, path);
}

function checkFields(body: Node, kind: string, path: string): void {
  for (const [field, child] of Object.entries(body)) {
    if (/^span$|comments$|^constraint_order$|^explicit_asc$|^asc$/.test(field)) continue;
    const inner = path === '' ? field : `${path}.${field}`;
    if (!isEmpty(child) && !leadsSomewhere(kind, inner)) throw new Refusal(`${nameOf(field)} in ${nameOf(kind)}`);
    check(child, kind, inner);
  }
}

/** Absent, or a plain structure in which everything is. */
function isEmpty(tree: Tree): boolean {
  const fields = isNode(tree) ? Object.values(tree) : [];
  return isAbsent(tree) || (fields.length > 1 && fields.every(isAbsent));
}

/** Whether the path is allowed, or a structure on the way to an allowed one. */
function leadsSomewhere(kind: string, path: string): boolean {
  const fields = FIELDS.get(kind) ?? new Set<string>();
  return fields.has(path) || [...fields].some((field) => field.startsWith(`${path}.`));
}

function allow(kind: string, path: string): void {
  if (kind === '' || FIELDS.get(kind)?.has(path)) return;
  throw new Refusal(`${nameOf(path)} in ${nameOf(kind)}`);
}

/** A node of a known kind, unless the key is only a field that bears the same name. */
function tagOf(tree: Node): string | undefined {
  const keys = Object.keys(tree);
  const tag = keys[0];
  return keys.length === 1 && tag !== undefined && FIELDS.has(tag) && (tree[tag] === null || isNode(tree[tag]))
    ? tag
    : undefined;
}

function nameOf(path: string): string {
  return path.replaceAll('_', ' ').toUpperCase();
}

function checkCall(body: Node | undefined): void {
  if (body === undefined) return;
  const name = asText(body.name).toUpperCase();
  const args = asList(body.args);
  if (!FUNCTIONS.has(name)) throw new Refusal(`the function ${name}`);
  if (['DATEADD', 'DATEDIFF', 'DATE_PART'].includes(name)) checkUnit(name, args[0]);
  if (name === 'CONVERT' && args.length === 3) checkStyle(args[2]);
}

function checkUnit(name: string, unit: Tree): void {
  const word = asText(bodyOf(unit, 'var')?.this ?? identifierName(bodyOf(unit, 'column')?.name)).toLowerCase();
  if (!UNITS.has(word)) throw new Refusal(`${name} in ${word || 'an unnamed unit'}`);
}

function checkStyle(style: Tree): void {
  const number = asText(bodyOf(style, 'literal')?.value);
  if (!STYLES.has(number)) throw new Refusal(`CONVERT with style ${number || 'that is not a number'}`);
}

/** SQL Server takes ORDER BY inside a sub-query only beside TOP or OFFSET. */
function checkOrder(node: Node): void {
  for (const [key, child] of Object.entries(node)) {
    if (key === 'select') {
      const select = asNode(child);
      if (!isAbsent(select.fetch) && isAbsent(select.order_by)) throw new Refusal('FETCH without its own ORDER BY');
    }
    for (const item of Array.isArray(child) ? child : [child]) {
      const inner = bodyOf(item, 'select');
      const ordered = inner && !isAbsent(inner.order_by) && isAbsent(inner.top) && isAbsent(inner.offset);
      if (ordered) throw new Refusal('ORDER BY in a sub-query without TOP or OFFSET');
    }
  }
}

function checkDetails(node: Node): void {
  const hint = bodyOf(node, 'with_table_hint');
  for (const item of asList(hint?.expressions)) {
    const word = asText(bodyOf(item, 'var')?.this).toUpperCase();
    if (!HINTS.has(word)) throw new Refusal(`the hint ${word}`);
  }
  const pattern = bodyOf(bodyOf(node, 'like')?.right, 'literal');
  if (asText(pattern?.value).includes('[')) throw new Refusal('LIKE with a set in brackets');
  const collation = asText(bodyOf(node, 'collation')?.collation);
  if (collation !== '' && collation.toLowerCase() !== COLLATION) throw new Refusal(`the collation ${collation}`);
  const option = asText(bodyOf(node, 'select')?.option);
  if (option !== '' && !/^OPTION\s*\((MAXRECURSION|RECOMPILE)/i.test(option)) throw new Refusal(option);
  checkAliasedGroups(bodyOf(node, 'select'));
}

/** PostgreSQL groups by an alias, SQL Server does not know one there. */
function checkAliasedGroups(select: Node | undefined): void {
  const groups = asList(asNode(select?.group_by).expressions).map((item) => bodyOf(item, 'column'));
  for (const item of asList(select?.expressions)) {
    const alias = bodyOf(item, 'alias');
    const name = identifierName(alias?.alias).toLowerCase();
    const grouped = groups.some(
      (column) => isAbsent(column?.table) && identifierName(column?.name).toLowerCase() === name,
    );
    if (alias && grouped && !mentions(alias.this, name)) throw new Refusal(`GROUP BY the alias ${name}`);
  }
}

function mentions(tree: Tree, column: string): boolean {
  let found = false;
  visit(tree, (node) => {
    found ||= identifierName(bodyOf(node, 'column')?.name).toLowerCase() === column;
  });
  return found;
}
