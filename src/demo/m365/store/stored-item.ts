/** A file or folder of a library. A file's bytes are the blob of its key. */
export interface StoredItem {
  /** The item's own GUID. */
  readonly key: string;
  readonly id: string;
  readonly driveId: string;
  /** null for the root of the drive. */
  readonly parentId: string | null;
  readonly name: string;
  readonly kind: 'file' | 'folder';
  readonly createdAt: string;
  readonly modifiedAt: string;
  /** Counts every change, the second half of the eTag. */
  readonly version: number;
  /** Counts changes of the content, the second half of the cTag. */
  readonly contentVersion: number;
  readonly listItemId: number;
  /** Bytes; 0 for a folder. */
  readonly size: number;
  readonly mimeType: string | null;
  /** The person who changed it last; absent: the product. */
  readonly modifiedBy?: { readonly id: string; readonly displayName: string };
  /** Column values by internal column name. */
  readonly fields: Readonly<Record<string, unknown>>;
  readonly links: readonly StoredLink[];
}

export interface StoredLink {
  readonly id: string;
  readonly type: string;
  readonly scope: string;
}

export function eTagOf(item: StoredItem): string {
  return `"{${item.key.toUpperCase()}},${item.version}"`;
}

export function cTagOf(item: StoredItem): string {
  return `"c:{${item.key.toUpperCase()}},${item.contentVersion}"`;
}
