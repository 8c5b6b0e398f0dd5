import { openCreditDesk } from '../../../../src/channels/teams/rooms/credit/open-desk.ts';
import { openMorningDesk } from '../../../../src/channels/teams/rooms/morning/open-desk.ts';
import { cents } from '../../../../src/domain/cents.ts';
import type { Company } from '../../../../src/domain/company/company.ts';
import { type CreditPolicy, DEFAULT_CREDIT_POLICY } from '../../../../src/domain/company/credit-policy.ts';
import { day } from '../../../../src/domain/day.ts';
import type { Person } from '../../../../src/domain/person.ts';
import type { StoreReader } from '../../../../src/store/store-reader.ts';
import type { StoreWriter } from '../../../../src/store/store-writer.ts';
import type { CardsPort } from '../../../../src/use-cases/credit/credit-ports.ts';
import { tellPeople } from '../../../../src/use-cases/credit/tell-people.ts';
import { watchOrders } from '../../../../src/use-cases/credit/watch-orders.ts';
import type { CreditAnnouncer } from '../../../../src/use-cases/ports/credit/credit-announcer.ts';
import type { Hold } from '../../../../src/use-cases/ports/credit/hold-store.ts';
import { untilDone } from '../../../../src/use-cases/ports/may-begin.ts';
import { readKeptMarks } from '../../../../src/use-cases/positions/kept-marks.ts';
import { aCompany } from '../../../builders/company.ts';
import { aCreditSheet, aSalesDocument, creditSettings } from '../../../builders/credit.ts';
import { anInvoice } from '../../../builders/entry.ts';
import { aTiers } from '../../../builders/tiers.ts';
import { registryOf, someBooks } from '../../../use-cases/bench/books.ts';
import { HandClock } from '../../../use-cases/bench/clock.ts';
import { directoryOf } from '../../../use-cases/bench/people.ts';
import { ADELE, RENE, SOPHIE } from './fake-desk.ts';

/** Releases up to 5 000,00. */
export const NADIA: Person = { id: 'p-nadia', name: 'Nadia Benali' };
/** Releases everything. */
export const PAUL: Person = { id: 'p-paul', name: 'Paul Mercier' };
/** Stands in for Paul in March. */
export const KARIM: Person = { id: 'p-karim', name: 'Karim Haddad' };
/** Took the orders; has no role. */
export const LUC: Person = { id: 'p-luc', name: 'Luc Morel' };

const LUC_IN_SAGE = { name: 'Luc Morel', email: 'Luc.Morel@bijou.example' };

const POLICY: CreditPolicy = {
  ...DEFAULT_CREDIT_POLICY,
  chain: [
    { name: 'Crédit', people: [NADIA.id], groups: ['g-credit'], maxAmount: cents(5_000_00), maxOverLimit: null },
    { name: 'Direction', people: [PAUL.id], groups: [], maxAmount: null, maxOverLimit: null },
  ],
  substitutions: [{ of: PAUL.id, by: KARIM.id, from: day('2026-03-01'), until: day('2026-03-31') }],
};

const DIRECTORY = directoryOf(
  {
    [NADIA.id]: ['approver'],
    [PAUL.id]: ['approver'],
    [KARIM.id]: ['approver'],
    [SOPHIE.id]: ['collector'],
    [RENE.id]: ['reader'],
    [ADELE.id]: ['admin'],
  },
  { people: [LUC], addresses: { [LUC.id]: ['luc.morel@bijou.example'] } },
);

/** Credit control as it is, over books in memory: Carat owes 12 000,00 against a plafond of 10 000,00 and orders 3 000,00. */
export class CreditOffice {
  readonly clock: HandClock;
  readonly books = someBooks({
    tiers: [aTiers()],
    entries: [anInvoice({ amount: 12_000_00 })],
    creditSettings: creditSettings(),
    creditSheets: [aCreditSheet()],
    documents: [
      aSalesDocument({
        piece: 'BC00042',
        amount: cents(3_000_00),
        deliveryDate: day('2026-03-09'),
        salesperson: LUC_IN_SAGE,
      }),
    ],
  });
  readonly company = aCompany({ credit: POLICY });
  readonly desk: ReturnType<typeof openCreditDesk>;
  readonly morning: ReturnType<typeof openMorningDesk>;
  /** How often those who tell people were woken. */
  woken = 0;
  readonly #store: StoreReader & StoreWriter;
  #passes = 0;

  constructor(store: StoreReader & StoreWriter, at: string) {
    this.#store = store;
    this.clock = new HandClock(at);
    this.desk = openCreditDesk({ ...this.#ports(), wakeTeller: () => this.#wake() });
    this.morning = openMorningDesk(this.#ports());
  }

  #wake(): void {
    this.woken += 1;
  }

  #ports() {
    const store = this.#store;
    const companies = registryOf([this.company, this.books]);
    return {
      companies,
      directory: DIRECTORY,
      holds: store,
      positions: store,
      risks: store,
      watches: store,
      ledgerMarks: (company: Company) => readKeptMarks({ companies, positions: store, clock: this.clock }, company),
      turns: store,
      conversations: store,
      clock: this.clock,
      isHoliday: () => false,
    };
  }

  /** One pass of the watch, then everybody whom it concerns is told. */
  async pass(announcer: CreditAnnouncer): Promise<void> {
    await this.watch(announcer);
    await this.tell(announcer);
  }

  async watch(announcer: CardsPort['announcer']): Promise<void> {
    const watched = await watchOrders({ ...this.#ports(), announcer }, this.company, this.#turn());
    if (watched.kind !== 'watched') throw new Error(JSON.stringify(watched));
  }

  tell(announcer: CreditAnnouncer): Promise<number> {
    return tellPeople({ ...this.#ports(), announcer }, { ...this.#turn(), limit: 50 });
  }

  #turn() {
    this.#passes += 1;
    return { owner: `pass-${this.#passes}`, leaseMs: 60_000, mayBegin: untilDone };
  }

  /** The order's documents with what a test changes in them, as Sage gives them from now on. */
  changeOrder(facts: Parameters<typeof aSalesDocument>[0]): void {
    this.books.documents = this.books.documents.map((one) => ({ ...one, ...facts }));
  }

  /** The newest hold; throws where there is none. */
  async hold(): Promise<Hold> {
    const [hold] = await this.#store.listHolds({ company: this.company.code }, 1);
    if (!hold) throw new Error('No hold');
    return hold;
  }
}
