import type { LettersInState, PassRun, StatusStore } from '../../../src/use-cases/ports/status/status-store.ts';

/** What is noted of passes in memory, and letters as a test has them stand. */
export function openFakeStatus(letters: readonly LettersInState[] = []): StatusStore {
  const passes = new Map<string, PassRun>();
  const change = (pass: string, patch: Partial<PassRun>): void => {
    const known = passes.get(pass) ?? { pass, succeededAt: null, failedAt: null, fault: null };
    passes.set(pass, { ...known, ...patch });
  };
  return {
    notePassSucceeded: async (pass, at) => change(pass, { succeededAt: at.toISOString() }),
    notePassFailed: async (pass, fault, at) => change(pass, { failedAt: at.toISOString(), fault: fault.slice(0, 200) }),
    listPassRuns: async () => [...passes.values()].sort((a, b) => (a.pass < b.pass ? -1 : 1)),
    countLettersByState: async (companies) => letters.filter(({ company }) => companies.includes(company)),
  };
}
