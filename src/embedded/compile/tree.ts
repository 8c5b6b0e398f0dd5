/** A parsed statement: plain data. A tagged node is an object with one key, its kind: `{ eq: { left, right } }`. */
export type Tree = string | number | boolean | null | undefined | Node | Tree[];
export interface Node {
  [key: string]: Tree;
}

/** Positions and comments mean nothing to either engine. */
const NOISE = /^span$|comments$/;

export function isNode(tree: Tree): tree is Node {
  return typeof tree === 'object' && tree !== null && !Array.isArray(tree);
}

export function asNode(tree: Tree): Node {
  return isNode(tree) ? tree : {};
}

export function asList(tree: Tree): Tree[] {
  return Array.isArray(tree) ? tree : [];
}

export function asText(tree: Tree): string {
  return typeof tree === 'string' ? tree : '';
}

/** `null`, `false` and `[]` are how the parser says "absent". */
export function isAbsent(tree: Tree): boolean {
  return tree === undefined || tree === null || tree === false || (Array.isArray(tree) && tree.length === 0);
}

/** An identifier: `{ name, quoted }` (a function call has those two as well, but also `args`). */
export function isIdentifier(tree: Tree): tree is Node {
  return isNode(tree) && typeof tree.name === 'string' && 'quoted' in tree && !('args' in tree);
}

export function identifierName(tree: Tree): string {
  return isIdentifier(tree) ? asText(tree.name) : '';
}

export function identifier(name: string): Node {
  return { name, quoted: true, trailing_comments: [] };
}

/** A piece of PostgreSQL text standing where an expression may stand. */
export function raw(text: string): Node {
  return { var: { this: text } };
}

export function call(name: string, args: Tree[]): Node {
  const body = { name, args, distinct: false, trailing_comments: [], use_bracket_syntax: false };
  return { function: { ...body, no_parens: false, quoted: false } };
}

/** The body of a tagged node of that kind, or undefined. */
export function bodyOf(tree: Tree, kind: string): Node | undefined {
  const body = isNode(tree) ? tree[kind] : undefined;
  return isNode(body) && Object.keys(tree as Node).length === 1 ? body : undefined;
}

/** Rebuilds a tree from its leaves up; `change` sees each object after its children. */
export function mapTree(tree: Tree, change: (node: Node) => Tree): Tree {
  if (Array.isArray(tree)) return tree.map((child) => mapTree(child, change));
  if (!isNode(tree)) return tree;
  const copy: Node = {};
  for (const [key, child] of Object.entries(tree)) {
    copy[key] = NOISE.test(key) ? withoutNoise(child) : mapTree(child, change);
  }
  return change(copy);
}

function withoutNoise(tree: Tree): Tree {
  return Array.isArray(tree) ? [] : null;
}

/** Visits every object, parents first. */
export function visit(tree: Tree, see: (node: Node) => void): void {
  if (Array.isArray(tree)) {
    for (const child of tree) visit(child, see);
  } else if (isNode(tree)) {
    see(tree);
    for (const child of Object.values(tree)) visit(child, see);
  }
}
