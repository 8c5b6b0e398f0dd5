import { statusCommands } from '../../channels/cli/status/commands.ts';
import type { Logger } from '../../platform/log.ts';
import { readVersion } from '../../platform/version.ts';
import { keep } from '../../sage/kept.ts';
import { statusStore } from '../../store/status/status-store.ts';
import { openPassNotes } from '../../use-cases/status/note-passes.ts';
import { readStanding } from '../../use-cases/status/read-standing.ts';
import { OPERATION_EVENT, OPERATION_EVERY_MS, serviceFactsOf } from '../../use-cases/status/service-facts.ts';
import type { Ground } from '../ground.ts';
import type { Outside } from '../outside.ts';
import type { Room, RoomPlan } from '../room.ts';
import { readingsOf } from '../status-readings.ts';

/** However often numbers are exported, the store is asked no oftener. */
const KEPT_MS = 60_000;

/** What alerts are made of is written whatever level the log has: an alert says where it is missing. The demo has no alerts. */
const alwaysTold = ({ logger, kind }: Outside): Logger =>
  kind === 'embedded' ? logger : logger.child({}, { level: 'info' });

function openRoom({ companies, clock, store, directory, outside }: Ground): Room {
  const status = statusStore(outside.store);
  const ports = { companies, clock, runs: store, status, version: readVersion() };
  const notes = openPassNotes({ notes: status, clock }, (fault) =>
    outside.logger.warn({ err: fault }, 'How a pass ended was not noted'),
  );
  const kept = keep(
    () => readStanding(ports),
    KEPT_MS,
    () => clock.now(),
  );
  return {
    onPasses: notes,
    readings: async () => readingsOf(await kept.get(), notes.running()),
    async passes() {
      return [
        {
          name: 'operation',
          everyMs: OPERATION_EVERY_MS,
          isBehindPeople: false,
          queue: false,
          async run() {
            const now = await readStanding(ports);
            const facts = serviceFactsOf(now, notes.running(), now.at, outside.certificateEnds);
            alwaysTold(outside).info({ event: OPERATION_EVENT, ...facts }, 'How the service works');
            return 0;
          },
        },
      ];
    },
    commands: statusCommands(ports),
    async chat() {
      const [{ statusRoom }, { openStatusDesk }] = await Promise.all([
        import('../../channels/teams/rooms/status/room.ts'),
        import('../../channels/teams/rooms/status/open-desk.ts'),
      ]);
      return statusRoom(openStatusDesk({ ...ports, directory }));
    },
  };
}

/** How the product stands: for administrators, and for whoever runs it, as a line of the log that alerts are made of and what is exported. */
export const status: RoomPlan = {
  name: 'status',
  help: async () => (await import('../../channels/teams/rooms/status/help.ts')).STATUS_HELP,
  open: openRoom,
};
