import { z } from 'zod';
import { runsCommands } from '../../channels/cli/runs/commands.ts';
import { signRunLink } from '../../channels/http/runs/run-link.ts';
import { runReportRoute, runRoute } from '../../channels/http/runs/run-route.ts';
import { openPostPrinter } from '../../channels/letters/post/print-post.ts';
import { reportWriter } from '../../channels/runs/write-report.ts';
import { amountOf } from '../../channels/schedule/passes.ts';
import { saidMorning, saidStop } from '../../channels/teams/rooms/runs/additions.ts';
import { runsPersonalWords } from '../../channels/words/cli/runs/personal-data.ts';
import { runsMeaning } from '../../channels/words/cli/runs/settings.ts';
import { settingsPart } from '../../config/room-settings.ts';
import { strict } from '../../config/strict.ts';
import type { Language } from '../../domain/language.ts';
import { RUNS } from '../../domain/runs/runs-setting.ts';
import { saveFile } from '../../platform/save-file.ts';
import { runsPersonalData } from '../../store/runs/personal/runs-personal-data.ts';
import { openPenaltiesOfLines } from '../../use-cases/penalties/penalties-of-lines.ts';
import { fileRunReports } from '../../use-cases/runs/file-run-reports.ts';
import { readRunDigest } from '../../use-cases/runs/read-run-digest.ts';
import { type RunView, viewRunNow } from '../../use-cases/runs/show-run.ts';
import { workRuns } from '../../use-cases/runs/work-runs.ts';
import type { Ground } from '../ground.ts';
import { letterTemplates } from '../letter-templates.ts';
import { newOwner } from '../owner.ts';
import { letterUrl, linkExpiry } from '../private-links.ts';
import type { Room, RoomPlan } from '../room.ts';

/** A run goes on within seconds; the worker of letters sends meanwhile. */
const EVERY_MS = 5_000;
/** Nobody waits for a report to be filed. */
const REPORTS_EVERY_MS = 60_000;

function openRoom(ground: Ground): Room {
  const { situation, clock, companies, copies, directory, dispatches, renderer, store, sayHold, writeFile } = ground;
  const { linkSecret, publicBaseUrl, sending } = ground.outside;
  const penalties = openPenaltiesOfLines({ companies, memory: store, matters: store });
  const texts = { letterTemplates: letterTemplates(ground) };
  const preparing = {
    ...{ ...situation, copies, dispatches, sending, renderer, drafts: store, runs: store, penalties },
    ...texts,
  };
  const wakeRuns = (): void => ground.wake('runs');
  async function readRun(id: string): Promise<RunView | null> {
    const run = await store.readRun(id);
    return run && viewRunNow(preparing, run, false);
  }
  return {
    personalData: { ...runsPersonalData(ground.outside.store), called: runsPersonalWords },
    commands: runsCommands({
      ...{ ...preparing, sayHold, wakeRuns, writeFile, saveFile },
      ...{ postings: store, printPost: openPostPrinter() },
    }),
    async chat() {
      const [{ runsRoom }, { openRunsDesk }] = await Promise.all([
        import('../../channels/teams/rooms/runs/room.ts'),
        import('../../channels/teams/rooms/runs/open-desk.ts'),
      ]);
      const lettersUrl = (runId: string, language: Language): string =>
        `${publicBaseUrl}/campagnes/${signRunLink({ runId, language }, linkSecret, linkExpiry(ground))}`;
      return runsRoom(
        openRunsDesk({
          ...{ ...preparing, directory, positions: store, sayHold, lettersUrl, wakeRuns },
          additions: () => ground.added('run'),
        }),
      );
    },
    pages: [
      {
        path: '/campagnes/:token',
        answer: runRoute({ clock, linkSecret, readRun, letterUrl: (link) => letterUrl(ground, link) }),
      },
      { path: '/campagnes/:token/:kind', answer: runReportRoute({ clock, linkSecret, readRun, writeFile, sayHold }) },
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
        return saidMorning(code, await readRunDigest({ ...situation, positions: store, runs: store }, company));
      },
    },
    async passes({ refresh }) {
      const ports = { ...preparing, turns: store, paces: store };
      const runChanged = (id: string): void => refresh({ kind: 'run', id });
      const writeReport = reportWriter(writeFile, sayHold);
      const reporting = { ...ports, archive: ground.archive, writeReport };
      return [
        {
          // Approved runs: reserved, handed to the worker few at a time, and what became of them.
          name: 'runs',
          everyMs: EVERY_MS,
          isBehindPeople: false,
          queue: true,
          async run(_giveWay, mayBegin) {
            const moved = await workRuns({ ...ports, mayBegin, runChanged }, newOwner());
            if (amountOf(moved) > 0) ground.wake('dispatch');
            return moved;
          },
        },
        {
          // What became of runs that are over, as files in the company's library.
          name: 'run-reports',
          everyMs: REPORTS_EVERY_MS,
          isBehindPeople: true,
          queue: false,
          run: (_giveWay, mayBegin) => fileRunReports({ ...reporting, mayBegin, runChanged }, newOwner()),
        },
      ];
    },
  };
}

const cents = z.number().int().min(0);
const names = z.array(z.string().min(1)).default([]);

/** Runs of reminders over all customers. */
export const runs: RoomPlan = {
  name: 'runs',
  help: async () => (await import('../../channels/teams/rooms/runs/help.ts')).RUNS_HELP,
  settings: settingsPart(
    RUNS,
    {
      approveUpTo: z.record(z.string().regex(/^[A-Z]{3}$/u), cents),
      perDay: z.number().int().min(1),
      collectors: z.array(strict({ name: z.string().min(1), salespeople: names, statistics: names, codes: names })),
    },
    runsMeaning,
  ),
  open: openRoom,
};
