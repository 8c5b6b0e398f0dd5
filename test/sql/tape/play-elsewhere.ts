import { fork } from 'node:child_process';
import type { Answer, Tape } from './tape.ts';

export interface ToPlay {
  readonly tape: Tape;
  /** Of a SQL Server; null: the embedded engine, in memory. */
  readonly connectionString: string | null;
}

export type Played = { readonly answers: readonly Answer[] } | { readonly failure: string };

/**
 * Plays a tape in another process, as a driver is one per process. The connection string goes by the pipe between the two,
 * never by a command line. Throws with the player's own words when it could not play to the end.
 */
export async function playElsewhere(asked: ToPlay): Promise<readonly Answer[]> {
  const player = fork(new URL('./player.ts', import.meta.url), [], { serialization: 'advanced', execArgv: [] });
  const played = await new Promise<Played>((resolve) => {
    player.once('message', (message) => resolve(message as Played));
    player.once('exit', (code) => resolve({ failure: `The player ended with code ${code} before it answered` }));
    player.send(asked);
  });
  if ('failure' in played) throw new Error(played.failure);
  return played.answers;
}
