/** A column as a migration writes it. */
export interface Column {
  readonly name: string;
  /** As it is written, e.g. `nvarchar(40)`. */
  readonly type: string;
  readonly mayBeNull: boolean;
  /** An older version that does not know the column can insert rows all the same: a value by default, a number by itself. */
  readonly fillsItself: boolean;
  /** What stands after the type. */
  readonly rest: string;
}

/** A CHECK of one column against a list, as most are. */
export interface ListedCheck {
  readonly name: string;
  readonly column: string;
  readonly values: readonly string[];
}

/**
 * What one statement of a migration does. Names of tables, columns, views and constraints are lower case. `refersTo`: tables whose rows
 * must stay while rows of this one name them.
 */
export type Act =
  | {
      readonly kind: 'create-table';
      readonly table: string;
      readonly columns: readonly Column[];
      readonly checks: readonly ListedCheck[];
      readonly refersTo: readonly string[];
    }
  | {
      readonly kind: 'add-column';
      readonly table: string;
      readonly column: Column;
      readonly checks: readonly ListedCheck[];
      readonly refersTo: readonly string[];
    }
  | {
      readonly kind: 'add-constraint';
      readonly table: string;
      readonly name: string;
      readonly check: ListedCheck | null;
      readonly refersTo: readonly string[];
    }
  | { readonly kind: 'drop-constraint'; readonly table: string; readonly name: string }
  | { readonly kind: 'alter-column'; readonly table: string; readonly column: Column }
  | {
      readonly kind: 'create-index';
      readonly table: string;
      readonly isUnique: boolean;
      readonly notNull: readonly string[];
    }
  | { readonly kind: 'create-view'; readonly view: string; readonly columns: readonly string[] | null }
  | { readonly kind: 'drop-view'; readonly view: string }
  | { readonly kind: 'create-procedure' }
  | { readonly kind: 'update'; readonly table: string; readonly columns: readonly string[] }
  | { readonly kind: 'insert'; readonly table: string }
  /** Whatever else: its first words. */
  | { readonly kind: 'other'; readonly words: string };

const NAME = String.raw`([\w.]+)`;
const pattern = (text: string): RegExp => new RegExp(`^${text.replaceAll(' ', String.raw`\s+`)}`, 'is');
const CREATE_TABLE = pattern(String.raw`CREATE TABLE ${NAME}\s*\((.*)\)\s*;?$`);
const ADD = pattern(`ALTER TABLE ${NAME} ADD (.*?);?$`);
const DROP_CONSTRAINT = pattern(String.raw`ALTER TABLE ${NAME} DROP CONSTRAINT (\w+)\s*;?$`);
const ALTER_COLUMN = pattern(`ALTER TABLE ${NAME} ALTER COLUMN (.*?);?$`);
const CREATE_INDEX = pattern(String.raw`CREATE (UNIQUE )?(?:(?:NON)?CLUSTERED )?INDEX \w+ ON ${NAME}(.*)$`);
const CREATE_VIEW = pattern(`CREATE VIEW ${NAME} AS (.*)$`);
const DROP_VIEW = pattern(String.raw`DROP VIEW (?:IF EXISTS )?${NAME}\s*;?$`);
const CREATE_PROCEDURE = pattern(`CREATE PROC(?:EDURE)? ${NAME}`);
const UPDATE = pattern(`UPDATE (\\w+\\.\\w+) SET (.*)$`);
const INSERT = pattern(`INSERT INTO ${NAME}`);
const CONSTRAINT = /^(?:CONSTRAINT|CHECK|UNIQUE|PRIMARY|FOREIGN)\b/i;
const SEVERAL = /;\s*\S/;
const LISTED = /CONSTRAINT\s+(\w+)\s+CHECK\s*\(\s*(\w+)\s+IN\s*\(([^)]*)\)\s*\)/gi;

/** What a statement does, its comments left out; a statement that adds several columns does so several times. */
export function readActs(statement: string): readonly Act[] {
  const text = statement.replace(/--[^\n]*/g, ' ').trim();
  const other: Act = { kind: 'other', words: text.split(/\s+/).slice(0, 6).join(' ') };
  if (!CREATE_PROCEDURE.test(text) && SEVERAL.test(text.replace(/'[^']*'/g, ''))) return [other];
  const found = <T>(shape: RegExp, make: (...parts: string[]) => T): T | null => {
    const match = shape.exec(text);
    return match && make(...match.slice(1).map((part) => part ?? ''));
  };
  const one =
    found(CREATE_TABLE, createTable) ??
    found(
      DROP_CONSTRAINT,
      (table, name): Act => ({ kind: 'drop-constraint', table: lower(table), name: lower(name) }),
    ) ??
    found(
      ALTER_COLUMN,
      (table, column): Act => ({ kind: 'alter-column', table: lower(table), column: readColumn(column) }),
    ) ??
    found(CREATE_INDEX, createIndex) ??
    found(
      CREATE_VIEW,
      (view, body): Act => ({ kind: 'create-view', view: lower(view), columns: columnsOfView(body) }),
    ) ??
    found(DROP_VIEW, (view): Act => ({ kind: 'drop-view', view: lower(view) })) ??
    found(CREATE_PROCEDURE, (): Act => ({ kind: 'create-procedure' })) ??
    found(UPDATE, updateTable) ??
    found(INSERT, (table): Act => ({ kind: 'insert', table: lower(table) }));
  if (one) return [one];
  return found(ADD, addTo) ?? [other];
}

const lower = (name = ''): string => name.toLowerCase();

function createTable(table = '', body = ''): Act {
  const columns = splitTop(body)
    .filter((part) => !CONSTRAINT.test(part))
    .map(readColumn);
  return { kind: 'create-table', table: lower(table), columns, checks: listedIn(body), refersTo: referredIn(body) };
}

function addTo(table = '', body = ''): readonly Act[] {
  return splitTop(body).map((part): Act => {
    const [checks, refersTo] = [listedIn(part), referredIn(part)];
    const of = { table: lower(table), refersTo };
    if (!CONSTRAINT.test(part)) return { kind: 'add-column', ...of, column: readColumn(part), checks };
    const [, name] = /^CONSTRAINT\s+(\w+)/i.exec(part) ?? [];
    return { kind: 'add-constraint', ...of, name: lower(name), check: checks[0] ?? null };
  });
}

/** `notNull`: the columns that its WHERE asks to be filled. */
function createIndex(unique = '', table = '', rest = ''): Act {
  const notNull = [...rest.matchAll(/\b(\w+)\s+IS\s+NOT\s+NULL/gi)].map(([, name]) => lower(name));
  return { kind: 'create-index', table: lower(table), isUnique: unique !== '', notNull };
}

function updateTable(table = '', rest = ''): Act {
  const columns = splitTop(withoutInner(rest).split(/\b(?:FROM|WHERE)\b/i)[0] ?? '').map((part) =>
    lower(/^\w+/.exec(part)?.[0]),
  );
  return { kind: 'update', table: lower(table), columns };
}

function readColumn(written: string): Column {
  const [, name = '', type = '', rest = ''] = /^(\w+)\s+(\w+(?:\s*\([^)]*\))?)(.*)$/s.exec(written.trim()) ?? [];
  return {
    name: lower(name),
    type: lower(type).replace(/\s/g, ''),
    mayBeNull: !/\bNOT\s+NULL\b|\bPRIMARY\s+KEY\b/i.test(rest),
    fillsItself: /\bDEFAULT\b|\bIDENTITY\b/i.test(rest),
    rest,
  };
}

const listedIn = (text: string): readonly ListedCheck[] =>
  [...text.matchAll(LISTED)].map(([, name, column, values = '']) => ({
    name: lower(name),
    column: lower(column),
    values: splitTop(values),
  }));

const REFERS = /\bREFERENCES\s+(\w+\.\w+)\s*(?:\([^)]*\))?(\s*ON\s+DELETE)?/gi;
/** But for those whose rows take theirs with them. */
const referredIn = (text: string): readonly string[] =>
  [...text.matchAll(REFERS)].flatMap(([, table, onDelete]) => (onDelete === undefined ? [lower(table)] : []));

/** Names that a view answers, of its first SELECT; null where they are not all named. */
function columnsOfView(body: string): readonly string[] | null {
  const [, list] = /^SELECT\s+(?:DISTINCT\s+)?(.*?)(?:\sFROM\s|$)/is.exec(withoutInner(body)) ?? [];
  const names = splitTop(list ?? '').map((part) => lower(/(\w+)\s*;?$/.exec(part)?.[1]));
  return names.length > 0 && names.every((name) => name !== '') ? names : null;
}

/** What stands between brackets is of no interest: `CONVERT()` in the place of `CONVERT(decimal(19, 2), x)`. */
function withoutInner(text: string): string {
  const shorter = text.replace(/\([^()]*\)/g, ' ');
  return shorter === text ? text : withoutInner(shorter);
}

/** At commas that stand in no brackets. */
function splitTop(text: string): readonly string[] {
  const parts: string[] = [''];
  let depth = 0;
  for (const sign of text) {
    if (sign === '(') depth += 1;
    if (sign === ')') depth -= 1;
    if (sign === ',' && depth === 0) parts.push('');
    else parts[parts.length - 1] += sign;
  }
  return parts.map((part) => part.trim()).filter((part) => part !== '');
}
