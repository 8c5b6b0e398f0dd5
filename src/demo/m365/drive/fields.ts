import { invalidRequest } from '../graph-error.ts';
import { libraryOfDrive } from '../store/find-site.ts';
import { eTagOf, type StoredItem } from '../store/stored-item.ts';
import type { Column } from '../store/stored-list.ts';
import type { World } from '../store/world.ts';
import { changeItem } from './items.ts';

/** The columns of a list item, by internal name; columns without a value are left out, as Graph does. */
export function viewFields(item: StoredItem): Record<string, unknown> {
  return {
    '@odata.etag': eTagOf(item),
    id: String(item.listItemId),
    FileLeafRef: item.name,
    ContentType: item.kind === 'file' ? 'Document' : 'Folder',
    Created: item.createdAt,
    Modified: item.modifiedAt,
    ...item.fields,
  };
}

/** Sets column values by internal name; null empties. Unknown or read-only columns and values of another type: 400. */
export function setFields(world: World, item: StoredItem, values: Readonly<Record<string, unknown>>): StoredItem {
  const columns = libraryOfDrive(world, item.driveId).columns;
  const fields: Record<string, unknown> = { ...item.fields };
  for (const [name, value] of Object.entries(values).filter(([key]) => !key.includes('@'))) {
    const column = columns.find((one) => one.name === name);
    if (column === undefined) throw invalidRequest(`Field '${name}' is not recognized`);
    if (column.readOnly === true) throw invalidRequest(`Field '${name}' is read-only`);
    if (value === null) {
      delete fields[name];
      continue;
    }
    checkValue(column, value, values[`${name}@odata.type`]);
    fields[name] = value;
  }
  return changeItem(world, item, { fields });
}

function checkValue(column: Column, value: unknown, declaredType: unknown): void {
  const why = problemOf(column, value, declaredType);
  if (why !== undefined) throw invalidRequest(`Field '${column.name}': ${why}`);
}

function problemOf(column: Column, value: unknown, declaredType: unknown): string | undefined {
  if ('text' in column) return textProblem(column.text as { maxLength?: number; allowMultipleLines?: boolean }, value);
  if ('number' in column || 'currency' in column) return typeof value === 'number' ? undefined : 'a number is expected';
  if ('boolean' in column) return typeof value === 'boolean' ? undefined : 'a boolean is expected';
  if ('dateTime' in column) return isDateTime(value) ? undefined : 'an ISO 8601 date is expected';
  if ('choice' in column) return choiceProblem(column.choice as ChoiceFacet, value, declaredType);
  if ('hyperlinkOrPicture' in column) return isLink(value) ? undefined : 'an object with Url is expected';
  return undefined;
}

function textProblem(facet: { maxLength?: number; allowMultipleLines?: boolean }, value: unknown): string | undefined {
  if (typeof value !== 'string') return 'a string is expected';
  const most = facet.maxLength ?? 255;
  return facet.allowMultipleLines !== true && value.length > most ? `more than ${most} characters` : undefined;
}

interface ChoiceFacet {
  readonly choices?: readonly string[];
  readonly allowTextEntry?: boolean;
  readonly displayAs?: string;
}

function choiceProblem(facet: ChoiceFacet, value: unknown, declaredType: unknown): string | undefined {
  const several = facet.displayAs === 'checkBoxes';
  if (several && declaredType !== 'Collection(Edm.String)') return 'several choices need their @odata.type';
  const picked = several ? value : [value];
  if (!Array.isArray(picked) || !picked.every((one) => typeof one === 'string')) return 'a choice is expected';
  const known = facet.choices ?? [];
  const stray = facet.allowTextEntry === true ? undefined : picked.find((one) => !known.includes(one));
  return stray === undefined ? undefined : `'${stray}' is not among the choices`;
}

function isDateTime(value: unknown): boolean {
  return typeof value === 'string' && /^\d{4}-\d\d-\d\d/.test(value) && !Number.isNaN(Date.parse(value));
}

function isLink(value: unknown): boolean {
  return typeof value === 'object' && value !== null && typeof (value as { Url?: unknown }).Url === 'string';
}
