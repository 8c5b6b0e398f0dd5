/** A drive item named by path: the nearest folder that exists, the folders still missing below it, and the name. */
export interface PathTarget {
  readonly driveId: string;
  readonly folderId: string;
  readonly missingFolders: readonly string[];
  readonly name: string;
}
