import type { TaskAddition } from '../../../../src/channels/teams/chat/task-addition.ts';
import { creditTasks } from '../../../../src/channels/teams/rooms/credit/tasks.ts';
import { dispatchTasks } from '../../../../src/channels/teams/rooms/dispatch/tasks.ts';
import { matterTasks } from '../../../../src/channels/teams/rooms/recovery/matter-tasks.ts';
import { openRecoveryDesk } from '../../../../src/channels/teams/rooms/recovery/open-desk.ts';
import { relanceTasks } from '../../../../src/channels/teams/rooms/relance/tasks.ts';
import type { StoreReader } from '../../../../src/store/store-reader.ts';
import type { StoreWriter } from '../../../../src/store/store-writer.ts';
import { heldByMatters } from '../../../../src/use-cases/recovery/matters/held-by-matters.ts';
import { beginningsOfReplies } from '../../../../src/use-cases/replies/form-beginnings.ts';
import { type Books, registryOf } from '../../../use-cases/bench/books.ts';
import { directoryOf } from '../../../use-cases/bench/people.ts';
import { type CreditOffice, KARIM, NADIA, PAUL } from './credit-office.ts';
import { ADELE, RENE, SOPHIE } from './fake-desk.ts';

const DIRECTORY = directoryOf(
  {
    [SOPHIE.id]: ['collector'],
    [NADIA.id]: ['approver'],
    [PAUL.id]: ['approver'],
    [KARIM.id]: ['approver'],
    [RENE.id]: ['reader'],
    [ADELE.id]: ['admin'],
  },
  {
    people: [SOPHIE, NADIA, RENE],
    addresses: {
      [SOPHIE.id]: ['sophie.lambert@bijou.example'],
      [NADIA.id]: ['nadia@bijou.example'],
      [RENE.id]: ['rene@bijou.example'],
    },
  },
);

/** Agendas as they are, over the books and the store of the credit office. */
export class RecoveryOffice {
  readonly desk: ReturnType<typeof openRecoveryDesk>;
  /** Thrown by held orders while it is set: a room that is away. */
  away: Error | null = null;
  readonly missed: unknown[] = [];
  readonly ports: Parameters<typeof openRecoveryDesk>[0];
  readonly books: Books;

  constructor(store: StoreReader & StoreWriter, { company, books, clock }: CreditOffice) {
    this.books = books;
    const companies = registryOf([company, books]);
    const credit = creditTasks({ directory: DIRECTORY, holds: store, clock });
    const held: TaskAddition = {
      ...credit,
      read: async (asked) => {
        if (this.away) throw this.away;
        return credit.read(asked);
      },
    };
    const sources: readonly TaskAddition[] = [
      held,
      dispatchTasks({ clock, directory: DIRECTORY, dispatches: store, failed: store }),
      relanceTasks({ companies, exclusions: store }),
      matterTasks({ matters: store, directory: DIRECTORY }),
    ];
    this.ports = {
      companies,
      directory: DIRECTORY,
      clock,
      tasks: store,
      matters: store,
      beginnings: beginningsOfReplies(store),
      ...{ memory: store, holders: () => [heldByMatters(store)], isHoliday: () => false },
      sources: () => sources,
      onMissing: (fault) => void this.missed.push(fault),
    };
    this.desk = openRecoveryDesk(this.ports);
  }
}
