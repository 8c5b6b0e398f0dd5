import { recoveryChecks } from '../../channels/cli/recovery/checks.ts';
import { recoveryCommands } from '../../channels/cli/recovery/commands.ts';
import { accountTasks, morningTasks } from '../../channels/teams/rooms/recovery/additions.ts';
import { matterTasks } from '../../channels/teams/rooms/recovery/matter-tasks.ts';
import { recoveryPersonalWords } from '../../channels/words/cli/recovery/personal-data.ts';
import { recoveryMeaning } from '../../channels/words/cli/recovery/settings.ts';
import { explainMatterHold } from '../../channels/words/recovery/explain-holds.ts';
import { filesWords } from '../../channels/words/recovery/files-words.ts';
import { sayBrokenPromise } from '../../channels/words/recovery/say-broken-promise.ts';
import { RECOVERY_FIELDS } from '../../config/recovery.ts';
import { settingsPart } from '../../config/room-settings.ts';
import { RECOVERY } from '../../domain/recovery/holds.ts';
import { RECOVERY_SETTING } from '../../domain/recovery/recovery-setting.ts';
import { PRODUCT } from '../../store/product.ts';
import { recoveryPersonalData } from '../../store/recovery/personal/recovery-personal-data.ts';
import { lookAtFiles } from '../../use-cases/recovery/files/look-at-files.ts';
import { heldByMatters } from '../../use-cases/recovery/matters/held-by-matters.ts';
import { judgePromises } from '../../use-cases/recovery/promises/judge-promises.ts';
import { beginningsOfReplies } from '../../use-cases/replies/form-beginnings.ts';
import type { Ground } from '../ground.ts';
import type { Room, RoomPlan } from '../room.ts';

const EVERY_MS = 600_000;

function openRoom({ added, clock, companies, directory, outside, situation, store }: Ground): Room {
  const ports = {
    ...situation,
    companies,
    directory,
    clock,
    tasks: store,
    matters: store,
    sources: () => added('tasks'),
    onMissing: (err: unknown) => outside.logger.warn({ err }, 'An agenda goes without what a room has waiting'),
  };
  const looking = { companies, clock, matters: store, product: PRODUCT };
  return {
    personalData: { ...recoveryPersonalData(outside.store), called: recoveryPersonalWords },
    account: accountTasks(ports),
    morning: morningTasks(ports),
    holds: { ...heldByMatters(store), room: RECOVERY, explain: explainMatterHold },
    tasks: matterTasks(ports),
    commands: recoveryCommands(ports),
    checks: recoveryChecks(companies),
    async chat() {
      const [{ recoveryRoom }, { openRecoveryDesk }] = await Promise.all([
        import('../../channels/teams/rooms/recovery/room.ts'),
        import('../../channels/teams/rooms/recovery/open-desk.ts'),
      ]);
      return recoveryRoom(openRecoveryDesk({ ...ports, beginnings: beginningsOfReplies(store) }));
    },
    passes: async () => [
      {
        // Promises whose day is over in Paris are judged, and files follow what was paid.
        ...{ name: 'recovery', everyMs: EVERY_MS, isBehindPeople: true, queue: false },
        run: async (giveWay, mayBegin) =>
          (await judgePromises({ ...looking, giveWay, mayBegin, tasks: store, sayTask: sayBrokenPromise })) +
          (await lookAtFiles({ ...looking, giveWay, mayBegin, outcome: filesWords('fr').paidOutcome })),
      },
    ],
  };
}

/** What people are to do, what rooms have waiting for them, and what there is between customers and us. */
export const recovery: RoomPlan = {
  name: 'recovery',
  settings: settingsPart(RECOVERY_SETTING, RECOVERY_FIELDS, recoveryMeaning),
  help: async () => (await import('../../channels/teams/rooms/recovery/help.ts')).RECOVERY_HELP,
  open: openRoom,
};
