import type { Column } from './acts.ts';

const WHOLE = ['tinyint', 'smallint', 'int', 'bigint'];

/** Whether a column holds all that it held, an older version reads nothing in it that it could not read before, and writes as before. */
export function widens(before: Column, after: Column): boolean {
  if (before.mayBeNull !== after.mayBeNull) return false;
  const [from, to] = [readType(before.type), readType(after.type)];
  const [at, later] = [WHOLE.indexOf(from.name), WHOLE.indexOf(to.name)];
  if (at >= 0) return later >= at;
  if (from.name !== to.name) return false;
  const [size, scale] = from.sizes;
  const [newSize, newScale] = to.sizes;
  if (scale !== undefined) return newScale !== undefined && newScale >= scale && wholes(to.sizes) >= wholes(from.sizes);
  return (newSize ?? 0) >= (size ?? 0);
}

const wholes = ([size = 0, scale = 0]: readonly number[]): number => size - scale;

/** `nvarchar(max)` is wider than any other. */
function readType(type: string): { readonly name: string; readonly sizes: readonly number[] } {
  const [, name = '', sizes = ''] = /^(\w+)(?:\(([^)]*)\))?$/.exec(type) ?? [];
  const read = (size: string): number => (size === 'max' ? Number.POSITIVE_INFINITY : Number(size));
  return { name, sizes: sizes === '' ? [] : sizes.split(',').map(read) };
}
