import type { Dispatch, DispatchState } from '../ports/dispatch/dispatch-store.ts';
import type { DispatchPorts } from './dispatch-ports.ts';
import { attachDocuments, draftMessage } from './draft-message.ts';
import { fileDocuments } from './file-documents.ts';
import { leave } from './leave.ts';
import { recheckApproved, recheckBeforeFiling, recheckBeforeSending } from './recheck-approved.ts';
import { confirmSent, sendMessage } from './send-message.ts';
import { move, type StepContext, type StepResult, wait } from './step.ts';
import { isRefused, stopUnsent } from './stop-unsent.ts';

/** Nothing more happens by itself from these. */
export const RESTING: ReadonlySet<DispatchState> = new Set(['done', 'to-check', 'stopped', 'cancelled']);

/** Where all sending is stopped it is claimed again once that is over, and not before. */
const STOPPED_MS = 1_000;

/** The step after this one cannot be taken back: the mail is sent, or the letter is in the dossier to be posted. */
const isLeaving = ({ state, recipient }: Dispatch): boolean =>
  state === 'attached' || (state === 'rendered' && recipient.kind === 'post');

/** The whole life of a dispatch on one page: what is done in each state. */
export async function takeStep(ports: DispatchPorts, dispatch: Dispatch, context: StepContext): Promise<StepResult> {
  if (dispatch.lastError && isRefused(dispatch)) return stopUnsent(ports, dispatch, dispatch.lastError);
  if (isLeaving(dispatch) && (await ports.dispatches.isSendingStopped(dispatch.company))) return wait(STOPPED_MS);
  switch (dispatch.state) {
    case 'approved':
      return recheckApproved(ports, dispatch);
    case 'rendered':
      if (dispatch.recipient.kind === 'email') return move('drafting');
      return context.rechecked ? fileDocuments(ports, dispatch) : recheckBeforeFiling(ports, dispatch);
    case 'drafting':
      return draftMessage(ports, dispatch, context);
    case 'drafted':
      return attachDocuments(ports, dispatch);
    case 'attached':
      return context.rechecked ? leave(ports, dispatch) : recheckBeforeSending(ports, dispatch);
    case 'sending':
      return sendMessage(ports, dispatch, context);
    case 'accepted':
      return confirmSent(ports, dispatch);
    case 'confirmed':
      return fileDocuments(ports, dispatch, context);
    case 'filed':
      if (dispatch.facts.kind === 'rappel') await ports.dispatches.recordReminded(dispatch, ports.clock.now());
      return move('recorded');
    case 'recorded':
      return move('done');
    case 'done':
    case 'to-check':
    case 'stopped':
    case 'cancelled':
      throw new Error(`A dispatch at rest (${dispatch.state}) has no next step`);
  }
}
