import { describe, expect, test } from 'vitest';
import { companyHolidays } from '../../../src/assemble/company-holidays.ts';
import { holidaysOf } from '../../../src/domain/business-days.ts';
import { type HolidayRegion, holidayRegionOf, postalCodeIn } from '../../../src/domain/company/holiday-region.ts';
import { businessMinutesBetween } from '../../../src/domain/credit/business-hours.ts';
import { day } from '../../../src/domain/day.ts';
import { aCompany } from '../../builders/company.ts';

const at = (...addressLines: string[]) => ({ identity: { ...aCompany().identity, addressLines } });
const isHoliday = companyHolidays();

describe('the holidays of a company are those of where it is', () => {
  test.each<[address: string, region: HolidayRegion]>([
    ['75001 PARIS', 'metropole'],
    ['57000 METZ', '57'],
    ['67000 STRASBOURG', '67'],
    ['67955 STRASBOURG CEDEX 9', '67'],
    ['F-68100 Mulhouse', '68'],
    ['97110 POINTE-A-PITRE', '971'],
    ['97200 FORT-DE-FRANCE', '972'],
    ['97300 CAYENNE', '973'],
    ['97400 SAINT-DENIS', '974'],
    ['97500 SAINT-PIERRE', 'metropole'],
    ['97600 MAMOUDZOU', '976'],
    ['97133 GUSTAVIA', '977'],
    ['97150 MARIGOT', '978'],
    ['1000 Bruxelles', 'metropole'],
    ['D-67059 Ludwigshafen', 'metropole'],
  ])('of %s: %s', (town, region) => expect(holidayRegionOf(at('12 rue de la Paix', town))).toBe(region));

  test('of the setting, where there is one', () => {
    expect(holidayRegionOf({ ...at('Siège', '75001 PARIS'), holidays: '67' })).toBe('67');
    expect(holidayRegionOf({ ...at('Usine', '67000 STRASBOURG'), holidays: 'metropole' })).toBe('metropole');
  });

  test.each([
    [['12 rue Haute', '67000 STRASBOURG', 'FRANCE'], '67000'],
    [['BP 67123', 'Zone Sud', '42000 ROANNE'], '42000'],
    [['CS 20123, 35000 RENNES'], '35000'],
    [['12 rue Haute', 'ROANNE'], null],
  ])('the postal code of %j is %s', (lines, code) => expect(postalCodeIn(lines)).toBe(code));

  test.each<[what: string, on: string, regions: readonly HolidayRegion[]]>([
    ['Good Friday', '2026-04-03', ['57', '67', '68', '971', '972']],
    ['the day after Christmas', '2026-12-26', ['57', '67', '68']],
    ['the abolition of slavery in Mayotte', '2026-04-27', ['976']],
    ['the abolition of slavery in Martinique', '2026-05-22', ['972']],
    ['the abolition of slavery in Guadeloupe', '2026-05-27', ['971', '978']],
    ['the abolition of slavery in Guyane', '2026-06-10', ['973']],
    ['the abolition of slavery in La Réunion', '2026-12-20', ['974']],
  ])('%s is one there and nowhere else', (_what, on, regions) => {
    const everywhere: HolidayRegion[] = [
      'metropole',
      '57',
      '67',
      '68',
      '971',
      '972',
      '973',
      '974',
      '976',
      '977',
      '978',
    ];
    const kept = everywhere.filter((holidays) => isHoliday(day(on), { ...at('75001 PARIS'), holidays }));
    expect(kept).toEqual(regions);
  });

  test('14 July is one everywhere, 15 July nowhere', () => {
    for (const town of ['75001 PARIS', '67000 STRASBOURG', '97400 SAINT-DENIS']) {
      expect(isHoliday(day('2026-07-14'), at(town))).toBe(true);
      expect(isHoliday(day('2026-07-15'), at(town))).toBe(false);
    }
  });
});

test.each([
  ['67000 STRASBOURG', 60],
  ['75001 PARIS', 600],
  ['97200 FORT-DE-FRANCE', 60],
  ['97400 SAINT-DENIS', 600],
])('from Thursday before Easter 17:00 to Tuesday 09:00, %s works %i minutes', (town, minutes) => {
  const [from, to] = [new Date('2026-04-02T17:00:00+02:00'), new Date('2026-04-07T09:00:00+02:00')];
  const hours = { from: '09:00', until: '18:00' };
  expect(businessMinutesBetween(from, to, hours, holidaysOf(isHoliday, at('12 rue Haute', town)))).toBe(minutes);
});
