import { statusCommands } from '../../channels/cli/status/commands.ts';
import { readVersion } from '../../platform/version.ts';
import { statusStore } from '../../store/status/status-store.ts';
import { openPassNotes } from '../../use-cases/status/note-passes.ts';
import type { Ground } from '../ground.ts';
import type { Room, RoomPlan } from '../room.ts';

function openRoom({ companies, clock, store, directory, outside }: Ground): Room {
  const status = statusStore(outside.store);
  const ports = { companies, clock, runs: store, status, version: readVersion() };
  return {
    onPasses: openPassNotes({ notes: status, clock }, (fault) =>
      outside.logger.warn({ err: fault }, 'How a pass ended was not noted'),
    ),
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

/** How the product stands, for administrators. */
export const status: RoomPlan = {
  name: 'status',
  help: async () => (await import('../../channels/teams/rooms/status/help.ts')).STATUS_HELP,
  open: openRoom,
};
