import { recoveryCommands } from '../../channels/cli/recovery/commands.ts';
import { accountTasks, morningTasks } from '../../channels/teams/rooms/recovery/additions.ts';
import { recoveryPersonalWords } from '../../channels/words/cli/recovery/personal-data.ts';
import { recoveryPersonalData } from '../../store/recovery/personal/recovery-personal-data.ts';
import type { Ground } from '../ground.ts';
import type { Room, RoomPlan } from '../room.ts';

function openRoom({ added, clock, companies, directory, outside, store }: Ground): Room {
  const ports = {
    companies,
    directory,
    clock,
    tasks: store,
    sources: () => added('tasks'),
    onMissing: (err: unknown) => outside.logger.warn({ err }, 'An agenda goes without what a room has waiting'),
  };
  return {
    personalData: { ...recoveryPersonalData(outside.store), called: recoveryPersonalWords },
    account: accountTasks(ports),
    morning: morningTasks(ports),
    commands: recoveryCommands(ports),
    async chat() {
      const [{ recoveryRoom }, { openRecoveryDesk }] = await Promise.all([
        import('../../channels/teams/rooms/recovery/room.ts'),
        import('../../channels/teams/rooms/recovery/open-desk.ts'),
      ]);
      return recoveryRoom(openRecoveryDesk(ports));
    },
  };
}

/** What people are to do, and what rooms have waiting for them. */
export const recovery: RoomPlan = {
  name: 'recovery',
  help: async () => (await import('../../channels/teams/rooms/recovery/help.ts')).RECOVERY_HELP,
  open: openRoom,
};
