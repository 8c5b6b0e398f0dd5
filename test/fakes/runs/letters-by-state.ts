import { countLines, type RunCounts, type RunLine } from '../../../src/domain/runs/run.ts';

/** Letters of lines by state, as the store counts them. */
export const lettersByState = (lines: readonly Pick<RunLine, 'state' | 'shown'>[]): RunCounts => {
  const counts = { ...countLines([]) };
  for (const { state, shown } of lines) counts[state] += shown?.letters ?? 0;
  return counts;
};
