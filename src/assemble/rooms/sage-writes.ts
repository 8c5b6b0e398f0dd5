import { sageWritesChecks } from '../../channels/cli/sage-writes/checks.ts';
import { sageWritesCommands } from '../../channels/cli/sage-writes/commands.ts';
import { sageWritesPersonalWords } from '../../channels/words/cli/sage-writes/personal-data.ts';
import { sageWritesPersonalData } from '../../store/sage-writes/personal/sage-writes-personal-data.ts';
import { writeToSage } from '../../use-cases/sage-writes/write-to-sage.ts';
import type { Ground } from '../ground.ts';
import { newOwner } from '../owner.ts';
import type { Room, RoomPlan } from '../room.ts';

const EVERY_MS = 30_000;
const LEASE_MS = 2 * 60_000;
const WRITTEN_AT_ONCE = 20;

const openRoom = ({ companies, clock, outside, sageWriters, store }: Ground): Room => ({
  personalData: { ...sageWritesPersonalData(outside.store), called: sageWritesPersonalWords },
  commands: sageWritesCommands({ companies, clock, sageWriters, holds: store, sageWrites: store }),
  checks: [sageWritesChecks(sageWriters)],
  passes: async () => [
    {
      // Woken by a decision.
      name: 'writeBack',
      everyMs: EVERY_MS,
      isBehindPeople: false,
      queue: true,
      run: (_giveWay, mayBegin) =>
        writeToSage(
          { companies, clock, sageWriters, holds: store, sageWrites: store },
          { owner: newOwner(), leaseMs: LEASE_MS, limit: WRITTEN_AT_ONCE, mayBegin },
        ),
    },
  ],
});

/** Decisions marked in Sage, where a company wants that. */
export const sageWrites: RoomPlan = {
  name: 'sage-writes',
  open: openRoom,
};
