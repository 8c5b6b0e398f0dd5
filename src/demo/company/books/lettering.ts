import { type BookLine, type Group, sumOf } from './book.ts';
import { letterCode } from './letters.ts';

/** EC_Lettrage of older releases; no customer of the demo needs more. */
const LETTER_WIDTH = 3;

/** What EC_Lettre and EC_Lettrage say of a line. */
export interface Lettering {
  readonly lettered: boolean;
  readonly code: string;
}

const NONE: Lettering = { lettered: false, code: '' };

/**
 * Gives each group its code, unique per account and tiers over all years: upper case when its lines balance, lower case
 * (pre-lettrage) while they do not. A line alone has none.
 */
export function letterAll(lines: readonly BookLine[]): (line: BookLine) => Lettering {
  const used = new Map<string, number>();
  const known = new Map<Group, Lettering>();
  for (const line of lines) {
    if (!line.group || line.group.lines.length < 2 || known.has(line.group)) continue;
    const scope = `${line.account} ${line.tiers}`;
    const rank = used.get(scope) ?? 0;
    used.set(scope, rank + 1);
    const lettered = sumOf(line.group.lines) === 0;
    const code = letterCode(rank, LETTER_WIDTH);
    known.set(line.group, { lettered, code: lettered ? code : code.toLowerCase() });
  }
  return (line) => (line.group && known.get(line.group)) || NONE;
}
