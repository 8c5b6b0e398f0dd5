import { askLift, type LiftPorts, liftRefusal } from '../../../../use-cases/replies/lift-refusal.ts';
import type { RepliesDesk } from './desk.ts';

/** Letters that did not arrive for the bot, made of use cases: nothing is decided here. */
export const openRepliesDesk = (ports: LiftPorts): RepliesDesk => ({
  askLift: (who, asked) => askLift(ports, who, asked),
  lift: (who, asked) => liftRefusal(ports, who, asked),
});
