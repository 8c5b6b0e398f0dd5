import type { Dispatch, MessageTrace } from '../ports/dispatch/dispatch-store.ts';
import type { FoundMessage, Mailer } from '../ports/dispatch/mailer.ts';
import { mailboxOf } from './company-of.ts';
import type { DispatchPorts } from './dispatch-ports.ts';
import { formerTraces } from './message-key.ts';
import { askPerson, type StepResult } from './step.ts';

/**
 * A dispatch that starts over may have left drafts: they are deleted, so that nobody sends them by hand. When one of the former
 * messages turns out to have left after all, a person decides once more; null when the new one may be written.
 */
export async function clearFormer(
  ports: Pick<DispatchPorts, 'companies' | 'mailer' | 'clock'>,
  dispatch: Dispatch,
): Promise<StepResult | null> {
  const former = formerTraces(dispatch.trace);
  if (former.length === 0 || dispatch.recipient.kind !== 'email') return null;
  const mailbox = mailboxOf(ports, dispatch);
  const found = await findAll(ports.mailer, mailbox, former);
  if (found.some((message) => !message.isDraft)) {
    const detail = 'The message that was to be replaced is among the sent items';
    return askPerson(dispatch, { code: 'sent-after-all', detail, at: ports.clock.now().toISOString() });
  }
  await deleteDrafts(ports.mailer, mailbox, found);
  return null;
}

/** Whatever the mailbox shows under any of the keys. */
export async function findAll(
  mailer: Pick<Mailer, 'find'>,
  mailbox: string,
  traces: readonly MessageTrace[],
): Promise<readonly FoundMessage[]> {
  const found: FoundMessage[] = [];
  for (const trace of traces) found.push(...(await mailer.find(mailbox, trace)));
  return found;
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
