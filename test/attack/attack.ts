import type { Came } from './came.ts';
import type { World } from './world.ts';

export const FAMILIES = [
  ...(['tokens', 'tenants', 'replay', 'strangers', 'tampered', 'malformed', 'bodies', 'slow'] as const),
  ...(['injection', 'links', 'ssrf'] as const),
] as const;
export type Family = (typeof FAMILIES)[number];

/**
 * What must come of it. `refused`: a bare 4xx (501: an invoke that we do not know), and nothing is said to anyone; `told`: a 4xx with a
 * page that says why; `ended`: either, or the connection is closed on it; `silent`: it is taken, and answered with nothing; `inert`: it is
 * answered, and nothing of it is alive; `any`: all of these, as long as it is no fault of ours.
 */
export type Expected = 'refused' | 'told' | 'ended' | 'silent' | 'inert' | 'any';

export interface Attack {
  readonly family: Family;
  readonly name: string;
  readonly expected: Expected;
  /** Sends it, to our own server on this machine. */
  readonly send: (world: World) => Promise<Came>;
  /** It waits for as long as a slow client may: not in a sample. */
  readonly takesLong?: true;
}

/** `wrong`: why it is. */
export interface Verdict {
  readonly attack: Attack;
  readonly counts?: string;
  readonly wrong: readonly string[];
}

const NOT_IMPLEMENTED = 501;
/** Of a connection that was closed without an answer. */
export const ENDED = 0;
const SAID_MOST = 160;

/** Whether what came is what must come; what is wrong with it otherwise. */
export function judge({ expected }: Attack, { status, said, live = [] }: Came): readonly string[] {
  const wrong = [...live];
  const isFault = status >= 500 && status !== NOT_IMPLEMENTED;
  const isRefusal = (status >= 400 && status < 500) || status === NOT_IMPLEMENTED;
  if (isFault) wrong.push(`a fault of ours: ${status}`);
  const isEnded = expected === 'ended' && status === ENDED;
  if (['refused', 'told', 'ended'].includes(expected) && !isRefusal && !isEnded) wrong.push(`not refused: ${status}`);
  if ((expected === 'refused' || expected === 'silent') && said.length > 0) {
    wrong.push(`something was said: ${said.join(' ').slice(0, SAID_MOST)}`);
  }
  if ((expected === 'silent' || expected === 'inert') && isRefusal) wrong.push(`not taken: ${status}`);
  return wrong;
}
