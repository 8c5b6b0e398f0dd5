export type Column = Readonly<Record<string, unknown>> & { readonly id: string; readonly name: string };

/** A SharePoint list; a document library when it has a drive. */
export interface StoredList {
  readonly id: string;
  readonly siteId: string;
  readonly driveId: string | null;
  /** The name in addresses, e.g. `Documents partages`. */
  readonly name: string;
  readonly displayName: string;
  readonly template: string;
  readonly createdAt: string;
  readonly columns: readonly Column[];
  readonly nextItemId: number;
}
