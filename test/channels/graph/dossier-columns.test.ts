import { expect, test } from 'vitest';
import { toColumnValues, toDateOnly } from '../../../src/channels/graph/dossier/dossier-columns.ts';
import { day } from '../../../src/domain/day.ts';

const shownIn = (zone: string, instant: string): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(
    new Date(instant),
  );
const DAYS = ['2026-01-01', '2026-03-02', '2026-03-29', '2026-07-14', '2026-10-25', '2026-12-31'].map(day);
/** Further apart than a day is long: no instant is the same day there too. */
const LEFT_OUT = ['Pacific/Kiritimati', 'Pacific/Midway', 'Pacific/Niue', 'Pacific/Pago_Pago'];

test.each([
  'Pacific/Honolulu',
  'Pacific/Tahiti',
  'America/Los_Angeles',
  'America/New_York',
  'America/Martinique',
  'America/Miquelon',
  'Atlantic/Azores',
  'UTC',
  'Europe/Paris',
  'Indian/Reunion',
  'Asia/Kolkata',
  'Asia/Tokyo',
  'Pacific/Noumea',
  'Pacific/Wallis',
  'Pacific/Auckland',
  'Pacific/Chatham',
])('the date of a letter is the same day in a site in %s', (zone) => {
  for (const one of DAYS) expect(shownIn(zone, toDateOnly(one))).toBe(one);
});

test('and in every other zone, but for those further apart than a day is long', () => {
  const wrong = Intl.supportedValuesOf('timeZone').filter((zone) =>
    DAYS.some((one) => shownIn(zone, toDateOnly(one)) !== one),
  );
  expect(wrong).toEqual(LEFT_OUT);
});

test('columns say the day so', () => {
  const columns = {
    tiers: 'DUPONT',
    level: 2 as const,
    pieces: 'FA1',
    amount: '12.50',
    currency: 'EUR',
    date: day('2026-03-02'),
    sentBy: 'Claire',
  };
  expect(toColumnValues(columns).RelanceDate).toBe('2026-03-02T10:00:00Z');
});
