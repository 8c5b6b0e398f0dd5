import { judgeDoubt } from '../kill/doubt.ts';
import type { SeveralOptions, SeveralResult } from './several.ts';

/**
 * What one instance that lived throughout may have sent at most, as a multiple of what another did. Each takes the next letter as soon as
 * it has a hand free, and four of a mailbox are in hand in all, so that the shares are those of who asks first: a slower machine asks less
 * often. Beyond three to one, one works and the others look on.
 */
export const MOST_SPREAD = 3;
/** A sample smaller than this tells nothing of it: the first that is awake may find a dozen letters before the others look. */
export const LETTERS_TO_TELL = 100;

/** What is wrong with a run of several instances, beyond its letters; empty when nothing is. */
export function judgeSeveral(
  { verdict, kills, stopped, shares, late }: SeveralResult,
  asked: Pick<SeveralOptions, 'kills'>,
): readonly string[] {
  const stops = Math.floor(asked.kills / 2);
  // A kill leaves none in doubt; but its clock skips what it waits for, which may use up the patience of one that was looked for.
  const wrongs = [...judgeDoubt(verdict, asked.kills)];
  if (kills !== asked.kills) wrongs.push(`${kills} were killed, of ${asked.kills} that were to be`);
  // Those that are taken down in the middle, and whoever is left at the end.
  if (stopped.length <= stops) wrongs.push(`${stopped.length} were stopped, of more than ${stops} that were to be`);
  for (const code of stopped) if (code !== 0) wrongs.push(`one that was told to stop ended with ${code}`);
  if (late > 0) wrongs.push(`${late} letters were claimed by instances that had been told to stop`);
  return [...wrongs, ...judgeShares(shares, verdict.letters)];
}

/** How evenly those that lived throughout shared the work, where there is enough of it to tell. */
export function judgeShares(shares: SeveralResult['shares'], letters: number): readonly string[] {
  const whole = shares.filter(({ throughout }) => throughout);
  if (letters < LETTERS_TO_TELL || whole.length < 2) return [];
  const counts = whole.map((share) => share.letters);
  const [least, most] = [Math.min(...counts), Math.max(...counts)];
  return most <= least * MOST_SPREAD
    ? []
    : [`the work was not shared: ${whole.map((share) => `${share.name} did ${share.letters}`).join(', ')}`];
}
