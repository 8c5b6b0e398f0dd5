import { z } from 'zod';
import { runsCommands } from '../../channels/cli/runs/commands.ts';
import { runsMeaning } from '../../channels/words/cli/runs/settings.ts';
import { settingsPart } from '../../config/room-settings.ts';
import { RUNS } from '../../domain/runs/runs-setting.ts';
import { workRuns } from '../../use-cases/runs/work-runs.ts';
import type { Ground } from '../ground.ts';
import { newOwner } from '../owner.ts';
import type { Room, RoomPlan } from '../room.ts';

/** A run goes on within seconds; the worker of letters sends meanwhile. */
const EVERY_MS = 5_000;

function openRoom(ground: Ground): Room {
  const { situation, copies, dispatches, renderer, store, sayHold } = ground;
  const { sending } = ground.outside;
  const preparing = { ...situation, copies, sending, renderer, drafts: store, runs: store };
  return {
    commands: runsCommands({ ...preparing, sayHold, wakeRuns: () => ground.wake('runs') }),
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
  settings: settingsPart(
    RUNS,
    { approveUpTo: z.record(z.string().regex(/^[A-Z]{3}$/u), cents), perDay: z.number().int().min(1) },
    runsMeaning,
  ),
  open: openRoom,
};
