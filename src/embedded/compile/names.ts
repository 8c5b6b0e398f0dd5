import {
  asList,
  asNode,
  asText,
  bodyOf,
  identifier,
  identifierName,
  isAbsent,
  isIdentifier,
  isNode,
  type Node,
  type Tree,
  visit,
} from './tree.ts';

/** What the result columns are called: T-SQL keeps the case of the text, PostgreSQL folds it. */
export interface ResultNames {
  /** One per column, in order; undefined when a `*` makes the text alone unable to tell. */
  readonly exact: readonly string[] | undefined;
  /** Lower case to the case written anywhere in the text as an alias or in the select list. */
  readonly written: ReadonlyMap<string, string>;
}

/** Every identifier in lower case and quoted, so that case and reserved words matter no more; `@parameters` are left. */
export function foldNames(node: Node): Tree {
  if (!isIdentifier(node)) return node;
  const name = asText(node.name);
  return name.startsWith('@') ? node : identifier(name.toLowerCase());
}

export function readResultNames(statement: Tree): ResultNames {
  const items = selectItems(statement).map(readName);
  const written = new Map<string, string>();
  for (const name of items) if (name) written.set(name.toLowerCase(), name);
  visit(statement, (node) => {
    for (const name of aliasesOf(node)) {
      if (!written.has(name.toLowerCase())) written.set(name.toLowerCase(), name);
    }
  });
  return { exact: items.every((name) => name !== undefined) ? (items as string[]) : undefined, written };
}

/** The items of the outermost select list, or of the OUTPUT clause. */
export function selectItems(statement: Tree): Tree[] {
  const node = asNode(statement);
  const body = asNode(Object.values(node)[0]);
  if ('select' in node) return asList(body.expressions);
  if ('union' in node || 'except' in node || 'intersect' in node) return selectItems(body.left);
  if ('subquery' in node || 'paren' in node) return selectItems(body.this);
  return asList(asNode(body.output).columns);
}

/** `Name = expression` in a select list. */
export function assignedAlias(item: Tree): { name: string; value: Tree } | undefined {
  const equal = bodyOf(item, 'eq');
  const column = bodyOf(equal?.left, 'column');
  if (!equal || !column || !isAbsent(column.table)) return undefined;
  return { name: identifierName(column.name), value: equal.right };
}

function readName(item: Tree): string | undefined {
  if (bodyOf(item, 'star')) return undefined;
  const alias = bodyOf(item, 'alias');
  if (alias) return identifierName(alias.alias);
  const column = bodyOf(item, 'column');
  if (column && identifierName(column.name) === '*') return undefined;
  return column ? identifierName(column.name) : (assignedAlias(item)?.name ?? '');
}

function aliasesOf(node: Node): string[] {
  const aliases = [identifierName(bodyOf(node, 'alias')?.alias)];
  for (const list of [node.column_aliases, bodyOf(node, 'create_view') ? undefined : node.columns]) {
    aliases.push(
      ...asList(list).map((item) => identifierName(isNode(item) && isIdentifier(item.name) ? item.name : item)),
    );
  }
  for (const item of asList(bodyOf(node, 'select')?.expressions)) aliases.push(readName(item) ?? '');
  return aliases.filter(Boolean);
}
