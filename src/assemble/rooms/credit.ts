import { creditRoomChecks } from '../../channels/cli/credit/checks.ts';
import { creditCommands } from '../../channels/cli/credit/commands.ts';
import type { CreditDeskPorts } from '../../channels/teams/rooms/credit/open-desk.ts';
import { orderSearch } from '../../channels/teams/rooms/credit/order-search.ts';
import { creditTasks } from '../../channels/teams/rooms/credit/tasks.ts';
import { creditPersonalWords } from '../../channels/words/cli/credit/personal-data.ts';
import { creditPersonalData } from '../../store/credit/personal/credit-personal-data.ts';
import { tellPeople } from '../../use-cases/credit/tell-people.ts';
import { watchOrders } from '../../use-cases/credit/watch-orders.ts';
import { forEveryCompany } from '../../use-cases/for-every-company.ts';
import type { ReadLedgerMarks } from '../../use-cases/ports/credit/ledger-marks.ts';
import { readKeptMarks } from '../../use-cases/positions/kept-marks.ts';
import { answerOfAll } from '../../use-cases/unreached.ts';
import type { Ground } from '../ground.ts';
import { newOwner } from '../owner.ts';
import type { Room, RoomPlan } from '../room.ts';

/** Read at this pace, Sage's documents are as fresh as a phone call. */
const WATCH_EVERY_MS = 5 * 60_000;
const TELL_EVERY_MS = 15_000;
/** Longer than the longest pass, and what its work waits after its process died. */
const WATCH_LEASE_MS = 10 * 60_000;
const TELL_LEASE_MS = 2 * 60_000;
const TOLD_AT_ONCE = 20;

function openRoom(ground: Ground): Room {
  const { situation, client, clock, companies, directory, store, outside } = ground;
  const positions = { companies, positions: store, clock };
  const kept = { holds: store, risks: store, watches: store, turns: store, conversations: store };
  // The pass over positions reads every ledger each minute: this room reads what it saw.
  const ledgerMarks: ReadLedgerMarks = (company) => readKeptMarks(positions, company);
  const ports = { ...situation, ...kept, directory, ledgerMarks };
  const deskPorts: CreditDeskPorts = {
    ...ports,
    wakeTeller: () => {
      ground.wake('tell');
      ground.wake('writeBack');
    },
  };
  return {
    personalData: { ...creditPersonalData(outside.store), called: creditPersonalWords },
    tasks: creditTasks(ports),
    search: orderSearch({ companies, directory, clock }),
    // The terminal has no bot: the service brings its cards up to date.
    commands: creditCommands({
      ...ports,
      announcer: { holdChanged: ({ id }) => store.askRefresh({ kind: 'hold', id }, clock.now()) },
    }),
    checks: creditRoomChecks({ conversations: store, clock }, companies, client, outside.kind === 'embedded'),
    async chat() {
      const [{ creditRoom }, { openCreditDesk }] = await Promise.all([
        import('../../channels/teams/rooms/credit/room.ts'),
        import('../../channels/teams/rooms/credit/open-desk.ts'),
      ]);
      return creditRoom(openCreditDesk(deskPorts));
    },
    async passes(voice) {
      const [{ createCreditAnnouncer }, { openCreditDesk }] = await Promise.all([
        import('../../channels/teams/rooms/credit/announcer.ts'),
        import('../../channels/teams/rooms/credit/open-desk.ts'),
      ]);
      const announcer = createCreditAnnouncer({ credit: openCreditDesk(deskPorts), ...voice });
      const telling = { ...ports, announcer };
      return [
        {
          // Every company's orders; what is found is told at once.
          name: 'watch',
          everyMs: WATCH_EVERY_MS,
          isBehindPeople: true,
          queue: false,
          wakes: ['tell'],
          /** A base that does not answer is told, and the others are watched. */
          async run(giveWay, mayBegin) {
            let found = 0;
            const { answers, throwFault } = await forEveryCompany(companies.list(), async (company) => {
              const once = { owner: newOwner(), leaseMs: WATCH_LEASE_MS, mayBegin };
              const answer = await watchOrders({ ...telling, giveWay }, company, once);
              if (answer.kind === 'watched')
                found += answer.opened + answer.noted + answer.superseded + answer.escalated;
              return answer;
            });
            throwFault();
            return answerOfAll(answers, found);
          },
        },
        {
          // Woken by the watch, a decision, a question, an answer.
          name: 'tell',
          everyMs: TELL_EVERY_MS,
          isBehindPeople: false,
          queue: true,
          run: (_giveWay, mayBegin) =>
            tellPeople(telling, { owner: newOwner(), leaseMs: TELL_LEASE_MS, limit: TOLD_AT_ONCE, mayBegin }),
        },
      ];
    },
  };
}

/** Encours, held orders and who decides on them. */
export const credit: RoomPlan = {
  name: 'credit',
  help: async () => (await import('../../channels/teams/rooms/credit/help.ts')).CREDIT_HELP,
  open: openRoom,
};
