import { setImmediate } from 'node:timers/promises';
import { plansCommands } from '../../channels/cli/plans/commands.ts';
import { signRehearsal } from '../../channels/http/plans/rehearsal-link.ts';
import { rehearsalPages } from '../../channels/http/plans/rehearsal-route.ts';
import { planOnAccount } from '../../channels/teams/rooms/plans/added.ts';
import { plansPersonalWords } from '../../channels/words/cli/plans/personal-data.ts';
import { explainStop } from '../../channels/words/plans/say-stop.ts';
import { MOTIF_AFTER_LAST, sayDueTask } from '../../channels/words/plans/say-task.ts';
import type { Company } from '../../domain/company/company.ts';
import { readTextFile } from '../../platform/read-file.ts';
import { saveFile } from '../../platform/save-file.ts';
import { plansPersonalData } from '../../store/plans/personal/plans-personal-data.ts';
import { keepRehearsals } from '../../use-cases/plans/kept-rehearsals.ts';
import { openAllDueTasks } from '../../use-cases/plans/open-due-tasks.ts';
import { readPlanNames } from '../../use-cases/plans/read-plan-names.ts';
import { showRehearsal } from '../../use-cases/plans/show-rehearsal.ts';
import { PLANS_ROOM, stoppedCustomers } from '../../use-cases/plans/stop-customer.ts';
import type { Ground } from '../ground.ts';
import { planFormat } from '../plan-format.ts';
import { linkExpiry } from '../private-links.ts';
import type { Room, RoomPlan } from '../room.ts';

/** Steps are due from a day on: an hour late is early enough. */
const EVERY_MS = 3_600_000;

function openRoom(ground: Ground): Room {
  const { companies, clock, store, plans, situation, directory, outside, writeFile } = ground;
  const { linkSecret, publicBaseUrl } = outside;
  const ports = { companies, clock, applied: store, format: planFormat, plans, stops: store };
  const { isHoliday } = situation;
  const play = keepRehearsals({ companies, clock, plans, isHoliday, giveWay: () => setImmediate() });
  const planNames = (company: Company) => readPlanNames({ companies, templates: store }, company);
  const asking = { ...ports, directory, play };
  return {
    account: planOnAccount(ports),
    holds: { room: PLANS_ROOM, ...stoppedCustomers(ports), explain: explainStop },
    personalData: { ...plansPersonalData(outside.store), called: plansPersonalWords },
    commands: plansCommands({ ...ports, planNames, readFile: readTextFile, saveFile, writeFile, isHoliday }),
    passes: async () => [
      {
        name: 'plan-tasks',
        everyMs: EVERY_MS,
        isBehindPeople: true,
        queue: false,
        run: (_giveWay, mayBegin) =>
          openAllDueTasks({
            ...{ ...situation, ...ports, positions: store, tasks: store, directory, mayBegin },
            ...{ dispatches: store, colleagues: ground.colleagues, say: sayDueTask, motif: MOTIF_AFTER_LAST },
          }),
      },
    ],
    async chat() {
      const [{ plansRoom }, { openPlansDesk }] = await Promise.all([
        import('../../channels/teams/rooms/plans/room.ts'),
        import('../../channels/teams/rooms/plans/open-desk.ts'),
      ]);
      return plansRoom(
        openPlansDesk(asking, (who, language, asked) => {
          const token = signRehearsal({ who, language, asked }, linkSecret, linkExpiry(ground));
          return `${publicBaseUrl}/repetitions/${token}`;
        }),
      );
    },
    pages: rehearsalPages({
      ...{ clock, linkSecret, writeFile },
      show: ({ who, asked }) => showRehearsal(asking, who, asked),
    }),
  };
}

/** When whom is reminded: plans as files, who follows which, and what they would have sent. */
export const plans: RoomPlan = {
  name: 'plans',
  help: async () => (await import('../../channels/teams/rooms/plans/help.ts')).PLANS_HELP,
  open: openRoom,
};
