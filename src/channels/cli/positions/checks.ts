import type { Company } from '../../../domain/company/company.ts';
import type { PositionPorts } from '../../../use-cases/positions/position-ports.ts';
import { readPositionStatus } from '../../../use-cases/positions/read-position-status.ts';
import type { CheckAnswer } from '../../../use-cases/run-checks.ts';
import { positionsDoctorWords as words } from '../../words/doctor/positions/positions.ts';
import { formatInstant } from '../../words/format.ts';
import { check, right, wrong } from '../doctor/answers.ts';
import type { RoomChecks } from '../doctor/room-checks.ts';

/** Whether lists read positions that are young enough. A service that never ran has none, which is nothing to mend. */
export const positionsChecks = (ports: Pick<PositionPorts, 'positions' | 'clock'>): RoomChecks => ({
  rank: 35,
  ofCompany: (company) => [
    check(
      words.name(company.code),
      () => readAge(ports, company),
      () => words.mend,
    ),
  ],
});

async function readAge(ports: Pick<PositionPorts, 'positions' | 'clock'>, company: Company): Promise<CheckAnswer> {
  const { state, source, maxAgeMinutes } = await readPositionStatus(ports, company);
  if (maxAgeMinutes === 0) return right(words.off);
  if (state === null) return right(words.never);
  if (source.kind === 'kept') return right(words.kept(formatInstant(source.readAt)));
  const { readAt, fault } = state;
  return wrong(words.old(readAt === null ? null : formatInstant(readAt), fault), words.mend);
}
