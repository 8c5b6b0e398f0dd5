import { describe, expect, test } from 'vitest';
import * as sql from '../../src/platform/sql/params.ts';

describe('a typed parameter', () => {
  test('of a day is the UTC midnight, whatever the zone of the machine', () => {
    expect(sql.day('2026-03-29').value).toEqual(new Date(Date.UTC(2026, 2, 29)));
    expect(sql.dateToDay(sql.dayToDate('2026-10-25'))).toBe('2026-10-25');
    expect(sql.day(null).value).toBeNull();
  });

  test.each(['2026-02-30', '2026-1-1', '31/01/2026', '', '2026-13-01'])('refuses the day %j', (text) => {
    expect(() => sql.day(text)).toThrow(RangeError);
  });

  test('of a text that is too long is refused: the driver would cut it', () => {
    expect(() => sql.text('abcd', 3)).toThrow('4 characters');
    expect(sql.text('abc', 3)).toEqual({ type: { name: 'nvarchar', length: 3 }, value: 'abc' });
  });

  test('of a decimal keeps six decimals by its type', () => {
    expect(sql.decimal('12.5').type).toEqual({ name: 'decimal', precision: 24, scale: 6 });
  });

  test('of a bigint travels as text', () => {
    expect(sql.bigint(9007199254740993n).value).toBe('9007199254740993');
  });

  test('of JSON is text, and nothing stays nothing', () => {
    expect(sql.json({ a: 1 }).value).toBe('{"a":1}');
    expect(sql.json(undefined).value).toBeNull();
  });
});
