import { smallint } from '../platform/sql/params.ts';
import type { SqlParam, SqlParams } from '../platform/sql/types.ts';

/** Where a target's value is, and the two texts that look at it and write it. */
export interface Place {
  /** Sage's file, as its locks name it. */
  readonly file: 'F_DOCENTETE' | 'F_COMPTET';
  readonly find: { readonly text: string; readonly params: SqlParams };
  readonly write: string;
  readonly param: (value: string | null) => SqlParam;
  readonly fits: (value: string) => boolean;
}

export const numberParam = (value: string | null): SqlParam => smallint(value === null ? null : Number(value));

/** Sage's texts are varchar. Wider rather than cut: the driver cuts without a word, and the rest is another row's key. */
export const varchar = (value: string | null, length: number): SqlParam => ({
  type: { name: 'varchar', length: Math.max(length, value?.length ?? 0) },
  value,
});
