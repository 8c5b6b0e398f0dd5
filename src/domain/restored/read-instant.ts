import { parisDay, parisTime } from '../day.ts';

const LOCAL = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2})$/u;
const ZONED = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,7})?)?(?:Z|[+-]\d{2}:\d{2})$/u;
/** How far clocks in Paris are ahead, the more first: an hour that autumn has twice is the earlier one. */
const AHEAD_HOURS = [2, 1] as const;
const HOUR_MS = 3_600_000;

/** An instant as an administrator types it: ISO with its zone, or `AAAA-MM-JJTHH:MM` by the clocks of Paris. Null: neither. */
export function readInstantTyped(given: string): Date | null {
  const written = given.trim();
  if (ZONED.test(written)) {
    const instant = new Date(written);
    return Number.isNaN(instant.getTime()) ? null : instant;
  }
  const [, day, time] = LOCAL.exec(written) ?? [];
  const asUtc = Date.parse(`${day}T${time}:00Z`);
  if (Number.isNaN(asUtc)) return null;
  const candidates = AHEAD_HOURS.map((hours) => new Date(asUtc - hours * HOUR_MS));
  return candidates.find((one) => parisDay(one) === day && parisTime(one) === time) ?? null;
}
