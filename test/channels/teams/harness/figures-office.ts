import { openFiguresDesk } from '../../../../src/channels/teams/rooms/figures/open-desk.ts';
import { openPenaltiesDesk } from '../../../../src/channels/teams/rooms/penalties/open-desk.ts';
import { cents } from '../../../../src/domain/cents.ts';
import { DEFAULT_FIGURES_POLICY } from '../../../../src/domain/company/figures-policy.ts';
import { day } from '../../../../src/domain/day.ts';
import { decideFacts } from '../../../../src/domain/figures/dataset/decide-facts.ts';
import type { Entry } from '../../../../src/domain/ledger/entry.ts';
import type { StoreReader } from '../../../../src/store/store-reader.ts';
import type { StoreWriter } from '../../../../src/store/store-writer.ts';
import { aCompany, fiscalYears } from '../../../builders/company.ts';
import { toWrite } from '../../../builders/dataset.ts';
import { anInvoice, aReceipt } from '../../../builders/entry.ts';
import { aTiers } from '../../../builders/tiers.ts';
import { registryOf, someBooks } from '../../../use-cases/bench/books.ts';
import { HandClock } from '../../../use-cases/bench/clock.ts';
import { directoryOf } from '../../../use-cases/bench/people.ts';
import { RENE, SOPHIE } from './fake-desk.ts';

const TODAY = day('2026-03-02');

/** An invoice with its payment in full, lettered together. */
const paid = (ecNo: number, tiers: string, date: string, due: string, paidOn: string): readonly Entry[] => {
  const letter = `L${ecNo}`;
  return [
    anInvoice({ ecNo, tiers, date, due, letter, amount: 1_000_00 }),
    aReceipt({ ecNo: ecNo + 1, tiers, date: paidOn, letter, amount: 1_000_00 }),
  ];
};

/** Carat took 40 days last year and 60 this year; Onyx 20, and owes more; Jade never paid; twenty small ones owe a little. */
const ENTRIES: readonly Entry[] = [
  ...paid(10, 'CARAT', '2025-01-05', '2025-02-05', '2025-02-14'),
  ...paid(20, 'CARAT', '2025-12-01', '2025-12-31', '2026-01-30'),
  ...paid(30, 'ONYX', '2026-01-10', '2026-02-10', '2026-01-30'),
  anInvoice({ ecNo: 1, tiers: 'CARAT', date: '2025-10-01', due: '2025-10-31', amount: 4_000_00 }),
  anInvoice({ ecNo: 2, tiers: 'ONYX', date: '2026-02-01', due: '2026-04-01', amount: 9_000_00 }),
  anInvoice({ ecNo: 3, tiers: 'JADE', date: '2026-01-01', due: '2026-02-20', amount: 500_00 }),
  ...Array.from({ length: 20 }, (_, at) =>
    anInvoice({ ecNo: 100 + at, tiers: `P${10 + at}`, date: '2026-02-01', due: '2026-05-01', amount: 10_00 + at }),
  ),
];

const NAMES: Readonly<Record<string, string>> = {
  CARAT: 'Carat Distribution SARL',
  ONYX: 'Onyx SA',
  JADE: 'Jade & Cie',
};
const CODES = [...new Set(ENTRIES.map(({ tiers }) => tiers))];

/** The figures as they are, over books in memory; the dataset is built when a test says so. */
export class FiguresOffice {
  readonly clock = new HandClock('2026-03-02T09:20:00Z');
  readonly books = someBooks({
    tiers: CODES.map((code) => aTiers({ code, name: NAMES[code] ?? `Petit ${code}` })),
    entries: ENTRIES,
  });
  readonly company = aCompany();
  readonly desk: ReturnType<typeof openFiguresDesk>;
  /** Over the same books. */
  readonly penalties: ReturnType<typeof openPenaltiesDesk>;
  readonly #store: StoreReader & StoreWriter;

  constructor(store: StoreReader & StoreWriter) {
    this.#store = store;
    const asked = {
      companies: registryOf([this.company, this.books]),
      directory: directoryOf({ [SOPHIE.id]: ['collector'], [RENE.id]: ['reader'] }),
      clock: this.clock,
    };
    this.desk = openFiguresDesk({ ...asked, dataset: store, positions: store });
    this.penalties = openPenaltiesDesk({ ...asked, memory: store, matters: store });
  }

  /** As a refresh leaves it. */
  async buildDataset(): Promise<void> {
    const { code, identity, currency } = this.company;
    const now = new Date('2026-03-02T06:05:00Z');
    const facts = decideFacts({
      tiers: CODES,
      currency,
      policy: DEFAULT_FIGURES_POLICY,
      entries: this.books.entries,
      fiscalYears: fiscalYears(2025, 2026),
      reminders: [],
      asOf: TODAY,
      monthEnds: [],
    });
    const all = facts.map((one) => toWrite(one));
    const start = {
      company: code,
      name: identity.name,
      currency,
      asOf: TODAY,
      dmpBy: 'invoice',
      total: all.length,
    } as const;
    const generation = await this.#store.beginDataset(start, now);
    await this.#store.writeFacts(code, { generation, asOf: TODAY }, all, now);
    const end = { asOf: TODAY, dmpBy: 'invoice', reconciled: { read: 0, found: 0 }, forecastOn: null } as const;
    await this.#store.endDataset(code, generation, end, now);
  }

  /** One more debtor. */
  owe(name: string, amount: number): void {
    const code = `X${this.books.tiers.length}`;
    this.books.tiers = [...this.books.tiers, aTiers({ code, name })];
    this.books.entries = [
      ...this.books.entries,
      anInvoice({ ecNo: 900, tiers: code, due: '2026-02-01', amount: cents(amount) }),
    ];
  }
}
