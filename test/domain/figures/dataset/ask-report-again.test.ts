import { expect, test } from 'vitest';
import { askReportAgainAfterMs } from '../../../../src/domain/figures/dataset/ask-report-again.ts';

test.each([
  [1, null, 5],
  [2, null, 15],
  [3, null, 60],
  [4, null, 60],
  [5, null, 120],
  [6, null, 240],
  [7, null, null],
  [1, 60_000, 5],
  [1, 30 * 60_000, 30],
  [7, 30 * 60_000, null],
])(
  'after attempt %i that asked to wait %s ms, the report is asked again %s minutes later',
  (attempts, waitMs, minutes) => {
    expect(askReportAgainAfterMs(attempts, waitMs)).toBe(minutes === null ? null : minutes * 60_000);
  },
);
