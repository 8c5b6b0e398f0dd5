import type { PersonalAddition } from '../../channels/cli/personal-addition.ts';
import { privacyCommands } from '../../channels/cli/privacy/commands.ts';
import { historyPersonalWords } from '../../channels/words/cli/privacy/history-personal-data.ts';
import { transportPersonalWords } from '../../channels/words/cli/privacy/transport-personal-data.ts';
import { historyPersonalData } from '../../store/history/personal/history-personal-data.ts';
import { transportPersonalData } from '../../store/transport/personal/transport-personal-data.ts';
import type { Ground } from '../ground.ts';
import type { Room, RoomPlan } from '../room.ts';

/** What rooms keep on people, then what is no room: the transport last, by whose conversations the others are found. */
export function personalSources({ added, outside }: Pick<Ground, 'added' | 'outside'>): readonly PersonalAddition[] {
  return [
    ...added('personalData'),
    { ...historyPersonalData(outside.store), called: historyPersonalWords },
    { ...transportPersonalData(outside.store), called: transportPersonalWords },
  ];
}

const openRoom = (ground: Ground): Room => ({
  commands: privacyCommands({
    clock: ground.clock,
    directory: ground.directory,
    history: ground.store,
    keepers: () => personalSources(ground),
  }),
});

/** What is kept on people: handed out, erased, and gone when it is over. */
export const privacy: RoomPlan = { name: 'privacy', open: openRoom };
