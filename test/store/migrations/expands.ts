import { splitStatements } from '../../../src/store/migrate.ts';
import { type Act, readActs } from './acts.ts';
import { Schema } from './schema.ts';
import { widens } from './widens.ts';

export interface Migration {
  readonly name: string;
  readonly text: string;
}

/** What there is before a migration. */
export interface Former {
  /** Of all migrations before it. */
  readonly statements: readonly string[];
  /** Tables whose rows a text of the product removes: a new reference to them would refuse that to an older version. */
  readonly removedFrom: ReadonlySet<string>;
}

const CONTRACT = /^\d{4}-contract-./;
const SINCE = /^--[^\n]*\bsince (\d+\.\d+\.\d+)\b[^\n]*\bnobody\b/i;
const BESIDE = 'an older version works beside it: leave that for';

/**
 * What is wrong with a migration, each with its mend; empty: instances of the version before work on over it. It may make tables, views,
 * indexes and procedures, add columns that are NULL or fill themselves, fill those, and widen columns and lists. What takes something
 * away is of a contract, named so, which says since which version nobody uses it: one before `version`, that of the product.
 */
export function judgeMigration({ name, text }: Migration, former: Former, version: string): readonly string[] {
  const taken = contractionsOf(text, former);
  if (!CONTRACT.test(name)) {
    const later = `${BESIDE} a later migration NNNN-contract-….sql`;
    return taken.map((what) => `${name} ${what}, and ${later}`);
  }
  const [, since] = SINCE.exec(text) ?? [];
  const begin = 'begin it with a comment « -- Since 1.2.0 nobody reads …, nor writes it. »';
  if (taken.length === 0) return [`${name} takes nothing away: name it without contract`];
  if (since === undefined) return [`${name} does not say since which version nobody uses what it takes away: ${begin}`];
  if (isBefore(since, version)) return [];
  return [
    `${name} takes away what ${since} ceased to use, and ${version} may run beside the one before that: wait for a version`,
  ];
}

/** What of a migration an older version could stumble over. */
export function contractionsOf(text: string, { statements, removedFrom }: Former): readonly string[] {
  const acts = splitStatements(text).flatMap(readActs);
  const [before, made] = [Schema.of(statements), new Schema()];
  for (const act of acts) made.take(act);
  return acts.flatMap((act) => {
    const what = contractionOf(act, acts, before, made);
    const held =
      'refersTo' in act ? act.refersTo.filter((table) => before.tables.has(table) && removedFrom.has(table)) : [];
    const keeps = held.map((table) => `keeps rows of ${table} from being removed, without ON DELETE`);
    return what === null ? keeps : [what, ...keeps];
  });
}

function contractionOf(act: Act, acts: readonly Act[], before: Schema, made: Schema): string | null {
  const isNew = (table: string): boolean =>
    !before.tables.has(table) && acts.some((one) => one.kind === 'create-table' && one.table === table);
  if ('table' in act && isNew(act.table)) return null;
  switch (act.kind) {
    case 'create-table':
    case 'create-procedure':
      return null;
    case 'add-column':
      return whyNotAdded(act, before);
    case 'alter-column': {
      const known = before.tables.get(act.table)?.get(act.column.name);
      return known && widens(known, act.column) ? null : `makes ${act.table}.${act.column.name} another than it was`;
    }
    case 'add-constraint':
      return isWider(act, acts, before) ? null : `adds ${act.name || 'a constraint'} to ${act.table}, which has rows`;
    case 'drop-constraint': {
      const known = before.checks.get(act.name);
      const wider = acts.some(
        (one) => one.kind === 'add-constraint' && one.check?.column === known?.column && isWider(one, acts, before),
      );
      return known && wider ? null : `takes ${act.name} from ${act.table}`;
    }
    case 'create-index': {
      const isOfNew = act.notNull.some((column) => isAdded(acts, act.table, column));
      return act.isUnique && !isOfNew ? `refuses rows of ${act.table} that were allowed` : null;
    }
    case 'create-view':
      return before.views.has(act.view) && !acts.some((one) => one.kind === 'drop-view' && one.view === act.view)
        ? `makes ${act.view} twice`
        : null;
    case 'drop-view': {
      const [former, now] = [before.views.get(act.view), made.views.get(act.view)];
      const lost = (former ?? []).filter((column) => !now?.includes(column));
      return !before.views.has(act.view) || (former && now && lost.length === 0)
        ? null
        : `takes ${act.view} away, or ${lost.join(', ')} of it`;
    }
    case 'update': {
      const others = act.columns.filter((column) => !isAdded(acts, act.table, column));
      return others.length === 0 ? null : `changes ${others.join(', ')} of rows of ${act.table} that are there`;
    }
    case 'insert':
      return `writes rows into ${act.table}, which an older version reads`;
    case 'other':
      return `says « ${act.words} », which makes and widens nothing`;
  }
}

function whyNotAdded({ table, column }: Extract<Act, { kind: 'add-column' }>, before: Schema): string | null {
  const { name, mayBeNull, fillsItself, rest } = column;
  const adds = `adds ${table}.${name}`;
  if (!mayBeNull && !fillsItself) return `${adds} NOT NULL without a DEFAULT`;
  if (/\bUNIQUE\b|\bPRIMARY\s+KEY\b/i.test(rest)) return `${adds}, which no two rows may share`;
  const [, check = ''] = /\bCHECK\s*\((.*)\)/is.exec(rest) ?? [];
  const others = [...(before.tables.get(table)?.keys() ?? [])].filter((other) =>
    new RegExp(`\\b${other}\\b`, 'i').test(check),
  );
  return others.length === 0 ? null : `${adds} with a CHECK of ${others.join(', ')}`;
}

/** A list that allows all that a list on the same column allowed, which this migration takes away. */
function isWider(
  { table, check }: Extract<Act, { kind: 'add-constraint' }>,
  acts: readonly Act[],
  before: Schema,
): boolean {
  if (check === null) return false;
  return acts.some((one) => {
    if (one.kind !== 'drop-constraint' || one.table !== table) return false;
    const former = before.checks.get(one.name);
    return former?.column === check.column && former.values.every((value) => check.values.includes(value));
  });
}

const isAdded = (acts: readonly Act[], table: string, column: string): boolean =>
  acts.some((one) => one.kind === 'add-column' && one.table === table && one.column.name === column);

/** Of versions as packages number them. */
function isBefore(one: string, other: string): boolean {
  const [a, b] = [one, other].map((version) => version.split('.').map(Number));
  const at = [0, 1, 2].find((place) => a?.[place] !== b?.[place]);
  return at !== undefined && (a?.[at] ?? 0) < (b?.[at] ?? 0);
}
