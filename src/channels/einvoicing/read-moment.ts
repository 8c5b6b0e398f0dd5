import { type Day, parisDay, parisTime, parseDay } from '../../domain/day.ts';

/** A day, with the time of it in Paris where that is told. */
export interface Moment {
  readonly on: Day;
  readonly time: string | null;
}

/** UNTDID 2379: 102 is CCYYMMDD, 203 CCYYMMDDHHMM, 204 CCYYMMDDHHMMSS; platforms mean the time of France (XP Z12-012). */
const DIGITS = /^(\d{4})(\d{2})(\d{2})(?:(\d{2})(\d{2})(\d{2})?)?$/u;
const ISO = /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?)?$/u;
const ISO_WITH_ZONE = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})$/u;
const FRENCH = /^(\d{1,2})\/(\d{1,2})\/(\d{4})(?:\s+(?:à\s+)?(\d{1,2})[:h](\d{2})(?::(\d{2}))?)?$/u;

/** When something was said, however platforms write it; undefined: no day that there is. */
export function readMoment(text: string): Moment | undefined {
  const given = text.trim();
  if (ISO_WITH_ZONE.test(given)) return inParis(new Date(given));
  const french = FRENCH.exec(given);
  if (french) return momentOf(french[3], french[2], french[1], french.slice(4));
  const parts = DIGITS.exec(given) ?? ISO.exec(given);
  return parts ? momentOf(parts[1], parts[2], parts[3], parts.slice(4)) : undefined;
}

function inParis(instant: Date): Moment | undefined {
  if (Number.isNaN(instant.getTime())) return undefined;
  const seconds = String(instant.getUTCSeconds()).padStart(2, '0');
  return { on: parisDay(instant), time: `${parisTime(instant)}:${seconds}` };
}

type Part = string | undefined;

function momentOf(year: Part, month: Part, date: Part, [hour, minute, second]: readonly Part[]): Moment | undefined {
  const on = parseDay([year, month, date].map((part) => (part ?? '').padStart(2, '0')).join('-'));
  if (on === undefined) return undefined;
  if (hour === undefined || minute === undefined) return { on, time: null };
  const isTime = Number(hour) < 24 && Number(minute) < 60 && Number(second ?? 0) < 60;
  return isTime
    ? { on, time: [hour, minute, second ?? '00'].map((part) => part.padStart(2, '0')).join(':') }
    : undefined;
}
