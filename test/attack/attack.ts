import { type Came, ENDED, HUNG, isFault, isRefusal } from './came.ts';
import type { World } from './world.ts';

export const FAMILIES = [
  ...(['tokens', 'tenants', 'replay', 'strangers', 'tampered', 'malformed', 'bodies', 'slow'] as const),
  ...(['injection', 'links', 'ssrf'] as const),
] as const;
export type Family = (typeof FAMILIES)[number];

/**
 * What must come of it. `refused`: a bare 4xx (501: an invoke that we do not know), and nothing is said to anyone; `told`: a 4xx with a
 * page that says why; `ended`: either, or the connection is closed on it; `silent`: it is taken, and answered with nothing; `inert`: it is
 * answered, and nothing of it is alive; `any`: all of these, as long as it is no fault of ours. What is not answered is wrong, but where it is `ended`; what hangs is wrong.
 */
export type Expected = 'refused' | 'told' | 'ended' | 'silent' | 'inert' | 'any';

export interface Attack {
  readonly family: Family;
  readonly name: string;
  readonly expected: Expected;
  /** Sends it, to our own server on this machine. */
  readonly send: (world: World) => Promise<Came>;
  /** It waits for as long as a slow client may, or opens a world of its own: not in a sample. */
  readonly takesLong?: true;
}

/** `wrong`: why it is. */
export interface Verdict {
  readonly attack: Attack;
  readonly counts?: string;
  readonly wrong: readonly string[];
}

const SAID_MOST = 160;

/** Whether what came is what must come; what is wrong with it otherwise. */
export function judge({ expected }: Attack, { status, said, live = [] }: Came): readonly string[] {
  const wrong = [...live];
  if (status === HUNG) wrong.push('it was neither answered nor ended');
  if (status === ENDED && expected !== 'ended') wrong.push('it was not answered');
  if (isFault(status)) wrong.push(`a fault of ours: ${status}`);
  const isOver = isRefusal(status) || (expected === 'ended' && status === ENDED);
  if (['refused', 'told', 'ended'].includes(expected) && !isOver) wrong.push(`not refused: ${status}`);
  if ((expected === 'refused' || expected === 'silent') && said.length > 0) {
    wrong.push(`something was said: ${said.join(' ').slice(0, SAID_MOST)}`);
  }
  if ((expected === 'silent' || expected === 'inert') && isRefusal(status)) wrong.push(`not taken: ${status}`);
  return wrong;
}
