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
} from '../ports/dispatch-store.ts';
import type { Mailer } from '../ports/mailer.ts';
import { OutsideFault } from '../ports/outside-fault.ts';
import { type Refused, refuse } from '../refusal.ts';
import { deleteDrafts, findAll } from './clear-former.ts';
import { hasLeft, mayHaveLeft, stoppedAfterSending } from './has-left.ts';
import { formerTraces, newTrace } from './message-key.ts';

/** A person's word on a dispatch that nobody could decide: it was sent, send it again, or forget it. */
export type CheckAnswer = 'sent' | 'again' | 'cancel';

const NEXT: Readonly<Record<CheckAnswer, DispatchState>> = {
  sent: 'confirmed',
  again: 'approved',
  cancel: 'cancelled',
};

/**
 * Ends a `to-check`. « Sent » goes on with filing; « again » starts over from a fresh reading of Sage, under a new key so that
 * the old message is never taken for the new one; « cancel » releases the instalments. The first answer wins. A letter that is
 * known to have left is neither sent again nor forgotten.
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
  answer: CheckAnswer,
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
  const truth =
    answer === 'cancel' ? await lookBeforeCancelling(ports.mailer, right.company.mailbox, dispatch) : answer;
  if (truth === 'unknown') return refuse({ code: 'unreachable', what: 'microsoft-365' });
  const decided = await ports.dispatches.decide(
    id,
    'to-check',
    NEXT[truth],
    patchFor(dispatch, truth, ports.clock.now()),
    who,
    ports.clock.now(),
  );
  if (!decided) return refuse({ code: 'already-decided', state: 'changed' });
  return { kind: 'decided', dispatch: decided };
}

/**
 * Before a letter is forgotten, the mailbox is asked: one that left after all was sent, whatever a person thinks, and is filed
 * and counted. Its drafts go, so that nobody sends them by hand. A mailbox that does not answer keeps a doubtful letter open.
 */
async function lookBeforeCancelling(
  mailer: Pick<Mailer, 'find' | 'deleteDraft'>,
  mailbox: string,
  dispatch: Dispatch,
): Promise<'sent' | 'cancel' | 'unknown'> {
  const { recipient, trace } = dispatch;
  if (recipient.kind !== 'email') return 'cancel';
  const traces = [...formerTraces(trace), trace];
  try {
    const found = await findAll(mailer, mailbox, traces);
    if (found.some((message) => !message.isDraft)) return 'sent';
    await deleteDrafts(mailer, mailbox, found);
    return 'cancel';
  } catch (fault) {
    if (!(fault instanceof OutsideFault)) throw fault;
    return mayHaveLeft(dispatch) || traces.length > 1 ? 'unknown' : 'cancel';
  }
}

/** The message that left is the one before, where the new one was stopped because of it. */
const traceOfSent = ({ trace, lastError }: Dispatch): Dispatch['trace'] =>
  (lastError?.code === 'sent-after-all' ? formerTraces(trace).at(-1) : undefined) ?? trace;

function patchFor(dispatch: Dispatch, answer: CheckAnswer, now: Date): DispatchPatch {
  const cleared = { checkFrom: null, lastError: null };
  switch (answer) {
    case 'sent':
      return { ...cleared, sentAt: dispatch.sentAt ?? now.toISOString(), trace: traceOfSent(dispatch) };
    case 'again':
      return { ...cleared, trace: newTrace(dispatch.trace) };
    case 'cancel':
      return cleared;
  }
}
