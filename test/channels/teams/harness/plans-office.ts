import { planFormat } from '../../../../src/assemble/plan-format.ts';
import { openPlansDesk } from '../../../../src/channels/teams/rooms/plans/open-desk.ts';
import type { StoreReader } from '../../../../src/store/store-reader.ts';
import type { StoreWriter } from '../../../../src/store/store-writer.ts';
import { keepRehearsals } from '../../../../src/use-cases/plans/kept-rehearsals.ts';
import { openPlansInForce } from '../../../../src/use-cases/plans/open-plans-in-force.ts';
import { aCompany } from '../../../builders/company.ts';
import { type Books, registryOf } from '../../../use-cases/bench/books.ts';
import { HandClock } from '../../../use-cases/bench/clock.ts';
import { directoryOf } from '../../../use-cases/bench/people.ts';
import { RENE, SOPHIE } from './fake-desk.ts';

/** Plans as they are, over books and a store in memory. */
export class PlansOffice {
  readonly desk: ReturnType<typeof openPlansDesk>;

  constructor(books: Books, store: StoreReader & StoreWriter) {
    const companies = registryOf([aCompany(), books]);
    const clock = new HandClock('2026-03-02T09:20:00Z');
    const plans = openPlansInForce({ companies, plans: store, format: planFormat });
    const ports = {
      companies,
      directory: directoryOf({ [SOPHIE.id]: ['collector'], [RENE.id]: ['reader'] }),
      clock,
      applied: store,
      stops: store,
      format: planFormat,
      plans,
      play: keepRehearsals({ companies, clock, plans, isHoliday: () => false }),
    };
    this.desk = openPlansDesk(ports, (who, _, { months }) => `https://relance.example/repetitions/${who.id}-${months}`);
  }
}
