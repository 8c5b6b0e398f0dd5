import type { SqlParam } from './types.ts';

/**
 * The signs of code page 1252, which the collations of a French base (French_CI_AS, SQL_Latin1_General_CP1_CI_AS) keep varchar
 * in; the five bytes that it leaves empty are no sign.
 */
const SIGNS: ReadonlySet<string> = new Set(
  [...new TextDecoder('windows-1252').decode(Uint8Array.from({ length: 256 }, (_, at) => at))].filter(
    (sign) => !/[\u0080-\u009f]/.test(sign),
  ),
);

/**
 * Whether a varchar column of `length` signs can hold a value. One that cannot must not be bound as varchar: the driver cuts what
 * is too long and writes `?` for a sign that it does not know, and what is left is another row's key.
 */
export function fitsVarchar(value: string, length: number): boolean {
  return value.length <= length && [...value].every((sign) => SIGNS.has(sign));
}

/** varchar(length), as Sage's texts are. A value that does not fit is refused: ask `fitsVarchar` first. */
export function varchar(value: string | null, length: number): SqlParam {
  if (value !== null && !fitsVarchar(value, length)) {
    throw new RangeError(`A text of ${value.length} characters cannot be held by varchar(${length})`);
  }
  return { type: { name: 'varchar', length }, value };
}
