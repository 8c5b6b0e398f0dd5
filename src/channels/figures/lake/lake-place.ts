/** Where a lake is, as a person typed it. */
export type LakePlace =
  | { readonly kind: 'folder'; readonly folder: string }
  | { readonly kind: 'blob'; readonly service: string; readonly container: string; readonly prefix: string };

/**
 * A folder, or `https://<account>.blob.core.windows.net/<container>/<path>`. Null: an address that is not https, names no
 * container, or carries a key (`?sv=…`): what is typed at a terminal is kept in its history.
 */
export function readLakePlace(typed: string): LakePlace | null {
  if (typed.trim() === '') return null;
  if (!/^[a-z][a-z0-9+.-]+:\/\//i.test(typed)) return { kind: 'folder', folder: typed };
  const url = URL.parse(typed);
  if (url === null || url.protocol !== 'https:' || url.search !== '' || url.username !== '') return null;
  const [container = '', ...rest] = url.pathname.split('/').filter((part) => part !== '');
  if (container === '') return null;
  const prefix = rest.map((part) => `${decodeURIComponent(part)}/`).join('');
  return { kind: 'blob', service: url.origin, container: decodeURIComponent(container), prefix };
}
