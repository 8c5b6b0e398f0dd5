import type { Person } from '../../domain/person.ts';
import { authorize } from '../authorize.ts';
import type { Clock } from '../ports/clock.ts';
import type { Companies } from '../ports/companies.ts';
import type { Directory } from '../ports/directory.ts';
import type {
  Dispatch,
  DispatchPatch,
  DispatchReader,
  DispatchState,
  DispatchWriter,
} from '../ports/dispatch/dispatch-store.ts';
import type { FoundMessage, Mailer } from '../ports/dispatch/mailer.ts';
import { OutsideFault } from '../ports/outside-fault.ts';
import { type Refusal, type Refused, refuse } from '../refusal.ts';
import { deleteDrafts, findAll } from './clear-former.ts';
import { mailboxOf } from './company-of.ts';
import { formerTraces, newTrace } from './message-key.ts';
import { hasLeft, mayHaveBeenSent, mayHaveLeft, stoppedAfterSending } from './standing.ts';

/** A person's word on a dispatch that nobody could decide: it was sent, send it again, or forget it. */
export type DispatchAct = 'sent' | 'again' | 'cancel';

const NEXT: Readonly<Record<DispatchAct, DispatchState>> = {
  sent: 'confirmed',
  again: 'approved',
  cancel: 'cancelled',
};

/**
 * Ends a `to-check`. « Sent » goes on with filing; « again » starts over from a fresh reading of Sage, under a new key so that
 * the old message is never taken for the new one; « cancel » releases the instalments. The first answer wins. Whatever is answered,
 * the mailbox is looked at before anything is believed (« again » does so when it starts over): a letter that left is neither sent
 * again nor forgotten, one that is still a draft has not left.
 */
export async function decideToCheck(
  ports: {
    readonly companies: Companies;
    readonly directory: Directory;
    readonly dispatches: DispatchReader & DispatchWriter;
    readonly mailer: Pick<Mailer, 'find' | 'deleteDraft'>;
    readonly clock: Clock;
  },
  who: Person,
  id: string,
  answer: DispatchAct,
): Promise<{ readonly kind: 'decided'; readonly dispatch: Dispatch } | Refused> {
  const dispatch = await ports.dispatches.readDispatch(id);
  if (!dispatch) return refuse({ code: 'unknown-dispatch' });
  const right = await authorize(ports, who, dispatch.company, 'collector');
  if (right.kind === 'refused') return right;
  if (dispatch.state !== 'to-check') return refuse({ code: 'already-decided', state: dispatch.state });
  if (answer === 'again' && hasLeft(dispatch)) return refuse({ code: 'already-decided', state: 'confirmed' });
  if (answer === 'cancel' && stoppedAfterSending(dispatch)) {
    return refuse({ code: 'already-decided', state: dispatch.checkFrom ?? 'confirmed' });
  }
  if (answer === 'sent' && !mayHaveLeft(dispatch)) return refuse({ code: 'never-left' });
  const truth = await findTruth(ports.mailer, mailboxOf(ports, dispatch), dispatch, answer);
  if (truth.kind === 'refused') return truth;
  const decided = await ports.dispatches.decide(
    id,
    'to-check',
    NEXT[truth.answer],
    patchFor(dispatch, truth, ports.clock.now()),
    who,
    ports.clock.now(),
  );
  if (!decided) return refuse({ code: 'already-decided', state: 'changed' });
  return { kind: 'decided', dispatch: decided };
}

interface Truth {
  readonly kind: 'truth';
  readonly answer: DispatchAct;
  /** As the mailbox shows it among the sent items. */
  readonly sent?: FoundMessage;
}

/** The answer, as far as the mailbox does not say otherwise. */
async function findTruth(
  mailer: Pick<Mailer, 'find' | 'deleteDraft'>,
  mailbox: string,
  dispatch: Dispatch,
  answer: DispatchAct,
): Promise<Truth | Refused> {
  const { recipient, trace } = dispatch;
  const isKnown = answer === 'again' || recipient.kind !== 'email' || (answer === 'sent' && hasLeft(dispatch));
  if (isKnown) return { kind: 'truth', answer };
  try {
    const found = await findAll(mailer, mailbox, [...formerTraces(trace), trace]);
    const sent = found.find((message) => !message.isDraft);
    if (sent) return { kind: 'truth', answer: 'sent', sent };
    if (answer === 'sent')
      return hasOwnDraft(dispatch, found) ? refuse({ code: 'still-a-draft' }) : { kind: 'truth', answer };
    // Its drafts go, so that nobody sends them by hand.
    await deleteDrafts(mailer, mailbox, found);
    return { kind: 'truth', answer };
  } catch (fault) {
    if (!(fault instanceof OutsideFault)) throw fault;
    // A mailbox that does not answer keeps a doubtful letter open.
    if (answer === 'cancel' && !mayHaveLeft(dispatch)) return { kind: 'truth', answer };
    return refuse(unlooked(fault));
  }
}

/** Sending consumes the very draft that it sends. One that was made twice, under the same key, proves nothing. */
const hasOwnDraft = ({ trace }: Dispatch, found: readonly FoundMessage[]): boolean =>
  found.some(({ isDraft, trace: of }) => isDraft && (trace.graphId === null || of.graphId === trace.graphId));

const unlooked = ({ kind, about }: OutsideFault): Refusal =>
  kind === 'refused' && about
    ? { code: 'microsoft-365-refused', about }
    : { code: 'unreachable', what: 'microsoft-365' };

/** Where the mailbox does not show it: the one before, where the new one was stopped because of it or was never sent. */
function traceOfSent({ trace, lastError, checkFrom }: Dispatch): Dispatch['trace'] {
  const before = formerTraces(trace).at(-1);
  const isFormer = lastError?.code === 'sent-after-all' || (checkFrom !== null && !mayHaveBeenSent(checkFrom));
  return (isFormer ? before : undefined) ?? trace;
}

function patchFor(dispatch: Dispatch, { answer, sent }: Truth, now: Date): DispatchPatch {
  const cleared = { checkFrom: null, lastError: null };
  switch (answer) {
    case 'sent':
      return {
        ...cleared,
        sentAt: sent?.sentAt ?? dispatch.sentAt ?? now.toISOString(),
        trace: sent?.trace ?? traceOfSent(dispatch),
      };
    case 'again':
      return { ...cleared, trace: newTrace(dispatch.trace) };
    case 'cancel':
      return cleared;
  }
}
