import { penaltiesCommands } from '../../channels/cli/penalties/commands.ts';
import { PENALTIES_ON_ACCOUNT } from '../../channels/teams/rooms/penalties/added.ts';
import { penaltiesMeaning } from '../../channels/words/cli/penalties/settings.ts';
import { PENALTIES_FIELDS, writePenalties } from '../../config/penalties.ts';
import { settingsPart } from '../../config/room-settings.ts';
import { PENALTIES } from '../../domain/penalties/penalties-setting.ts';
import { saveFile } from '../../platform/save-file.ts';
import type { Ground } from '../ground.ts';
import type { Room, RoomPlan } from '../room.ts';

function openRoom({ companies, clock, directory, store, writeFile }: Ground): Room {
  const ports = { companies, clock, memory: store, matters: store, directory };
  return {
    commands: penaltiesCommands({ ...ports, writeFile, saveFile }),
    account: PENALTIES_ON_ACCOUNT,
    async chat() {
      const [{ penaltiesRoom }, { openPenaltiesDesk }] = await Promise.all([
        import('../../channels/teams/rooms/penalties/room.ts'),
        import('../../channels/teams/rooms/penalties/open-desk.ts'),
      ]);
      return penaltiesRoom(openPenaltiesDesk(ports));
    },
  };
}

/** Late-payment penalties and the indemnity of each late invoice, for information. */
export const penalties: RoomPlan = {
  name: 'penalties',
  settings: settingsPart(PENALTIES, PENALTIES_FIELDS, penaltiesMeaning, writePenalties),
  help: async () => (await import('../../channels/teams/rooms/penalties/help.ts')).PENALTIES_HELP,
  open: openRoom,
};
