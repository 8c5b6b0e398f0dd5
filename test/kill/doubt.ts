import type { Verdict } from './judge.ts';
import type { Scene } from './scene.ts';
import type { Weather } from './weather.ts';

/** Messages to people mentioned that one life has under way: one in each of the two loops of its worker. */
const MENTIONS_AT_ONCE = 2;

/** Mails that Microsoft 365 itself hides: lost, shown beyond all patience, or shown with nothing left to know them by. */
export const hiddenBy = ({ faults }: Pick<Weather, 'faults'>): number =>
  faults.reduce((sum, { fault, count = 1 }) => {
    const isHidden =
      fault.kind === 'lose-message' ||
      fault.kind === 'late-sent-item' ||
      (fault.kind === 'rewrite-ids' && fault.loseExtendedProperties);
    return isHidden ? sum + count : sum;
  }, 0);

/**
 * How many may be left to a person. A kill leaves no letter in doubt: what was sent is found among the sent items, and what was not is a
 * draft still, so that only mails which Microsoft 365 hides are. Of a message in Teams nobody can tell: each under way when it is killed
 * may be.
 */
export const mostInDoubt = (scene: Scene, kills: number, weather: Pick<Weather, 'faults'>): number =>
  hiddenBy(weather) + (scene === 'mentions' ? kills * MENTIONS_AT_ONCE : 0);

/** What is wrong where more is left to people than may be, or where something is neither done nor theirs. */
export function judgeDoubt({ letters, settled, toCheck }: Verdict, most: number): readonly string[] {
  const wrongs: string[] = [];
  if (toCheck.length > most)
    wrongs.push(`${toCheck.length} wait for a person, of ${most} that may: ${[...new Set(toCheck)].join('; ')}`);
  if (settled + toCheck.length !== letters)
    wrongs.push(`${settled} settled and ${toCheck.length} to check are not ${letters}`);
  return wrongs;
}
