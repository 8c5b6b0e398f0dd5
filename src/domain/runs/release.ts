import { type IsHoliday, isBusinessDay } from '../business-days.ts';
import type { Day } from '../day.ts';
import type { RunCounts } from './run.ts';
import type { RunsSetting } from './runs-setting.ts';

/** At most so many letters of a run are with the worker: a pause, or a stop, holds all the others. */
export const AT_ONCE = 10;

/** On the day of the run, whatever it is, for a person approved it then; what is left over leaves on business days (case C8). */
export const mayLeaveOn = (today: Day, runDay: Day, isHoliday: IsHoliday): boolean =>
  today === runDay || isBusinessDay(today, isHoliday);

/** How many reserved lines may be handed to the worker now. `releasedToday`: letters of runs of this mailbox. */
export const releasable = (
  counts: Pick<RunCounts, 'sending'>,
  { perDay }: Pick<RunsSetting, 'perDay'>,
  releasedToday: number,
): number => Math.max(0, Math.min(AT_ONCE - counts.sending, perDay - releasedToday));
