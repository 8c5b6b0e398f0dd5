import { type ChatRoom, openRoom } from '../../chat/chat-room.ts';
import { commandsAt, customerIn } from '../../chat/command.ts';
import { PLANS_ACTS } from './acts.ts';
import type { PlansDesk } from './desk.ts';
import { PLANS_HELP } from './help.ts';
import { PLAN, REHEARSAL } from './patterns.ts';
import { PLANS_PRESSES } from './press-plan.ts';
import { REHEARSAL_PRESSES } from './press-rehearsal.ts';
import { STOP_PRESSES } from './press-stop.ts';
import { sayPlan } from './said-plan.ts';
import { sayRehearsal } from './said-rehearsal.ts';

const command = commandsAt<PlansDesk>();

/** Which plan is in force, which one a customer follows and why, and what one would have sent. */
export const plansRoom = (desk: PlansDesk): ChatRoom =>
  openRoom(desk, {
    name: 'plans',
    commands: [
      command(PLAN, (talk, known, text) => sayPlan(talk, known, customerIn(PLAN, text))),
      command(REHEARSAL, sayRehearsal),
    ],
    presses: [...PLANS_PRESSES, ...REHEARSAL_PRESSES, ...STOP_PRESSES],
    help: PLANS_HELP,
    acts: PLANS_ACTS,
  });
