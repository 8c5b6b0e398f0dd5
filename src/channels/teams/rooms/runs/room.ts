import { type ChatRoom, openRoom } from '../../chat/chat-room.ts';
import { commandsAt } from '../../chat/command.ts';
import { RUNS_ACTS } from './acts.ts';
import type { RunsDesk } from './desk.ts';
import { RUNS_HELP } from './help.ts';
import { RESUME, RUNS, STOP } from './patterns.ts';
import { RUN_PRESSES } from './press-runs.ts';
import { resumeSending, sayRuns, stopSending } from './say-runs.ts';
import { sharedRun } from './shared-run.ts';

const command = commandsAt<RunsDesk>();
const reasonIn = (text: string): string => STOP.exec(text)?.groups?.reason?.trim() ?? '';

/** Runs of reminders over all customers, and the stop of all sending. */
export const runsRoom = (desk: RunsDesk): ChatRoom =>
  openRoom(desk, {
    name: 'runs',
    commands: [
      command(RUNS, (talk, known, text) => sayRuns(talk, known, RUNS.exec(text)?.groups?.filter?.trim() ?? '')),
      command(
        STOP,
        (talk, known, text) => stopSending(talk, known, {}, reasonIn(text)),
        // Without a reason it asks for one.
        (text) => reasonIn(text) !== '',
      ),
      command(
        RESUME,
        (talk, known) => resumeSending(talk, known),
        () => true,
      ),
    ],
    presses: RUN_PRESSES,
    subjects: [
      {
        kind: 'run',
        read: (id) => sharedRun(desk, id),
        remember: (id, address) => desk.rememberCard(id, address),
      },
    ],
    help: RUNS_HELP,
    acts: RUNS_ACTS,
  });
