import { smallint } from '../platform/sql/params.ts';
import type { SqlParam, SqlParams } from '../platform/sql/types.ts';

/** Where a target's value is, and the two texts that look at it and write it. */
export interface Place {
  /** Sage's file, as its locks name it. */
  readonly file: 'F_DOCENTETE' | 'F_COMPTET';
  /** Null where no row can have such a key. */
  readonly find: { readonly text: string; readonly params: SqlParams } | null;
  readonly write: string;
  /** Null where the column's type cannot say the value. */
  readonly param: (value: string | null) => SqlParam | null;
  readonly fits: (value: string) => boolean;
}

export const numberParam = (value: string | null): SqlParam => smallint(value === null ? null : Number(value));
