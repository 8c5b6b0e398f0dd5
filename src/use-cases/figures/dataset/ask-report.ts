import { askReportAgainAfterMs } from '../../../domain/figures/dataset/ask-report-again.ts';
import type { ReportRequest } from '../../ports/figures/report-request-store.ts';
import { OutsideFault } from '../../ports/outside-fault.ts';
import type { DatasetPorts, ReportPorts } from './dataset-ports.ts';

export type AskReportPorts = ReportPorts & Pick<DatasetPorts, 'turns' | 'clock' | 'mayBegin'>;

/** `not-asked`: nobody wants it now, another instance is at it, this one was told to stop, or there is no published report. */
export type ReportAnswer = 'asked' | 'under-way' | 'not-asked' | { readonly fault: string };

const TURN = 'report';
/** Longer than the service may take to answer. */
const LEASE_MS = 2 * 60_000;

/**
 * Asks the published report to take up the facts, where that is wanted and due. What it answers is kept, and unless it took the
 * request, it is asked again minutes and hours later: a refresh under way may have begun before the facts were written, a fault
 * may have begun one, and one too many does no harm. The attempt is written down before it is made.
 */
export async function askReport(ports: AskReportPorts, owner: string): Promise<ReportAnswer> {
  const { reports, reportRequests, turns, clock, mayBegin } = ports;
  if (!reports || !isDue(await reportRequests.readReportRequest(), clock.now())) return 'not-asked';
  if (!mayBegin() || !(await turns.takeTurn(TURN, owner, clock.now(), LEASE_MS))) return 'not-asked';
  try {
    // Another instance may have asked since.
    const request = await reportRequests.readReportRequest();
    if (!isDue(request, clock.now())) return 'not-asked';
    const attempts = request.attempts + 1;
    await reportRequests.beginReportAttempt(request, nextAt(clock.now(), attempts));
    const { answer, waitMs } = await ask(reports);
    const next = answer === 'asked' ? null : nextAt(clock.now(), attempts, waitMs);
    const said = typeof answer === 'string' ? answer : answer.fault;
    await reportRequests.keepReportAnswer(request, said, next, clock.now());
    return answer;
  } finally {
    await turns.endTurn(TURN, owner);
  }
}

/**
 * The code of the fault with which the published report last did not take the facts that it is to show; null: it took them, is at it, was
 * not asked yet, or there is none.
 */
export async function reportFault({ reports, reportRequests }: ReportPorts): Promise<string | null> {
  const answer = reports ? (await reportRequests.readReportRequest())?.answer : null;
  return answer && answer !== 'asked' && answer !== 'under-way' ? answer : null;
}

const isDue = (request: ReportRequest | null, now: Date): request is ReportRequest =>
  request !== null && request.nextAt !== null && new Date(request.nextAt) <= now;

function nextAt(now: Date, attempts: number, waitMs: number | null = null): Date | null {
  const afterMs = askReportAgainAfterMs(attempts, waitMs);
  return afterMs === null ? null : new Date(now.getTime() + afterMs);
}

async function ask(
  reports: NonNullable<ReportPorts['reports']>,
): Promise<{ readonly answer: Exclude<ReportAnswer, 'not-asked'>; readonly waitMs: number | null }> {
  try {
    return { answer: await reports.askRefresh(), waitMs: null };
  } catch (fault) {
    if (!(fault instanceof OutsideFault)) throw fault;
    return { answer: { fault: fault.code }, waitMs: fault.retryAfterMs };
  }
}
