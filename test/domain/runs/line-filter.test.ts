import { describe, expect, test } from 'vitest';
import { readFilter } from '../../../src/domain/runs/line-filter.ts';

describe('a condition on amounts', () => {
  test.each([
    ['> 1000', { atLeast: 1_000_00 }],
    ['> 1 000', { atLeast: 1_000_00 }],
    ['plus de 1.000 €', { atLeast: 1_000_00 }],
    ['over 1,000', { atLeast: 1_000_00 }],
    ['over 1,234,567.89', { atLeast: 1_234_567_89 }],
    ['moins de 1 234 567,8', { atMost: 1_234_567_80 }],
    ['< 12,50', { atMost: 12_50 }],
    ['> 0.5', { atLeast: 50 }],
    ['> 1 000 < 2 000', { atLeast: 1_000_00, atMost: 2_000_00 }],
    ['> 1000 3M', { atLeast: 1_000_00, text: '3M' }],
    ['> 1 000 commercial Durand', { atLeast: 1_000_00, salesperson: 'Durand' }],
  ])('« %s »', (line, filter) => {
    expect(readFilter(line)).toEqual(filter);
  });
});
