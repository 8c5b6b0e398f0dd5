import { createRequire } from 'node:module';
import { describe, expect, test } from 'vitest';
import { fitsVarchar, varchar } from '../../src/platform/sql/varchar.ts';

interface Codec {
  encode(text: string, codepage: string): Buffer;
  decode(bytes: Buffer, codepage: string): string;
}

/** What the driver itself writes a varchar with. */
function driverCodec(): Codec {
  const tedious = createRequire(createRequire(import.meta.url).resolve('mssql')).resolve('tedious');
  return createRequire(tedious)('iconv-lite') as Codec;
}

describe('a value that varchar can hold', () => {
  test('is one that the driver writes and SQL Server gives back as it was, sign by sign', () => {
    const codec = driverCodec();
    const comesBack = (sign: string): boolean => codec.decode(codec.encode(sign, 'CP1252'), 'CP1252') === sign;
    const signs = Array.from({ length: 0xd800 }, (_, at) => String.fromCharCode(at));
    expect(signs.filter((sign) => fitsVarchar(sign, 1) !== comesBack(sign))).toEqual([]);
  });

  test.each([
    ['DUPONT', 17, true],
    ['ÉLAN', 17, true],
    ['O’NEIL €', 17, true],
    ['É', 1, true],
    ['DUPONT?', 17, true],
    ['DUPONTλ', 17, false],
    ['Dvořák', 17, false],
    ['E\u0301LAN', 17, false],
    ['👍', 17, false],
    ['A'.repeat(18), 17, false],
    ['', 17, true],
  ])('%j in %i signs: %s', (value, length, fits) => {
    expect(fitsVarchar(value, length)).toBe(fits);
    if (fits) expect(varchar(value, length)).toEqual({ type: { name: 'varchar', length }, value });
    else expect(() => varchar(value, length)).toThrow(RangeError);
  });

  test('a refusal does not repeat the value', () => {
    expect(() => varchar('secretλ', 17)).toThrow(/^A text of 7 characters cannot be held by varchar\(17\)$/);
  });
});
