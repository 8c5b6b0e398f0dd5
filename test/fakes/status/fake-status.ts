import type { PassRun, StandingLetters, StatusStore } from '../../../src/use-cases/ports/status/status-store.ts';

/** What is noted of passes in memory, and letters as a test has them stand. */
export function openFakeStatus(letters: readonly StandingLetters[] = []): StatusStore {
  const passes = new Map<string, PassRun>();
  const change = (pass: string, patch: Partial<PassRun>): void => {
    const known = passes.get(pass) ?? { pass, succeededAt: null, failedAt: null, fault: null };
    passes.set(pass, { ...known, ...patch });
  };
  return {
    notePassSucceeded: async (pass, at) => change(pass, { succeededAt: at.toISOString() }),
    notePassFailed: async (pass, fault, at) => change(pass, { failedAt: at.toISOString(), fault: fault.slice(0, 200) }),
    readStanding: async () => ({
      letters,
      passes: [...passes.values()].sort((a, b) => (a.pass < b.pass ? -1 : 1)),
    }),
  };
}

/** Letters of a company in a state since the first hour of 16/03/2026, held by nobody. */
export const standing = (over: Pick<StandingLetters, 'state'> & Partial<StandingLetters>): StandingLetters => ({
  ...{ company: 'ALPHA', isHeld: false, letters: 1, oldest: new Date('2026-03-16T00:00:00Z') },
  ...{ olderThanDay: 0, refusedLastHour: 0 },
  ...over,
});
