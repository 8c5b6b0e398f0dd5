import type { CompanyCode } from '../../domain/company/company-code.ts';
import type { Person } from '../../domain/person.ts';
import { authorize, holds } from '../authorize.ts';
import type { Clock } from '../ports/clock.ts';
import type { RunReader, RunWriter, SendingStop } from '../ports/runs/run-store.ts';
import { type Refused, refuse } from '../refusal.ts';
import type { RunRightsPorts } from './find-run.ts';
import { checkReason, type NotDone } from './run-problem.ts';

type Ports = RunRightsPorts & {
  readonly runs: Pick<RunReader, 'readStop'> & Pick<RunWriter, 'stopSending' | 'liftStop'>;
  readonly clock: Clock;
};

export type StopResult =
  /** `already`: somebody was faster, whose stop it is. */
  { readonly kind: 'stopped'; readonly already: boolean; readonly stop: SendingStop } | NotDone | Refused;

/**
 * Stops all sending of a company at once, for a collector, an approver or an administrator who says why: it is asked before each
 * letter leaves. A letter that the mail server has taken is not called back.
 */
export async function stopSending(ports: Ports, who: Person, company: CompanyCode, given: string): Promise<StopResult> {
  const right = await authorize(ports, who, company, 'reader');
  if (right.kind === 'refused') return right;
  const mayStop = (['collector', 'approver', 'admin'] as const).some((role) => holds(right.roles, role));
  return mayStop
    ? stopAtTerminal(ports, who, company, given)
    : refuse({ code: 'not-allowed', needed: 'collector', company });
}

/** The same at the terminal, where whoever may open it may do so. */
export async function stopAtTerminal(
  ports: Pick<Ports, 'runs' | 'clock'>,
  who: Person,
  company: CompanyCode,
  given: string,
): Promise<Exclude<StopResult, Refused>> {
  const reason = checkReason(given);
  if (reason.kind === 'not-done') return reason;
  const stop = { company, by: who, at: ports.clock.now().toISOString(), reason: reason.reason };
  const isNew = await ports.runs.stopSending(stop);
  return { kind: 'stopped', already: !isNew, stop: isNew ? stop : ((await ports.runs.readStop(company)) ?? stop) };
}

/** Letters leave again: an administrator's to say. False in `lifted` where nothing was stopped. */
export async function resumeSending(
  ports: Ports,
  who: Person,
  company: CompanyCode,
): Promise<{ readonly kind: 'resumed'; readonly lifted: boolean } | Refused> {
  const right = await authorize(ports, who, company, 'admin');
  return right.kind === 'refused' ? right : resumeAtTerminal(ports, who, company);
}

/** The same at the terminal. */
export const resumeAtTerminal = async (
  { runs, clock }: Pick<Ports, 'runs' | 'clock'>,
  who: Person,
  company: CompanyCode,
): Promise<{ readonly kind: 'resumed'; readonly lifted: boolean }> => ({
  kind: 'resumed',
  lifted: await runs.liftStop(company, who, clock.now()),
});
