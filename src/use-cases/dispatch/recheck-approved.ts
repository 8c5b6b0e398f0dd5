import type { Dispatch } from '../ports/dispatch/dispatch-store.ts';
import { clearFormer } from './clear-former.ts';
import { mailboxOf } from './company-of.ts';
import type { DispatchPorts } from './dispatch-ports.ts';
import { fileDocuments } from './file-documents.ts';
import { leave } from './leave.ts';
import { newTrace } from './message-key.ts';
import { recheck } from './recheck/recheck.ts';
import type { Recheck } from './recheck/rechecked.ts';
import { move, retryOrAsk, type StepResult } from './step.ts';
import { retryOrStop } from './stop-unsent.ts';

const stop = (
  ports: DispatchPorts,
  { trace }: Dispatch,
  { why, on }: Extract<Recheck, { readonly kind: 'changed' }>,
): StepResult =>
  move('stopped', {
    lastError: { code: 'changed', detail: why, at: ports.clock.now().toISOString(), ...(on ? { on } : {}) },
    trace: { ...trace, graphId: null },
  });

/** State `approved`: verifies, renders the letter that really leaves, keeps its bytes. */
export async function recheckApproved(ports: DispatchPorts, dispatch: Dispatch): Promise<StepResult> {
  try {
    const stopped = await clearFormer(ports, dispatch);
    if (stopped) return stopped;
    const checked = await recheck(ports, dispatch);
    if (checked.kind === 'changed') return stop(ports, dispatch, checked);
    const facts = checked.kind === 'less' ? checked.facts : dispatch.facts;
    await ports.dispatches.saveLetter(dispatch.id, await ports.renderer.renderPdf(facts));
    const { waiting } = checked;
    return move('rendered', checked.kind === 'less' ? { facts, dropped: checked.dropped, waiting } : { waiting });
  } catch (fault) {
    return retryOrStop(ports, dispatch, fault);
  }
}

/**
 * State `rendered` of a letter by post, when a run resumes there: an archive may have been out of reach for days. What changed
 * is rendered anew.
 */
export async function recheckBeforeFiling(ports: DispatchPorts, dispatch: Dispatch): Promise<StepResult> {
  try {
    const checked = await recheck(ports, dispatch);
    if (checked.kind === 'changed') return stop(ports, dispatch, checked);
    if (checked.kind === 'less') return move('approved');
    const filed = await fileDocuments(ports, dispatch);
    return filed.kind === 'move' ? move(filed.to, { ...filed.patch, waiting: checked.waiting }) : filed;
  } catch (fault) {
    return retryOrAsk(ports, dispatch, fault);
  }
}

/**
 * State `attached`, when a run resumes there: time has passed, so Sage is read again. Less to ask for: the draft is thrown away
 * and written anew.
 */
export async function recheckBeforeSending(ports: DispatchPorts, dispatch: Dispatch): Promise<StepResult> {
  try {
    const checked = await recheck(ports, dispatch);
    if (checked.kind === 'same') return await leave(ports, dispatch, { waiting: checked.waiting });
    const { graphId } = dispatch.trace;
    if (graphId) await ports.mailer.deleteDraft(mailboxOf(ports, dispatch), graphId);
    if (checked.kind === 'changed') return stop(ports, dispatch, checked);
    return move('approved', { trace: newTrace(dispatch.trace) });
  } catch (fault) {
    return retryOrStop(ports, dispatch, fault);
  }
}
