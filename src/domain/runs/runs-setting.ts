import type { Currency } from '../company/currency.ts';
import type { RoomSetting } from '../company/room-setting.ts';
import type { CollectorRule } from './line-facts.ts';

/** What a company decided about runs. */
export interface RunsSetting {
  /**
   * The most that a collector may approve in a run, in hundredths of each currency; beyond it, and in a currency that is not named,
   * an approver who did not prepare it does.
   */
  readonly approveUpTo: Readonly<Record<Currency, number>>;
  /** Letters that leave one mailbox on a day, of whatever kind; beyond it those of runs wait for the next one. */
  readonly perDay: number;
  /** Who follows which customers; of several that name one, the first. */
  readonly collectors: readonly CollectorRule[];
}

export const RUNS: RoomSetting<RunsSetting> = {
  key: 'runs',
  // Not « no limit »: a company that never opened its settings has one too. 100 000 €, above a usual day of a small company.
  // A mailbox of Exchange Online sends to 10 000 recipients a day at most, answers of people included.
  byDefault: { approveUpTo: { EUR: 10_000_000 }, perDay: 1_000, collectors: [] },
};
