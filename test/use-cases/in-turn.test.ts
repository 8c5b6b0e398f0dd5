import { describe, expect, test } from 'vitest';
import { amountOrBusy, busyEverywhere } from '../../src/use-cases/in-turn.ts';

const BUSY = { kind: 'busy' } as const;
const UNREACHABLE = { kind: 'unreachable', code: 'sage-1205', detail: '…' } as const;

describe('what a pass that takes its turn says of itself', () => {
  test.each([
    ['how much it did', 3, 3],
    ['that it did nothing', 0, 0],
    ['that another process is at it', BUSY, BUSY],
    ['nothing done, where Sage did not answer', UNREACHABLE, 0],
  ] as const)('%s', (_, answer, said) => {
    expect(amountOrBusy(answer)).toEqual(said);
  });

  test.each([
    ['others are at every company', ['busy', 'busy'], true],
    ['it did one of them', ['busy', 'refreshed'], false],
    ['Sage did not answer for one of them', ['busy', 'unreachable'], false],
    ['there is nothing to do', [], false],
  ])('of all companies: busy where %s', (_, kinds, isBusy) => {
    expect(busyEverywhere(kinds.map((kind) => ({ kind })))).toEqual(isBusy ? BUSY : null);
  });
});
