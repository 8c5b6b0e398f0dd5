import { invalidRequest } from '../graph-error.ts';
import { type Answer, bodyOf, type Call, header, type Operations, param } from '../odata/call.ts';
import { expansions, pageOf, pick, selected } from '../odata/query.ts';
import { libraryOfDrive } from '../store/find-site.ts';
import type { StoredItem } from '../store/stored-item.ts';
import type { World } from '../store/world.ts';
import { getContent, putContent, readConflict } from './content.ts';
import { setFields, viewFields } from './fields.ts';
import {
  addItem,
  changeItem,
  checkIfMatch,
  childNamed,
  childrenOf,
  findItem,
  freeName,
  removeItem,
  rootOf,
} from './items.ts';
import { createLink } from './links.ts';
import { checkName } from './names.ts';
import { nameTaken } from './save-file.ts';
import { createDriveUpload } from './upload-session.ts';
import { viewItem } from './view.ts';
import { viewDrive, viewList, viewListItem } from './view-list.ts';

const ITEM = '/drives/{drive-id}/items/{driveItem-id}';

export const driveOperations: Operations = {
  'GET /drives/{drive-id}': (call, world) => ({ status: 200, json: viewDrive(world, library(call, world)) }),
  'GET /drives/{drive-id}/list': (call, world) => ({ status: 200, json: viewList(world, library(call, world)) }),
  'GET /drives/{drive-id}/root': (call, world) => showItem(call, world, rootOf(world, param(call, 'drive-id'))),
  'GET /drives/{drive-id}/root/children': (call, world) =>
    listChildren(call, world, rootOf(world, param(call, 'drive-id'))),
  'POST /drives/{drive-id}/root/children': (call, world) =>
    createFolder(call, world, rootOf(world, param(call, 'drive-id'))),
  [`GET ${ITEM}`]: (call, world) => showItem(call, world, itemOf(call, world)),
  [`PATCH ${ITEM}`]: renameItem,
  [`DELETE ${ITEM}`]: deleteItem,
  [`GET ${ITEM}/children`]: (call, world) => listChildren(call, world, itemOf(call, world)),
  [`POST ${ITEM}/children`]: (call, world) => createFolder(call, world, itemOf(call, world)),
  [`GET ${ITEM}/content`]: getContent,
  [`PUT ${ITEM}/content`]: putContent,
  [`POST ${ITEM}/createUploadSession`]: createDriveUpload,
  [`POST ${ITEM}/createLink`]: createLink,
  [`GET ${ITEM}/listItem`]: (call, world) => ({ status: 200, json: viewListItem(world, itemOf(call, world), call) }),
  [`GET ${ITEM}/listItem/fields`]: (call, world) => ({ status: 200, json: selectFields(call, itemOf(call, world)) }),
  [`PATCH ${ITEM}/listItem/fields`]: (call, world) => patchFields(call, world, itemOf(call, world)),
};

function library(call: Call, world: World) {
  return libraryOfDrive(world, param(call, 'drive-id'));
}

function itemOf(call: Call, world: World): StoredItem {
  return findItem(world, param(call, 'drive-id'), param(call, 'driveItem-id'));
}

function projectItem(call: Call, world: World, item: StoredItem): Record<string, unknown> {
  const row = viewItem(world, item);
  const names = selected(call.query);
  const shown = names === undefined ? row : pick({ ...EMPTY_FACETS, ...row }, names, []);
  for (const { name } of expansions(call.query)) {
    if (name === 'listItem') shown.listItem = viewListItem(world, item, call);
    else if (name === 'children') shown.children = childrenOf(world, item).map((child) => viewItem(world, child));
    else throw invalidRequest(`$expand=${name} is not supported.`);
  }
  return Object.fromEntries(Object.entries(shown).filter(([, value]) => value !== undefined));
}

/** Facets that an item may lack and that may still be selected. */
const EMPTY_FACETS = { file: undefined, folder: undefined, root: undefined, description: undefined };

function showItem(call: Call, world: World, item: StoredItem): Answer {
  return { status: 200, json: projectItem(call, world, item) };
}

function listChildren(call: Call, world: World, folder: StoredItem): Answer {
  const byId = new Map(childrenOf(world, folder).map((item) => [item.id, item]));
  const rows = [...byId.values()].map((item) => viewItem(world, item));
  const { rows: kept, annotations } = pageOf(rows, call, world.url, 200);
  const value = kept.flatMap((row) => {
    const item = byId.get(String(row.id));
    return item === undefined ? [] : [projectItem(call, world, item)];
  });
  return { status: 200, json: { ...annotations, value } };
}

function createFolder(call: Call, world: World, parent: StoredItem): Answer {
  const body = bodyOf(call);
  const name = String(body.name ?? '');
  if (body.folder === undefined) throw invalidRequest('Only folders can be created here.');
  const conflict = readConflict(body['@microsoft.graph.conflictBehavior'], 'fail');
  const there = childNamed(world, parent, name);
  if (there !== undefined && conflict === 'fail') throw nameTaken();
  if (there !== undefined && conflict === 'replace') return { status: 201, json: viewItem(world, there) };
  const free = there === undefined ? name : freeName(world, parent, name);
  const added = addItem(world, parent, { name: free, kind: 'folder', size: 0, mimeType: null });
  return { status: 201, json: viewItem(world, added) };
}

/** PATCH of an item: another name, another folder, or both. */
function renameItem(call: Call, world: World): Answer {
  const item = itemOf(call, world);
  checkIfMatch(item, header(call, 'if-match'));
  const body = bodyOf(call);
  const name = typeof body.name === 'string' ? body.name : item.name;
  const reference = body.parentReference as { id?: string } | undefined;
  const parentId = reference?.id ?? item.parentId;
  if (parentId === null) throw invalidRequest('The root cannot be changed.');
  const parent = findItem(world, item.driveId, parentId);
  checkName(name, []);
  const there = childNamed(world, parent, name);
  if (there !== undefined && there.key !== item.key) throw nameTaken();
  return { status: 200, json: viewItem(world, changeItem(world, item, { name, parentId: parent.id })) };
}

function deleteItem(call: Call, world: World): Answer {
  const item = itemOf(call, world);
  if (item.parentId === null) throw invalidRequest('The root cannot be deleted.');
  checkIfMatch(item, header(call, 'if-match'));
  removeItem(world, item);
  return { status: 204 };
}

export function selectFields(call: Call, item: StoredItem): Record<string, unknown> {
  const names = selected(call.query);
  const fields = viewFields(item);
  if (names === undefined) return fields;
  return Object.fromEntries(Object.entries(fields).filter(([name]) => name.includes('@') || names.includes(name)));
}

export function patchFields(call: Call, world: World, item: StoredItem): Answer {
  checkIfMatch(item, header(call, 'if-match'));
  return { status: 200, json: viewFields(setFields(world, item, bodyOf(call))) };
}
