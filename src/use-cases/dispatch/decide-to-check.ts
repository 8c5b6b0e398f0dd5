import type { Person } from '../../domain/relance/memory.ts';
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
import { deleteDrafts } from './clear-former.ts';
import { newTrace } from './message-key.ts';

/** A person's word on a dispatch that nobody could decide: it was sent, send it again, or forget it. */
export type CheckAnswer = 'sent' | 'again' | 'cancel';

const NEXT: Readonly<Record<CheckAnswer, DispatchState>> = {
  sent: 'confirmed',
  again: 'approved',
  cancel: 'cancelled',
};

/** The letter was seen among the sent items before: what stopped came after. */
const HAS_LEFT: ReadonlySet<DispatchState> = new Set(['confirmed', 'filed', 'recorded']);

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
  if (answer !== 'sent' && dispatch.checkFrom && HAS_LEFT.has(dispatch.checkFrom)) {
    return refuse({ code: 'already-decided', state: dispatch.checkFrom });
  }
  const decided = await ports.dispatches.decide(
    id,
    'to-check',
    NEXT[answer],
    patchFor(dispatch, answer, ports.clock.now()),
    who,
    ports.clock.now(),
  );
  if (!decided) return refuse({ code: 'already-decided', state: 'changed' });
  if (answer === 'cancel') await forgetDraft(ports.mailer, right.company.mailbox, dispatch);
  return { kind: 'decided', dispatch: decided };
}

/** So that nobody sends it by hand. A mailbox that cannot be reached keeps its draft: the dispatch is over all the same. */
async function forgetDraft(
  mailer: Pick<Mailer, 'find' | 'deleteDraft'>,
  mailbox: string,
  { recipient, trace }: Dispatch,
): Promise<void> {
  if (recipient.kind !== 'email') return;
  try {
    await deleteDrafts(mailer, mailbox, await mailer.find(mailbox, trace));
  } catch (fault) {
    if (!(fault instanceof OutsideFault)) throw fault;
  }
}

function patchFor(dispatch: Dispatch, answer: CheckAnswer, now: Date): DispatchPatch {
  const cleared = { checkFrom: null, lastError: null };
  switch (answer) {
    case 'sent':
      return { ...cleared, sentAt: dispatch.sentAt ?? now.toISOString() };
    case 'again':
      return { ...cleared, trace: newTrace(dispatch.trace) };
    case 'cancel':
      return cleared;
  }
}
