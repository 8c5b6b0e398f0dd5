import { OutsideFault } from '../../../use-cases/ports/outside-fault.ts';
import type { Check, CheckAnswer } from '../../../use-cases/run-checks.ts';
import { doctorWords } from '../../words/doctor.ts';

export const right = (detail: string): CheckAnswer => ({ ok: true, detail });
export const wrong = (detail: string, mend: string): CheckAnswer => ({ ok: false, detail, mend });

/** What to do when a fault has nothing to do with the thing checked; null where it has. */
function generalMend({ code }: OutsideFault): string | null {
  if (code === 'graph-no-token' || code === 'graph-401') return doctorWords.noToken;
  if (/^graph-(unreachable|timeout|broken)$/.test(code)) return doctorWords.noNetwork;
  return /^graph-(429|5\d\d)$/.test(code) ? doctorWords.later : null;
}

/** The HTTP status in the code of a fault of Graph, null when there was no answer. */
export function graphStatus(fault: unknown): number | null {
  const status = fault instanceof OutsideFault ? /^graph-(\d{3})\b/.exec(fault.code)?.[1] : undefined;
  return status === undefined ? null : Number(status);
}

/** A check whose faults are answers; `mend` says what to do about those that concern the thing itself. */
export function check(name: string, run: () => Promise<CheckAnswer>, mend: (fault: unknown) => string): Check {
  return {
    name,
    async run() {
      try {
        return await run();
      } catch (fault) {
        if (fault instanceof OutsideFault) {
          return wrong(doctorWords.failed(fault.code, fault.message), generalMend(fault) ?? mend(fault));
        }
        // Messages of other errors may hold what was connected to, and how.
        return wrong(doctorWords.unforeseen(fault instanceof Error ? fault.name : 'unknown'), mend(fault));
      }
    },
  };
}
