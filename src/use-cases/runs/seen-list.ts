import { type LineFilter, matches } from '../../domain/runs/line-filter.ts';
import type { Run, RunLine } from '../../domain/runs/run.ts';
import { digestOf } from '../digest-of.ts';

/** What a person looked at before approving. */
export interface SeenList {
  /** Of the lines that were to leave: customer, currency, level, amount, and the letters with their choices. */
  readonly digest: string;
  /** Of the whole list: what was changed in a later one is said. */
  readonly version: number;
}

/** All of a SHA-256: people approve by it. */
const WHOLE_DIGEST = 64;

/** What of a run would leave, in short. */
export const seenList = (
  { version }: Pick<Run, 'version'>,
  lines: readonly RunLine[],
  filter: LineFilter = {},
): SeenList => ({ digest: digestOfLines(toLeave(lines, filter)), version });

/** Shorter ones would let another list pass for the one that was shown. */
const CONFIRM_LENGTH = 8;

/** How a digest is named by a person. */
export const confirmOf = ({ digest }: Pick<SeenList, 'digest'>): string => digest.slice(0, CONFIRM_LENGTH);

/** Whether a person named that list. */
export const isConfirmed = ({ digest }: Pick<SeenList, 'digest'>, confirm: string): boolean =>
  confirm.length >= CONFIRM_LENGTH && digest.startsWith(confirm);

/** The selected lines that a filter finds, in the order of their numbers. */
export const toLeave = (lines: readonly RunLine[], filter: LineFilter): readonly RunLine[] =>
  lines.filter(({ state }) => state === 'selected').filter(matches(filter));

const digestOfLines = (lines: readonly RunLine[]): string =>
  digestOf(
    lines.map(({ number, tiers, currency, shown }) => [
      ...[number, tiers, currency, shown?.level, shown?.letters, shown?.items, shown?.total, shown?.others],
      ...[shown?.draftId, shown?.draftVersion, shown?.digest],
    ]),
    WHOLE_DIGEST,
  );
