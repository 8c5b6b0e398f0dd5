import { sageStatements } from '../../../src/demo/sage-base/definition.ts';
import type { SageRelease } from '../../../src/demo/sage-base/release.ts';
import { parse } from '../../../src/embedded/compile/parse.ts';
import { asList, asNode, bodyOf, identifierName, type Node, type Tree } from '../../../src/embedded/compile/tree.ts';
import { listMigrations, readStatements } from '../../../src/store/migrate.ts';
import { parsedType, type TypeName } from './type-names.ts';

/** The type of each column, by table and column in small letters. */
export type Schema = ReadonlyMap<string, ReadonlyMap<string, TypeName>>;

/** Sage's tables, as a release defines them. */
export const sageSchema = (release: SageRelease): Schema => schemaOf(sageStatements(release));

/** Our own store's, after all migrations. */
export const storeSchema = (): Schema => schemaOf(listMigrations().flatMap(readStatements));

const DEFINES_TABLE = /^(?:--[^\n]*\n)*\s*(?:CREATE|ALTER) TABLE\b/i;

function schemaOf(statements: readonly string[]): Schema {
  const schema = new Map<string, Map<string, TypeName>>();
  for (const statement of statements.filter((text) => DEFINES_TABLE.test(text))) {
    const tree = parse(statement);
    const created = bodyOf(tree, 'create_table');
    const altered = asNode(bodyOf(tree, 'alter_table'));
    const name = identifierName(asNode((created ?? altered).name).name).toLowerCase();
    const columns = schema.get(name) ?? new Map<string, TypeName>();
    schema.set(name, columns);
    for (const column of asList(created?.columns)) add(columns, asNode(column));
    for (const action of asList(altered.actions)) change(columns, asNode(action));
  }
  return schema;
}

function change(columns: Map<string, TypeName>, action: Node): void {
  const added = bodyOf(action, 'AddColumn');
  const dropped = bodyOf(action, 'DropColumn');
  if (added) add(columns, asNode(added.column));
  if (dropped) columns.delete(identifierName(dropped.name).toLowerCase());
}

function add(columns: Map<string, TypeName>, column: Node): void {
  columns.set(identifierName(column.name).toLowerCase(), computedType(column) ?? parsedType(column.data_type));
}

/** A computed column has the type that its expression converts to. */
function computedType(column: Node): TypeName | null {
  const [computed] = asList(column.constraints).flatMap((one): Node[] => {
    const found = bodyOf(one, 'ComputedColumn');
    return found ? [found] : [];
  });
  if (computed === undefined) return null;
  const converted = findConversion(computed.expression);
  return converted === null ? 'unknown' : parsedType(converted);
}

function findConversion(tree: Tree): Tree {
  if (Array.isArray(tree)) return tree.map(findConversion).find((one) => one !== null) ?? null;
  if (typeof tree !== 'object' || tree === null) return null;
  if ('data_type' in tree) return tree.data_type;
  return (
    Object.values(tree)
      .map(findConversion)
      .find((one) => one !== null) ?? null
  );
}
