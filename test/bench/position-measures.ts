import type { Measure } from './a-measure.ts';
import type { PositionPasses } from './bots/positions.ts';
import { compareSizes, count } from './on-base.ts';
import { milliseconds } from './table.ts';

const READ_LIVE = 'the same, read live';
/** A list that is looked up costs the same in both. */
const TEN_TIMES = [200_000, 2_000_000] as const;

interface Asked {
  readonly positions: () => Promise<PositionPasses>;
  readonly folder: string;
  readonly customers: number;
  /** How the base and what is open in it are called in a row. */
  readonly whole: string;
  readonly open: string;
}

/** The rows of lists that are read from kept positions, and of the passes that keep them. */
export const positionMeasures = ({ positions, folder, customers, whole, open }: Asked): readonly Measure[] => [
  {
    what: `/top from positions, ${whole}`,
    against: READ_LIVE,
    unit: milliseconds,
    meant: 0.02,
    cost: 14,
    values: async () => (await positions()).top,
  },
  {
    what: `a page of /suivre from positions, ${whole}`,
    against: READ_LIVE,
    unit: milliseconds,
    meant: 0.02,
    values: async () => (await positions()).follow,
  },
  {
    what: `/top from positions, ${count(TEN_TIMES[1])} entries`,
    against: `the same, ${count(TEN_TIMES[0])} entries`,
    unit: milliseconds,
    meant: 1.3,
    byNameOnly: true,
    values: () => compareSizes(folder, TEN_TIMES),
  },
  {
    what: `a page of /retards from positions, ${whole}`,
    against: READ_LIVE,
    unit: milliseconds,
    meant: 0.02,
    values: async () => (await positions()).late,
  },
  {
    what: `proposals from positions, ${open}`,
    against: 'the statement of open lines',
    unit: milliseconds,
    meant: 0.5,
    values: async () => (await positions()).proposals,
  },
  {
    what: `proposals from positions, ${open}, again`,
    against: READ_LIVE,
    unit: milliseconds,
    values: async () => (await positions()).proposalsLive,
  },
  {
    what: `positions, 1 % of ${count(customers)} payers changed`,
    against: 'all decided anew',
    unit: milliseconds,
    meant: 0.03,
    values: async () => (await positions()).partial,
  },
];
