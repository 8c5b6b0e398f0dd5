import { z } from 'zod';
import { positionsChecks } from '../../channels/cli/positions/checks.ts';
import { positionsCommands } from '../../channels/cli/positions/commands.ts';
import { positionsPersonalWords } from '../../channels/words/cli/positions/personal-data.ts';
import { positionsMeaning } from '../../channels/words/cli/positions/settings.ts';
import { settingsPart } from '../../config/room-settings.ts';
import { POSITIONS } from '../../domain/positions/positions-setting.ts';
import { positionsPersonalData } from '../../store/positions/personal/positions-personal-data.ts';
import { refreshAllPositions } from '../../use-cases/positions/refresh-all-positions.ts';
import { answerOfAll } from '../../use-cases/unreached.ts';
import type { Ground } from '../ground.ts';
import { newOwner } from '../owner.ts';
import type { Room, RoomPlan } from '../room.ts';

const EVERY_MS = 60_000;

function openRoom({ situation, store, outside }: Ground): Room {
  const ports = { ...situation, positions: store, turns: store };
  return {
    personalData: { ...positionsPersonalData(outside.store), called: positionsPersonalWords },
    commands: positionsCommands(ports),
    checks: [positionsChecks(ports)],
    passes: async () => [
      {
        // What changed in Sage since the last pass; the first pass of a day, in Paris, reads everybody again.
        name: 'positions',
        everyMs: EVERY_MS,
        isBehindPeople: true,
        queue: false,
        /** Nobody waits for these: lists read Sage itself meanwhile, and a later pass does what could not be done. */
        async run(giveWay, mayBegin) {
          const answers = await refreshAllPositions({ ...ports, giveWay, mayBegin }, newOwner());
          return answerOfAll(answers);
        },
      },
    ],
  };
}

/** A kept picture of what is open, which lists read. */
export const positions: RoomPlan = {
  name: 'positions',
  settings: settingsPart(POSITIONS, { maxAgeMinutes: z.number().int().min(0) }, positionsMeaning),
  open: openRoom,
};
