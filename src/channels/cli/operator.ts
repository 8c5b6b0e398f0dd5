import { userInfo } from 'node:os';
import type { Person } from '../../domain/person.ts';

/** Who acts at the terminal: history names the account of the machine that asked. */
export function operator(): Person {
  try {
    return { id: 'terminal', name: userInfo().username };
  } catch {
    // A container may run under a number that has no name.
    return { id: 'terminal', name: 'terminal' };
  }
}
