/** How a pass of the service stands, over all processes that run it. */
export interface PassOutcome {
  readonly name: string;
  /** Between two of its turns. */
  readonly everyMs: number;
  /** When it last came to its end, whichever process ran it; null: it never did. */
  readonly succeededAt: Date | null;
  /** When this process began to run it. */
  readonly startedAt: Date;
}

/** A pass may miss a turn or two: a server that restarts, a base that is busy. */
const TURNS = 3;
/** Nobody is woken before: a pass over everybody may itself take a while, and a service that was down begins with all of them. */
const PATIENCE_MS = 30 * 60_000;

/** When it last came to its end; one that never did counts from its start. */
export const lastEndOf = ({ succeededAt, startedAt }: PassOutcome): Date => succeededAt ?? startedAt;

/** The passes that have not come to their end anywhere for three of their turns and half an hour, by name. */
export const latePasses = (passes: readonly PassOutcome[], now: Date): readonly string[] =>
  passes
    .filter((pass) => now.getTime() - pass.startedAt.getTime() >= PATIENCE_MS)
    .filter((pass) => now.getTime() - lastEndOf(pass).getTime() >= Math.max(TURNS * pass.everyMs, PATIENCE_MS))
    .map(({ name }) => name)
    .sort();
