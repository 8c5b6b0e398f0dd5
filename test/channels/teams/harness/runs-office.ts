import type { RunAddition } from '../../../../src/channels/teams/chat/run-addition.ts';
import { openRunsDesk } from '../../../../src/channels/teams/rooms/runs/open-desk.ts';
import type { StoreReader } from '../../../../src/store/store-reader.ts';
import type { StoreWriter } from '../../../../src/store/store-writer.ts';
import { untilDone } from '../../../../src/use-cases/ports/may-begin.ts';
import { workRuns } from '../../../../src/use-cases/runs/work-runs.ts';
import { aCompany } from '../../../builders/company.ts';
import { anInvoice } from '../../../builders/entry.ts';
import { aContact, aTiers } from '../../../builders/tiers.ts';
import { NO_HOLDS } from '../../../fakes/relance/no-holds.ts';
import { registryOf, someBooks } from '../../../use-cases/bench/books.ts';
import { HandClock } from '../../../use-cases/bench/clock.ts';
import { directoryOf } from '../../../use-cases/bench/people.ts';
import { plainRenderer } from '../../../use-cases/bench/plain-renderer.ts';
import { ADELE, RENE, SOPHIE } from './fake-desk.ts';

const COUNT = 10;
const codeOf = (index: number): string => `R${String(index).padStart(2, '0')}`;
const CODES = Array.from({ length: COUNT }, (_, index) => codeOf(index + 1));

/** Runs as they are, over books in memory: ten customers who owe 1 000,00 € to 1 900,00 €; nothing leaves. */
export class RunsOffice {
  readonly clock = new HandClock('2026-03-02T09:20:00Z');
  readonly company = aCompany();
  readonly books = someBooks({
    tiers: CODES.map((code) => aTiers({ code, name: `Maison ${code}` })),
    contacts: new Map(CODES.map((code) => [code, [aContact()]])),
    entries: CODES.map((tiers, index) => anInvoice({ ecNo: index + 1, tiers, amount: 1_000_00 + index * 100_00 })),
  });
  readonly ports;
  readonly desk: ReturnType<typeof openRunsDesk>;
  /** What rooms have to say before a run is approved, of a test. */
  additions: readonly RunAddition[] = [];
  woken = 0;

  constructor(store: StoreReader & StoreWriter) {
    this.ports = {
      ...NO_HOLDS,
      companies: registryOf([this.company, this.books]),
      directory: directoryOf({ [SOPHIE.id]: ['collector'], [RENE.id]: ['reader'], [ADELE.id]: ['admin'] }),
      clock: this.clock,
      memory: store,
      positions: store,
      drafts: store,
      dispatches: store,
      runs: store,
      turns: store,
      paces: store,
      renderer: plainRenderer,
      copies: { find: async () => [] },
      sending: { sandbox: false as const },
      isHoliday: () => false,
    };
    this.desk = openRunsDesk({
      ...this.ports,
      lettersUrl: (id, language) => `https://relance.example/campagnes/${id}-${language}`,
      additions: () => this.additions,
      wakeRuns: () => {
        this.woken += 1;
      },
    });
  }

  /** One pass over runs; those that changed. */
  async work(): Promise<readonly string[]> {
    const changed: string[] = [];
    await workRuns({ ...this.ports, mayBegin: untilDone, runChanged: (id) => void changed.push(id) }, 'runs-office');
    return changed;
  }
}
