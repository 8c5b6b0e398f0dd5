import { z } from 'zod';
import { runsCommands } from '../../channels/cli/runs/commands.ts';
import { signRunLink } from '../../channels/http/runs/run-link.ts';
import { runRoute } from '../../channels/http/runs/run-route.ts';
import { saidMorning, saidStop } from '../../channels/teams/rooms/runs/additions.ts';
import { runsPersonalWords } from '../../channels/words/cli/runs/personal-data.ts';
import { runsMeaning } from '../../channels/words/cli/runs/settings.ts';
import { settingsPart } from '../../config/room-settings.ts';
import type { Language } from '../../domain/language.ts';
import { totalsOf } from '../../domain/runs/four-eyes.ts';
import { RUNS } from '../../domain/runs/runs-setting.ts';
import { runsPersonalData } from '../../store/runs/personal/runs-personal-data.ts';
import { openPenaltiesOfLines } from '../../use-cases/penalties/penalties-of-lines.ts';
import { listProposals } from '../../use-cases/relance/list-proposals.ts';
import { type RunView, viewRun } from '../../use-cases/runs/show-run.ts';
import { workRuns } from '../../use-cases/runs/work-runs.ts';
import type { Ground } from '../ground.ts';
import { letterTemplates } from '../letter-templates.ts';
import { newOwner } from '../owner.ts';
import { letterUrl, linkExpiry } from '../private-links.ts';
import type { Room, RoomPlan } from '../room.ts';

/** A run goes on within seconds; the worker of letters sends meanwhile. */
const EVERY_MS = 5_000;

function openRoom(ground: Ground): Room {
  const { situation, clock, companies, copies, directory, dispatches, renderer, store, sayHold } = ground;
  const { linkSecret, publicBaseUrl, sending } = ground.outside;
  const penalties = openPenaltiesOfLines({ companies, memory: store });
  const texts = { letterTemplates: letterTemplates(ground) };
  const preparing = { ...situation, copies, sending, renderer, drafts: store, runs: store, penalties, ...texts };
  const wakeRuns = (): void => ground.wake('runs');
  async function readRun(id: string): Promise<RunView | null> {
    const run = await store.readRun(id);
    return run && viewRun(store, run);
  }
  return {
    personalData: { ...runsPersonalData(ground.outside.store), called: runsPersonalWords },
    commands: runsCommands({ ...preparing, sayHold, wakeRuns }),
    async chat() {
      const [{ runsRoom }, { openRunsDesk }] = await Promise.all([
        import('../../channels/teams/rooms/runs/room.ts'),
        import('../../channels/teams/rooms/runs/open-desk.ts'),
      ]);
      const lettersUrl = (runId: string, language: Language): string =>
        `${publicBaseUrl}/campagnes/${signRunLink({ runId, language }, linkSecret, linkExpiry(ground))}`;
      return runsRoom(openRunsDesk({ ...preparing, directory, positions: store, sayHold, lettersUrl, wakeRuns }));
    },
    pages: [
      {
        path: '/campagnes/:token',
        answer: runRoute({ clock, linkSecret, readRun, letterUrl: (link) => letterUrl(ground, link) }),
      },
    ],
    account: {
      rank: 5,
      async read(_who, { company }) {
        const stop = await store.readStop(company);
        return stop && saidStop(stop);
      },
    },
    morning: {
      rank: 20,
      async read(code) {
        const company = companies.get(code);
        if (!company) return null;
        const { proposals } = await listProposals({ ...situation, positions: store }, company);
        const totals = totalsOf(proposals.map(({ currency, total }) => ({ currency, shown: { total } })));
        return totals.length === 0 ? null : saidMorning(code, totals);
      },
    },
    async passes({ refresh }) {
      const ports = { ...preparing, dispatches, turns: store };
      return [
        {
          // Approved runs: reserved, handed to the worker few at a time, and what became of them.
          name: 'runs',
          everyMs: EVERY_MS,
          isBehindPeople: false,
          queue: true,
          async run() {
            const moved = await workRuns({ ...ports, runChanged: (id) => refresh({ kind: 'run', id }) }, newOwner());
            if (moved > 0) ground.wake('dispatch');
            return moved;
          },
        },
      ];
    },
  };
}

const cents = z.number().int().min(0);

/** Runs of reminders over all customers. */
export const runs: RoomPlan = {
  name: 'runs',
  help: async () => (await import('../../channels/teams/rooms/runs/help.ts')).RUNS_HELP,
  settings: settingsPart(
    RUNS,
    { approveUpTo: z.record(z.string().regex(/^[A-Z]{3}$/u), cents), perDay: z.number().int().min(1) },
    runsMeaning,
  ),
  open: openRoom,
};
