import { describe, expect, it } from 'vitest';
import { readTracking } from '../../../src/domain/dispatch/tracking-number.ts';

describe('a tracking number', () => {
  it.each([
    ['1A 123 456 7890 1', '1A12345678901'],
    ['2c12345678901', '2C12345678901'],
    ['87 001234 567890 1', '870012345678901'],
    // Of the Universal Postal Union's own S10: its check digit is right.
    ['RR 473 124 829 GB', 'RR473124829GB'],
    ['rr-473.124.829-gb', 'RR473124829GB'],
  ])('« %s » is kept as %s', (typed, kept) => {
    expect(readTracking(typed)).toBe(kept);
  });

  it.each([
    ['', 'nothing'],
    ['1A12345678', 'too short'],
    ['1A12345678901234', 'too long'],
    ['RECOMMANDE12', 'a word'],
    ['1A_12345678901', 'a sign that none has'],
    ['RR473124828GB', 'a check digit that is wrong'],
    ['RR473124892GB', 'two figures that changed places'],
  ])('« %s » is none: %s', (typed) => {
    expect(readTracking(typed)).toBeNull();
  });
});
