import type { Company } from '../../../src/domain/company/company.ts';
import type { Entry } from '../../../src/domain/ledger/entry.ts';
import { listLate } from '../../../src/use-cases/morning/list-late.ts';
import { untilDone } from '../../../src/use-cases/ports/may-begin.ts';
import type { PositionPorts } from '../../../src/use-cases/positions/position-ports.ts';
import { rebuildPositions, refreshPositions } from '../../../src/use-cases/positions/refresh-positions.ts';
import { aCompany } from '../../builders/company.ts';
import { aTiers } from '../../builders/tiers.ts';
import { openFakeStore } from '../../fakes/fake-store.ts';
import { registryOf, someBooks } from '../bench/books.ts';
import { HandClock } from '../bench/clock.ts';
import { directoryOf, READER } from '../bench/people.ts';

/** One company with the customers CARAT and ONYX on 2 March 2026 at 10:00 in Paris, and passes over its positions. */
export function openPositionDesk(entries: readonly Entry[] = [], facts: Partial<Company> = {}) {
  const clock = new HandClock();
  const company = aCompany(facts);
  const books = someBooks({ entries: [...entries], tiers: [aTiers(), aTiers({ code: 'ONYX', name: 'Onyx SA' })] });
  const fake = openFakeStore(clock.now);
  const store = { ...fake.reader, ...fake.writer };
  const registry = registryOf([company, books]);
  /** Payers of whom lines were read, reading by reading. */
  const asked: (readonly string[])[] = [];
  const companies = {
    ...registry,
    sage: (code: string) => {
      const sage = registry.sage(code);
      return {
        ...sage,
        readLedger: (...given: Parameters<typeof sage.readLedger>) => {
          asked.push(given[0] === 'all' ? ['*'] : [...given[0]].sort());
          return sage.readLedger(...given);
        },
      };
    },
  };
  const ports: PositionPorts = {
    mayBegin: untilDone,
    companies,
    positions: store,
    memory: store,
    holders: () => [],
    turns: store,
    clock,
  };
  const listing = { ...ports, directory: directoryOf({ [READER.id]: ['reader'] }) };
  return {
    clock,
    company,
    books,
    /** Booked in Sage since. */
    book: (...lines: readonly Entry[]) => {
      books.entries = [...books.entries, ...lines];
    },
    asked,
    store,
    ports,
    refresh: (over: Partial<PositionPorts> = {}, settings: Partial<Company> = {}) =>
      refreshPositions({ ...ports, ...over }, { ...company, ...settings }, 'one'),
    rebuild: () => rebuildPositions(ports, company, 'one'),
    state: () => store.readPositionState(company.code),
    debts: () => store.listDebts(company.code, clock.today()),
    /** As a person who reads sees it. */
    late: async () => {
      const view = await listLate(listing, READER, 1);
      if (view.kind !== 'late') throw new Error(view.kind);
      return view;
    },
  };
}

export const MINUTE_MS = 60_000;
export const DAY_MS = 86_400_000;
