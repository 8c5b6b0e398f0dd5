import { litigationCommands } from '../../channels/cli/litigation/commands.ts';
import { openBundleWriter } from '../../channels/litigation/write-bundle.ts';
import { accountLitigation } from '../../channels/teams/rooms/litigation/account-addition.ts';
import { litigationPersonalWords } from '../../channels/words/cli/litigation/personal-data.ts';
import { saveFile } from '../../platform/save-file.ts';
import { litigationPersonalData } from '../../store/litigation/personal/litigation-personal-data.ts';
import { workExports } from '../../use-cases/litigation/work-exports.ts';
import type { Ground } from '../ground.ts';
import { newOwner } from '../owner.ts';
import type { Room, RoomPlan } from '../room.ts';
import { SAID_IN_COURT } from '../said-in-court.ts';

const PASS = 'litigation';
/** What a process that died left, and what Microsoft 365 did not take at once: else it is made when it is asked for. */
const EVERY_MS = 60_000;

function openRoom(ground: Ground): Room {
  const { archive, clock, companies, directory, dispatches, mailer, outside, renderer, store } = ground;
  const ports = {
    ...{ archive, clock, companies, dispatches, mailer, renderer, turns: store, exports: store, memory: store },
    ...{ matters: store, postings: store, replies: store, comments: store },
    writeBundle: openBundleWriter(SAID_IN_COURT),
  };
  const asking = { ...ports, directory };
  return {
    personalData: { ...litigationPersonalData(outside.store), called: litigationPersonalWords },
    account: accountLitigation(asking),
    commands: litigationCommands({ ...ports, history: store, saveFile, newOwner }),
    async chat() {
      const [{ litigationRoom }, { openLitigationDesk }] = await Promise.all([
        import('../../channels/teams/rooms/litigation/room.ts'),
        import('../../channels/teams/rooms/litigation/open-desk.ts'),
      ]);
      return litigationRoom(openLitigationDesk(asking));
    },
    passes: async () => [
      {
        // Files for a court that were asked for: made, and put into the customers' dossiers.
        ...{ name: PASS, everyMs: EVERY_MS, isBehindPeople: true, queue: false },
        run: (_giveWay, mayBegin) => workExports({ ...ports, mayBegin }, newOwner()),
      },
    ],
  };
}

/** The file for a court: what is owed, what was done about it and what proves it. */
export const litigation: RoomPlan = { name: 'litigation', open: openRoom };
