/** One thing that must be right for the product to work: a connection, a right, a setting. */
export interface Check {
  readonly name: string;
  /** Throws nothing: a fault is an answer. */
  readonly run: () => Promise<CheckAnswer>;
}

export interface CheckAnswer {
  readonly ok: boolean;
  /** What was seen; no secret. */
  readonly detail: string;
  /** What to do about it. */
  readonly mend?: string;
}

export interface CheckResult extends CheckAnswer {
  readonly name: string;
}

/** Runs every check, one after the other, so that one failure never hides another. */
export async function runChecks(
  checks: readonly Check[],
): Promise<{ readonly ok: boolean; readonly checks: readonly CheckResult[] }> {
  const results: CheckResult[] = [];
  for (const check of checks) {
    try {
      results.push({ name: check.name, ...(await check.run()) });
    } catch (fault) {
      results.push({ name: check.name, ok: false, detail: fault instanceof Error ? fault.message : 'unknown fault' });
    }
  }
  return { ok: results.every((result) => result.ok), checks: results };
}
