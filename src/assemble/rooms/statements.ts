import { statementsCommands } from '../../channels/cli/statements/commands.ts';
import { openFileWriter } from '../../channels/statements/write-file.ts';
import type { Ground } from '../ground.ts';
import type { Room, RoomPlan } from '../room.ts';

const openRoom = ({ companies, clock }: Ground): Room => ({
  commands: statementsCommands({ companies, clock, writeFile: openFileWriter() }),
});

/** Balance âgée, échéancier and relevé of any day. */
export const statements: RoomPlan = { name: 'statements', open: openRoom };
