import type { Company } from '../../../domain/company/company.ts';
import type { CompanyCode } from '../../../domain/company/company-code.ts';
import { settingOf } from '../../../domain/company/room-setting.ts';
import type { Person } from '../../../domain/person.ts';
import {
  type DueWindow,
  hasReleveStep,
  monthlyReleve,
  widestWindow,
} from '../../../domain/relance/kinds/due-letters.ts';
import { LETTERS } from '../../../domain/relance/kinds/letters-setting.ts';
import type { RelevePeriod } from '../../../domain/relance/kinds/releve.ts';
import type { LetterKind } from '../../../domain/relance/letter-kind.ts';
import { authorize, holds } from '../../authorize.ts';
import type { Clock } from '../../ports/clock.ts';
import type { RunReader, RunWithCounts, SendingStop } from '../../ports/runs/run-store.ts';
import type { Refused } from '../../refusal.ts';
import type { SituationPorts } from '../../tiers/read-situation.ts';
import type { RunRightsPorts } from '../find-run.ts';

export type OtherKind = Exclude<LetterKind, 'rappel'>;

/** Which letters a run of a kind would be of, were it prepared now, and the newest there is. */
export interface KindRunView {
  readonly kind: 'kind-run';
  readonly company: Company;
  readonly of: OtherKind;
  /** What a prévenance of today announces, by the plan that looks the furthest. */
  readonly window: DueWindow;
  /** The month whose relevé is due. */
  readonly period: RelevePeriod;
  /** Some customers are to get the monthly relevé. */
  readonly areWanted: boolean;
  readonly latest: RunWithCounts | null;
  readonly stop: SendingStop | null;
  readonly mayPrepare: boolean;
}

const LOOKED_BACK = 50;

/** For whoever may read the company. Sage is not asked: preparing does. */
export async function showKindRun(
  ports: RunRightsPorts & Pick<SituationPorts, 'plans'> & { readonly runs: RunReader; readonly clock: Clock },
  who: Person,
  code: CompanyCode,
  of: OtherKind,
): Promise<KindRunView | Refused> {
  const right = await authorize(ports, who, code, 'reader');
  if (right.kind === 'refused') return right;
  const { company, roles } = right;
  const today = ports.clock.today();
  const [runs, stop, followed] = await Promise.all([
    ports.runs.listRuns(code, LOOKED_BACK),
    ports.runs.readStop(code),
    ports.plans?.readFollowed(company, [], today),
  ]);
  const plans = followed?.plansOf('') ?? [];
  const { everybody, tiers } = settingOf(company, LETTERS).releve;
  return {
    kind: 'kind-run',
    company,
    of,
    window: widestWindow(company, plans, today),
    period: monthlyReleve(company, today),
    areWanted: everybody || tiers.length > 0 || plans.some(hasReleveStep),
    latest: runs.find((run) => run.kind === of) ?? null,
    stop,
    mayPrepare: holds(roles, 'collector'),
  };
}
