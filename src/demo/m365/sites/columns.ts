import { randomUUID } from 'node:crypto';
import { GraphError, itemNotFound } from '../graph-error.ts';
import { type Answer, bodyOf, type Call, param } from '../odata/call.ts';
import { pageOf, pick, selected } from '../odata/query.ts';
import { findList } from '../store/find-site.ts';
import type { Column, StoredList } from '../store/stored-list.ts';
import type { World } from '../store/world.ts';

const TYPES = [
  'text',
  'number',
  'currency',
  'boolean',
  'dateTime',
  'choice',
  'hyperlinkOrPicture',
  'lookup',
  'personOrGroup',
];

function listOf(call: Call, world: World): StoredList {
  return findList(world, param(call, 'site-id'), param(call, 'list-id'));
}

export function listColumns(call: Call, world: World): Answer {
  const { rows, annotations } = pageOf(listOf(call, world).columns, call, world.url, 200);
  const names = selected(call.query);
  const value = names === undefined ? rows : rows.map((row) => pick(withTypes(row), names, ['id']));
  return { status: 200, json: { ...annotations, value: value.map(withoutNothing) } };
}

/** A column has one of the type facets; the others may be selected all the same. */
function withTypes(row: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return { ...Object.fromEntries(TYPES.map((type) => [type, undefined])), ...row };
}

function withoutNothing(row: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(row).filter(([, value]) => value !== undefined));
}

export function showColumn(call: Call, world: World): Answer {
  return { status: 200, json: columnOf(call, world) };
}

function columnOf(call: Call, world: World): Column {
  const id = param(call, 'columnDefinition-id');
  const column = listOf(call, world).columns.find((one) => one.id === id);
  if (column === undefined) throw itemNotFound();
  return column;
}

/** POST of a column: the name given becomes the internal name, once and for all. */
export function createColumn(call: Call, world: World): Answer {
  const list = listOf(call, world);
  const column = columnFrom(bodyOf(call));
  if (list.columns.some((one) => one.name.toLowerCase() === column.name.toLowerCase())) {
    throw new GraphError(409, 'nameAlreadyExists', `A column named '${column.name}' already exists.`);
  }
  world.lists.put(list.id, { ...list, columns: [...list.columns, column] });
  return { status: 201, json: column };
}

export function columnFrom(body: Readonly<Record<string, unknown>>): Column {
  const given = String(body.name ?? '').trim();
  if (given === '' || !TYPES.some((type) => type in body)) {
    throw new GraphError(400, 'invalidRequest', 'A column needs a name and a type.');
  }
  return {
    columnGroup: 'Custom Columns',
    description: '',
    displayName: given,
    enforceUniqueValues: false,
    hidden: false,
    indexed: false,
    readOnly: false,
    required: false,
    ...body,
    id: randomUUID(),
    name: internalName(given),
  };
}

/** SharePoint writes what is no ASCII letter, digit or underscore as `_xhhhh_` and cuts at 32 characters. */
function internalName(name: string): string {
  const escaped = [...name].map((char) =>
    /[A-Za-z0-9_]/.test(char) ? char : `_x${char.charCodeAt(0).toString(16).padStart(4, '0')}_`,
  );
  return escaped.join('').slice(0, 32);
}

export function patchColumn(call: Call, world: World): Answer {
  const list = listOf(call, world);
  const old = columnOf(call, world);
  const column: Column = { ...old, ...bodyOf(call), id: old.id, name: old.name };
  world.lists.put(list.id, { ...list, columns: list.columns.map((one) => (one.id === old.id ? column : one)) });
  return { status: 200, json: column };
}
