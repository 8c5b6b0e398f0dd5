import type { Company } from '../../../domain/company/company.ts';
import { holidayRegionOf, postalCodeIn } from '../../../domain/company/holiday-region.ts';
import type { Day } from '../../../domain/day.ts';
import { holidaysBeyondFrench } from '../../../platform/holidays.ts';
import type { Clock } from '../../../use-cases/ports/clock.ts';
import type { Check } from '../../../use-cases/run-checks.ts';
import { doctorWords } from '../../words/doctor/doctor.ts';
import { formatDay } from '../../words/format.ts';
import { check, right } from './answers.ts';

/** Whose holidays the company keeps, why, and which days of this year they are beyond those of all of France. Never wrong: only said. */
export function holidaysCheck(company: Company, clock: Pick<Clock, 'today'>): Check {
  const { holidays: words } = doctorWords;
  return check(
    words.name(company.code),
    async () => {
      const region = holidayRegionOf(company);
      const postalCode = postalCodeIn(company.identity.addressLines);
      const year = clock.today().slice(0, 4);
      const days = holidaysBeyondFrench(year, region).map(({ day, name }) => `${formatDay(day as Day, 'fr')} ${name}`);
      return right(words.seen({ region, days, postalCode, isSetting: company.holidays !== undefined }));
    },
    () => words.mend,
  );
}
