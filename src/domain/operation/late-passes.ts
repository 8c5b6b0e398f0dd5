/** How a pass of the service stands. */
export interface PassOutcome {
  readonly name: string;
  /** Between two of its turns. */
  readonly everyMs: number;
  /** When it last came to its end and reached all that it is for; before the first time, when the process began. */
  readonly since: Date;
}

/** A pass may miss a turn or two: a server that restarts, a base that is busy. */
const TURNS = 3;
/** Nobody is woken before: a pass over everybody may itself take a while. */
const PATIENCE_MS = 30 * 60_000;

/** The passes that have not come to such an end for three of their turns and half an hour, by name. */
export const latePasses = (passes: readonly PassOutcome[], now: Date): readonly string[] =>
  passes
    .filter(({ everyMs, since }) => now.getTime() - since.getTime() >= Math.max(TURNS * everyMs, PATIENCE_MS))
    .map(({ name }) => name)
    .sort();
