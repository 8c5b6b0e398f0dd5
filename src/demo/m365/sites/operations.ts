import { randomUUID } from 'node:crypto';
import { viewFields } from '../drive/fields.ts';
import { patchFields, selectFields } from '../drive/operations.ts';
import { viewItem } from '../drive/view.ts';
import { viewDrive, viewList, viewListItem } from '../drive/view-list.ts';
import { GraphError, invalidRequest, itemNotFound } from '../graph-error.ts';
import { type Answer, bodyOf, type Call, type Operations, param } from '../odata/call.ts';
import { expansions, pageOf, pick, selected } from '../odata/query.ts';
import { defaultLibrary, findList, listsOf, siteById } from '../store/find-site.ts';
import type { StoredItem } from '../store/stored-item.ts';
import type { StoredList } from '../store/stored-list.ts';
import type { World } from '../store/world.ts';
import { columnFrom, createColumn, listColumns, patchColumn, showColumn } from './columns.ts';
import { makeList } from './make-list.ts';
import { viewSite } from './view.ts';

const LIST = '/sites/{site-id}/lists/{list-id}';

export const siteOperations: Operations = {
  'GET /sites/{site-id}': showSite,
  'GET /sites/{site-id}/drive': (call, world) => {
    return { status: 200, json: viewDrive(world, defaultLibrary(world, param(call, 'site-id'))) };
  },
  'GET /sites/{site-id}/drives': (call, world) => {
    const libraries = listsOf(world, siteOf(call, world).id).filter((list) => list.driveId !== null);
    return answerPage(
      call,
      world,
      libraries.map((list) => viewDrive(world, list)),
    );
  },
  'GET /sites/{site-id}/lists': (call, world) => {
    return answerPage(
      call,
      world,
      listsOf(world, siteOf(call, world).id).map((list) => viewList(world, list)),
    );
  },
  'POST /sites/{site-id}/lists': createList,
  [`GET ${LIST}`]: showList,
  [`GET ${LIST}/drive`]: (call, world) => {
    const list = listOf(call, world);
    if (list.driveId === null) throw itemNotFound();
    return { status: 200, json: viewDrive(world, list) };
  },
  [`GET ${LIST}/columns`]: listColumns,
  [`POST ${LIST}/columns`]: createColumn,
  [`GET ${LIST}/columns/{columnDefinition-id}`]: showColumn,
  [`PATCH ${LIST}/columns/{columnDefinition-id}`]: patchColumn,
  [`GET ${LIST}/items`]: listItems,
  [`GET ${LIST}/items/{listItem-id}`]: (call, world) => {
    return { status: 200, json: viewListItem(world, listItemOf(call, world), call) };
  },
  [`GET ${LIST}/items/{listItem-id}/driveItem`]: (call, world) => {
    return { status: 200, json: viewItem(world, listItemOf(call, world)) };
  },
  [`GET ${LIST}/items/{listItem-id}/fields`]: (call, world) => {
    return { status: 200, json: selectFields(call, listItemOf(call, world)) };
  },
  [`PATCH ${LIST}/items/{listItem-id}/fields`]: (call, world) => patchFields(call, world, listItemOf(call, world)),
};

function siteOf(call: Call, world: World) {
  return siteById(world, param(call, 'site-id'));
}

function listOf(call: Call, world: World): StoredList {
  return findList(world, param(call, 'site-id'), param(call, 'list-id'));
}

function answerPage(call: Call, world: World, all: readonly Record<string, unknown>[]): Answer {
  const { rows, annotations } = pageOf(all, call, world.url, 200);
  const names = selected(call.query);
  return { status: 200, json: { ...annotations, value: rows.map((row) => (names ? pick(row, names, ['id']) : row)) } };
}

function showSite(call: Call, world: World): Answer {
  const row = viewSite(world, siteOf(call, world));
  const names = selected(call.query);
  return { status: 200, json: names === undefined ? row : pick(row, names, []) };
}

function showList(call: Call, world: World): Answer {
  const list = listOf(call, world);
  const row: Record<string, unknown> = viewList(world, list);
  for (const { name } of expansions(call.query)) {
    if (name === 'columns') row.columns = list.columns;
    else if (name === 'drive' && list.driveId !== null) row.drive = viewDrive(world, list);
    else throw invalidRequest(`$expand=${name} is not supported.`);
  }
  const names = selected(call.query);
  return { status: 200, json: names === undefined ? row : pick(row, names, ['columns', 'drive']) };
}

function createList(call: Call, world: World): Answer {
  const site = siteOf(call, world);
  const body = bodyOf(call);
  const displayName = String(body.displayName ?? '').trim();
  if (displayName === '') throw invalidRequest('A list needs a displayName.');
  if (listsOf(world, site.id).some((list) => list.displayName.toLowerCase() === displayName.toLowerCase())) {
    throw new GraphError(409, 'nameAlreadyExists', 'A list with this name already exists.');
  }
  const template = (body.list as { template?: string } | undefined)?.template ?? 'genericList';
  const made = makeList(world, site, { id: randomUUID(), name: displayName, displayName, template });
  const columns = ((body.columns ?? []) as Record<string, unknown>[]).map(columnFrom);
  world.lists.put(made.id, { ...made, columns: [...made.columns, ...columns] });
  return { status: 201, json: viewList(world, made) };
}

function itemsOf(world: World, list: StoredList): StoredItem[] {
  return world.items.all().filter((item) => item.driveId === list.driveId && item.parentId !== null);
}

/** Rows carry `fields` so that `$filter=fields/Name eq '…'` works whether or not it is expanded. */
function listItems(call: Call, world: World): Answer {
  const byId = new Map(itemsOf(world, listOf(call, world)).map((item) => [String(item.listItemId), item]));
  const rows = [...byId.values()].map((item) => ({ ...viewListItem(world, item, call), fields: viewFields(item) }));
  const { rows: kept, annotations } = pageOf(rows, call, world.url, 200);
  const value = kept.flatMap((row) => {
    const item = byId.get(String((row as { id?: unknown }).id));
    return item === undefined ? [] : [viewListItem(world, item, call)];
  });
  return { status: 200, json: { ...annotations, value } };
}

function listItemOf(call: Call, world: World): StoredItem {
  const id = param(call, 'listItem-id');
  const item = itemsOf(world, listOf(call, world)).find((one) => String(one.listItemId) === id);
  if (item === undefined) throw itemNotFound();
  return item;
}
