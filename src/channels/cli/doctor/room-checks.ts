import type { Company } from '../../../domain/company/company.ts';
import type { Check } from '../../../use-cases/run-checks.ts';
import { doctorWords } from '../../words/doctor/doctor.ts';

/** What `doctor` checks for a room, each with what an administrator does about it. No secret is ever said. */
export interface RoomChecks {
  /** The lowest first, where `doctor` says what it found. */
  readonly rank: number;
  /** Of the service itself, before any company. */
  readonly service?: readonly Check[];
  ofCompany?(company: Company): readonly Check[];
  /** Of the tenant, after all companies. */
  readonly tenant?: readonly Check[];
}

/** The demo has no network to open and no proxy to mend: what does not answer was not started. */
const asDemo = (real: Check): Check => ({
  name: real.name,
  async run() {
    const answer = await real.run();
    const notStarted = answer.mend === doctorWords.noNetwork || answer.mend === doctorWords.address.mend;
    return notStarted ? { ...answer, mend: doctorWords.startDemo } : answer;
  },
});

/** The checks of all rooms: the service, then company by company, then the tenant. `isDemo`: Microsoft 365 is simulated. */
export function collectChecks(
  rooms: readonly RoomChecks[],
  companies: readonly Company[],
  isDemo: boolean,
): readonly Check[] {
  const ranked = rooms.toSorted((a, b) => a.rank - b.rank);
  const checks = [
    ...ranked.flatMap(({ service = [] }) => service),
    ...companies.flatMap((company) => ranked.flatMap((room) => room.ofCompany?.(company) ?? [])),
    ...ranked.flatMap(({ tenant = [] }) => tenant),
  ];
  return isDemo ? checks.map(asDemo) : checks;
}
