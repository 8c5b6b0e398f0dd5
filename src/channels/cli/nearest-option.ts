import { nearestName } from '../../domain/nearest-name.ts';

/** The option that a name misspells, with its dashes; null where it resembles none. */
export function nearestOption(name: string, among: readonly string[]): string | null {
  const best = nearestName(name, among);
  return best === null ? null : `--${best}`;
}
