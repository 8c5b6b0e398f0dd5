import { OutsideFault } from '../../../use-cases/ports/outside-fault.ts';
import type { Check, CheckAnswer } from '../../../use-cases/run-checks.ts';
import { doctorWords } from '../../words/doctor/doctor.ts';
import { faultWords } from '../../words/explain/fault.ts';
import { generalMend, ownMend } from './fault-mends.ts';

export const right = (detail: string): CheckAnswer => ({ ok: true, detail });
export const wrong = (detail: string, mend: string): CheckAnswer => ({ ok: false, detail, mend });

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
          const why = fault.about ? faultWords(fault, 'fr').why : null;
          return wrong(
            doctorWords.failed(why, fault.code, fault.message),
            generalMend(fault) ?? ownMend(fault) ?? mend(fault),
          );
        }
        // Messages of other errors may hold what was connected to, and how.
        return wrong(doctorWords.unforeseen(fault instanceof Error ? fault.name : 'unknown'), mend(fault));
      }
    },
  };
}
