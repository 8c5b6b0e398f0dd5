import { selectItems } from './names.ts';
import { asList, asNode, bodyOf, identifierName, type Node, type Tree } from './tree.ts';

/** The spelling of a table or view and of its columns, as its definition wrote them. */
export interface CreatedNames {
  readonly schema: string;
  readonly table: string;
  readonly columns: readonly string[];
}

export function readCreatedNames(statement: Tree, schemaOf: (name: string) => string): CreatedNames | undefined {
  const table = bodyOf(statement, 'create_table') ?? bodyOf(statement, 'alter_table');
  const view = bodyOf(statement, 'create_view');
  const body = table ?? view;
  if (!body) return undefined;
  const path = asNode(body.name);
  return {
    schema: schemaOf(identifierName(path.schema).toLowerCase()),
    table: identifierName(path.name),
    columns: (view ? viewColumns(view) : tableColumns(body)).filter(Boolean),
  };
}

function tableColumns(body: Node): string[] {
  const added = asList(body.actions).map((action) => asNode(asNode(action).AddColumn).column);
  return [...asList(body.columns), ...added].map((column) => identifierName(asNode(column).name));
}

function viewColumns(body: Node): string[] {
  const named = asList(body.columns).map((column) => identifierName(asNode(column).name));
  if (named.length > 0) return named;
  return selectItems(body.query).map((item) => {
    const alias = bodyOf(item, 'alias');
    const assigned = bodyOf(bodyOf(item, 'eq')?.left, 'column');
    return identifierName(alias?.alias ?? bodyOf(item, 'column')?.name ?? assigned?.name);
  });
}
