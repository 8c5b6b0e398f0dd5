import type { FactRow, FactTable } from './fact-tables.ts';

/** Where files are laid for other engines to read: a folder, or a container of blobs. Paths are relative, with slashes. */
export interface Lake {
  /** Of the files under a folder, those that are there. */
  list(folder: string): Promise<ReadonlySet<string>>;
  /** Null: no such file. */
  read(path: string): Promise<Uint8Array | null>;
  /** Whoever reads sees the file of before, or this one whole. */
  write(path: string, bytes: Uint8Array): Promise<void>;
  /** Quiet where there is none. */
  remove(path: string): Promise<void>;
}

/** Rows of one table as the bytes of a file. The same rows give the same bytes. */
export type EncodeFacts = (table: FactTable, rows: readonly FactRow[]) => Uint8Array;
