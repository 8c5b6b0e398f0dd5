import { type IsHoliday, isBusinessDay } from '../business-days.ts';
import type { Day } from '../day.ts';
import type { RunCounts } from './run.ts';
import type { RunsSetting } from './runs-setting.ts';

/** At most so many letters of a run, a mailbox, are with the worker: a pause, or a stop, holds all the others. */
export const AT_ONCE = 10;

/** On the day of the run, whatever it is, for a person approved it then; what is left over leaves on business days (case C8). */
export const mayLeaveOn = (today: Day, runDay: Day, isHoliday: IsHoliday): boolean =>
  today === runDay || isBusinessDay(today, isHoliday);

/** How many reserved lines may be handed to the worker now, over all the mailboxes that the company writes from. */
export const roomWithWorker = (counts: Pick<RunCounts, 'sending'>, mailboxes: number): number =>
  Math.max(0, AT_ONCE * mailboxes - counts.sending);

/**
 * How many of them one mailbox takes. `leftToday`: all its letters of the day, those that people sent one by one too; the cap holds
 * back those of runs.
 */
export const releasable = (room: number, { perDay }: Pick<RunsSetting, 'perDay'>, leftToday: number): number =>
  Math.max(0, Math.min(room, perDay - leftToday));
