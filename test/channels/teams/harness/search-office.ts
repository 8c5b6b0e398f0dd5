import { openSearchDesk } from '../../../../src/channels/teams/extension/open-search-desk.ts';
import type { SearchDesk } from '../../../../src/channels/teams/extension/search-desk.ts';
import type { Companies } from '../../../../src/use-cases/ports/companies.ts';
import { aCompany } from '../../../builders/company.ts';
import { anInvoice } from '../../../builders/entry.ts';
import { aTiers } from '../../../builders/tiers.ts';
import { openFakeStore } from '../../../fakes/fake-store.ts';
import { registryOf, someBooks } from '../../../use-cases/bench/books.ts';
import { HandClock } from '../../../use-cases/bench/clock.ts';
import { directoryOf } from '../../../use-cases/bench/people.ts';
import { RENE, SOPHIE } from './fake-desk.ts';
import { HOSTILE } from './hostile.ts';

/** The real searches over the books of two companies: Sophie may read both, René the first, others none. */
export class SearchOffice {
  readonly clock = new HandClock();
  readonly bijou = someBooks({
    tiers: [
      aTiers(),
      aTiers({ code: 'ECRIN', name: 'L’Écrin d’Été', shortName: '', siret: '', city: 'PARIS' }),
      aTiers({ code: 'DANGER', name: HOSTILE, shortName: '', siret: '', city: '' }),
    ],
    entries: [
      anInvoice({ ecNo: 1, piece: 'FA0001', amount: 1_000_00 }),
      anInvoice({ ecNo: 2, piece: 'FA0002', date: '2026-02-20', due: '2026-03-22', amount: 250_50 }),
      anInvoice({ ecNo: 3, piece: 'FA0003', tiers: 'ECRIN', amount: 80_00, letter: 'A' }),
    ],
  });
  readonly perle = someBooks({
    tiers: [aTiers({ company: 'PERLE', name: 'Carat Bijoux', siret: '', city: 'NICE' })],
    entries: [anInvoice({ ecNo: 1, piece: 'FA0009', amount: 90_000_00 })],
  });
  /** Awaited by each reading of what is owed, and of the list of customers: a slow base. */
  beforeLedger: () => Promise<void> = async () => {};
  beforeList: () => Promise<void> = async () => {};
  readonly desk: SearchDesk;

  constructor(soonMs = 300) {
    const identity = aCompany().identity;
    const known = registryOf(
      [aCompany(), this.bijou],
      [aCompany({ code: 'PERLE', identity: { ...identity, name: 'Perle SARL' } }), this.perle],
    );
    const companies: Companies = {
      ...known,
      sage: (code) => {
        const reader = known.sage(code);
        return {
          ...reader,
          readLedger: (...asked) => this.beforeLedger().then(() => reader.readLedger(...asked)),
          listTiers: () => this.beforeList().then(() => reader.listTiers()),
        };
      },
    };
    const directory = directoryOf({ [SOPHIE.id]: ['collector'], [`${RENE.id}@BIJOU`]: ['reader'] });
    this.desk = openSearchDesk(
      { companies, directory, clock: this.clock, positions: openFakeStore(this.clock.now).reader },
      soonMs,
    );
  }
}
