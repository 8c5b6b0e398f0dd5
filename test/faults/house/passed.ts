import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Milliseconds that rounds let pass, over all lives of a house. */
export interface Passed {
  ms(): number;
  add(ms: number): void;
}

/**
 * Written beside the base: a life goes on from where the one before died. A clock that stood back would leave the turns of the dead
 * held for rounds on end, and a house that only waits for them looks as if it had come to rest.
 */
export function openPassed(folder: string): Passed {
  const file = join(folder, 'passed-ms');
  let passed = existsSync(file) ? Number(readFileSync(file, 'utf8')) : 0;
  return {
    ms: () => passed,
    add: (ms) => {
      passed += ms;
      writeFileSync(file, `${passed}`);
    },
  };
}
