import { restoredChecks } from '../../channels/cli/restored/checks.ts';
import { restoredCommands } from '../../channels/cli/restored/commands.ts';
import { openDeparturesReader } from '../../channels/graph/restored/departures-reader.ts';
import { restoredPersonalWords } from '../../channels/words/cli/restored/personal-data.ts';
import { forgottenStore } from '../../store/restored/forgotten-store.ts';
import { restoredPersonalData } from '../../store/restored/personal/restored-personal-data.ts';
import type { Ground } from '../ground.ts';
import type { Room, RoomPlan } from '../room.ts';

function openRoom({ client, clock, companies, dispatches, mailer, outside, store }: Ground): Room {
  const departures = openDeparturesReader(client);
  const forgotten = forgottenStore(outside.store);
  return {
    personalData: { ...restoredPersonalData(outside.store), called: restoredPersonalWords },
    commands: restoredCommands({ clock, companies, departures, dispatches, forgotten, mailer, stops: store }),
    checks: [restoredChecks({ clock, departures, forgotten })],
  };
}

/** A store that was restored from a backup has forgotten what left since: it is found, and never sent again. */
export const restored: RoomPlan = { name: 'restored', open: openRoom };
