import type { Dispatch } from '../ports/dispatch-store.ts';
import type { FoundMessage, Mailer } from '../ports/mailer.ts';
import { companyOf } from './company-of.ts';
import type { DispatchPorts } from './dispatch-ports.ts';
import { formerTrace } from './message-key.ts';
import { askPerson, type StepResult } from './step.ts';

/**
 * A dispatch that starts over may have left a draft: it is deleted, so that nobody sends it by hand. When the former message
 * turns out to have left after all, a person decides once more; null when the new one may be written.
 */
export async function clearFormer(
  ports: Pick<DispatchPorts, 'companies' | 'mailer' | 'clock'>,
  dispatch: Dispatch,
): Promise<StepResult | null> {
  const former = formerTrace(dispatch.trace);
  if (!former || dispatch.recipient.kind !== 'email') return null;
  const { mailbox } = companyOf(ports, dispatch);
  const found = await ports.mailer.find(mailbox, former);
  if (found.some((message) => !message.isDraft)) {
    const detail = 'The message that was to be replaced is among the sent items';
    return askPerson(dispatch, { code: 'sent-after-all', detail, at: ports.clock.now().toISOString() });
  }
  await deleteDrafts(ports.mailer, mailbox, found);
  return null;
}

/** Removes the drafts among what was found: sent messages are never touched. */
export async function deleteDrafts(
  mailer: Pick<Mailer, 'deleteDraft'>,
  mailbox: string,
  found: readonly FoundMessage[],
): Promise<void> {
  for (const { isDraft, trace } of found) {
    if (isDraft && trace.graphId) await mailer.deleteDraft(mailbox, trace.graphId);
  }
}
