import { resolve } from 'node:path';
import { type ColumnRef, powerBiFolder } from './measures/measure.ts';
import type { ModelNames } from './measures/to-dax.ts';

export const tmdlFolder = resolve(powerBiFolder, 'Relance.SemanticModel', 'definition');

/** A text that the server gives whole, or line by line. */
type Lines = string | readonly string[];
export const textOf = (lines: Lines): string => (typeof lines === 'string' ? lines : lines.join('\n'));

export type DataType = 'string' | 'int64' | 'decimal' | 'dateTime' | 'boolean';

export interface ModelColumn {
  readonly name: string;
  readonly dataType: DataType;
  readonly sourceColumn: string;
  readonly description?: string;
  readonly isHidden?: boolean;
  readonly isKey?: boolean;
  readonly summarizeBy?: string;
}

export interface ModelMeasure {
  readonly name: string;
  readonly expression: Lines;
  readonly description?: string;
  readonly formatString?: string;
  readonly displayFolder?: string;
  readonly isHidden?: boolean;
}

export interface ModelTable {
  readonly name: string;
  readonly description?: string;
  readonly dataCategory?: string;
  readonly isHidden?: boolean;
  readonly columns: readonly ModelColumn[];
  readonly measures?: readonly ModelMeasure[];
  readonly partitions: readonly {
    readonly mode: string;
    readonly source: { readonly type: string; readonly expression: Lines };
  }[];
}

export interface ModelRelationship {
  readonly fromTable: string;
  readonly fromColumn: string;
  readonly toTable: string;
  readonly toColumn: string;
  readonly isActive?: boolean;
  readonly crossFilteringBehavior?: string;
}

/** What Microsoft's modelling server read, of which the tests look at this much. */
export interface Model {
  readonly tables: readonly ModelTable[];
  readonly relationships: readonly ModelRelationship[];
  readonly roles: readonly {
    readonly name: string;
    readonly tablePermissions: readonly { readonly name: string; readonly filterExpression: Lines }[];
  }[];
  readonly expressions: readonly { readonly name: string; readonly expression: Lines }[];
}

/** The M text that fills a table. */
export const queryOf = (table: ModelTable): string =>
  table.partitions.map(({ source }) => textOf(source.expression)).join('\n');

/** The view of schema `pbi` behind a table; null for the table that only holds measures. */
export const viewBehind = (table: ModelTable): string | null =>
  /\[Schema = "pbi", Item = "(\w+)"\]/.exec(queryOf(table))?.[1] ?? null;

/** Columns that a table's query asks of its view. */
export function columnsAsked(table: ModelTable): readonly string[] {
  const [, list = ''] = /Table\.SelectColumns\(\s*View,\s*\{([^}]*)\}/.exec(queryOf(table)) ?? [];
  return [...list.matchAll(/"(\w+)"/g)].flatMap(([, name]) => name ?? []);
}

export const measuresOf = (model: Model): readonly ModelMeasure[] =>
  model.tables.flatMap(({ measures = [] }) => measures);

/** How DAX names in this model what the views hold. */
export function namesIn(model: Model): ModelNames {
  const tableOf = (view: string): ModelTable => {
    const table = model.tables.find((one) => viewBehind(one) === view);
    if (!table) throw new Error(`no table of the model reads pbi.${view}`);
    return table;
  };
  return {
    table: (view) => `'${tableOf(view).name}'`,
    column: (ref: ColumnRef) => {
      const [view = '', source = ''] = ref.split('.');
      const table = tableOf(view);
      const column = table.columns.find(({ sourceColumn }) => sourceColumn === source);
      if (!column) throw new Error(`the model does not import ${ref}`);
      return `'${table.name}'[${column.name}]`;
    },
  };
}

/** Tables whose rows the role filters: by itself, or through the table that one of theirs leads to. */
export function tablesFiltered({ roles, relationships }: Model): ReadonlySet<string> {
  const filtered = new Set(roles.flatMap(({ tablePermissions }) => tablePermissions.map(({ name }) => name)));
  // Filters flow from the side that is one to the side that is many.
  for (const table of filtered) {
    for (const { fromTable, toTable } of relationships) if (toTable === table) filtered.add(fromTable);
  }
  return filtered;
}
