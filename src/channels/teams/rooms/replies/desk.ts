import type { Person } from '../../../../domain/person.ts';
import type { askLift, LiftPressed, liftRefusal } from '../../../../use-cases/replies/lift-refusal.ts';

/** What the bot asks of letters that did not arrive. Each call checks the person's rights and returns values, never words. */
export interface RepliesDesk {
  askLift(who: Person, asked: LiftPressed): ReturnType<typeof askLift>;
  lift(who: Person, asked: LiftPressed): ReturnType<typeof liftRefusal>;
}
