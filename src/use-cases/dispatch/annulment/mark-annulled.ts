import { parisDay } from '../../../domain/day.ts';
import type { AnnulmentStore, MarkEnd } from '../../ports/dispatch/annulment-store.ts';
import type { Annulment, Dispatch } from '../../ports/dispatch/dispatch-store.ts';
import { OutsideFault } from '../../ports/outside-fault.ts';
import { companyOf } from '../company-of.ts';
import type { DispatchPorts } from '../dispatch-ports.ts';
import { announce, type RunOptions } from '../run-dispatches.ts';
import { backoff, describeFault } from '../step.ts';

export interface MarkPorts extends Pick<DispatchPorts, 'companies' | 'clock' | 'patience' | 'announcer'> {
  readonly annulments: Pick<AnnulmentStore, 'claimMarks' | 'endMark'>;
  readonly archive: Pick<DispatchPorts['archive'], 'mark'>;
}

/**
 * One pass: has the dossier say of annulled letters that they are. What is to be said was written with the annulment, and that it
 * is said is written after; saying it again changes nothing, so that whatever fails is tried again, every hour at last, also what is
 * refused: a column that is missing is made one day (`setup`). Documents that are there no more say nothing. Each is claimed by itself, so
 * that whoever is told to stop leaves the others. Returns how many were claimed.
 */
export async function markAnnulled(ports: MarkPorts, options: RunOptions): Promise<number> {
  const { owner, leaseMs, limit, mayBegin } = options;
  let taken = 0;
  while (mayBegin() && taken < limit) {
    const [dispatch] = await ports.annulments.claimMarks(owner, ports.clock.now(), leaseMs, 1);
    if (!dispatch) break;
    taken += 1;
    await markOne(ports, dispatch, owner);
  }
  return taken;
}

async function markOne(ports: MarkPorts, dispatch: Dispatch, owner: string): Promise<void> {
  if (!dispatch.annulled) return;
  const end = await tryMark(ports, dispatch, dispatch.annulled);
  const ended = await ports.annulments.endMark(dispatch, end, owner, ports.clock.now());
  if (ended) await announce(ports, dispatch);
}

async function tryMark(ports: MarkPorts, dispatch: Dispatch, annulled: Annulment): Promise<MarkEnd> {
  const { at, by, reason, markAttempts } = annulled;
  try {
    const mark = { on: parisDay(new Date(at)), by: by.name, reason };
    await ports.archive.mark(companyOf(ports, dispatch), dispatch.documents, mark);
    return { mark: 'marked', error: null, notBefore: null };
  } catch (fault) {
    const now = ports.clock.now();
    const error = describeFault(fault, now);
    const isGone = error.about?.reason === 'file-gone' && markAttempts + 1 >= ports.patience.maxAttempts;
    const retryAfter = fault instanceof OutsideFault ? fault.retryAfterMs : null;
    const notBefore = isGone ? null : new Date(now.getTime() + backoff(markAttempts, retryAfter));
    return { mark: isGone ? 'gone' : 'wanted', error, notBefore };
  }
}
