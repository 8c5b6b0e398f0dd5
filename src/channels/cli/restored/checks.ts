import { OutsideFault } from '../../../use-cases/ports/outside-fault.ts';
import { countForgotten } from '../../../use-cases/restored/count-forgotten.ts';
import { doctorWords } from '../../words/doctor/doctor.ts';
import { doctorRestoredWords as words } from '../../words/doctor/restored/restored.ts';
import { formatInstant } from '../../words/format.ts';
import { check, right, wrong } from '../doctor/answers.ts';
import { mendFor } from '../doctor/fault-mends.ts';
import type { RoomChecks } from '../doctor/room-checks.ts';

/** Whether the store has forgotten letters that left: it was restored, and may not send before that is mended. */
export const restoredChecks = (ports: Parameters<typeof countForgotten>[0]): RoomChecks => ({
  rank: 45,
  ofCompany: (company) => [
    check(
      words.name(company.code),
      async () => {
        const { count, since } = await countForgotten(ports, company, 'unheld');
        return count === 0
          ? right(words.seen)
          : wrong(words.unknown(count), words.mend(company.code, since === null ? '' : formatInstant(since)));
      },
      (fault) => (fault instanceof OutsideFault ? mendFor(company, fault) : doctorWords.store.mend),
    ),
  ],
});
