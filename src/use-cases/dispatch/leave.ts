import { loadOf } from '../../domain/dispatch/load-of.ts';
import type { Dispatch, DispatchPatch } from '../ports/dispatch/dispatch-store.ts';
import { mailboxOf } from './company-of.ts';
import type { DispatchPorts } from './dispatch-ports.ts';
import { allMailboxes, sendingLimitsOf } from './sending-limits-of.ts';
import { move, type StepResult, wait } from './step.ts';

/**
 * Before `sending`: takes a place among those that Microsoft lets leave the mailbox, written down first, so that no restart overshoots.
 * Without one it waits, and Sage is read again then.
 */
export async function leave(
  ports: Pick<DispatchPorts, 'companies' | 'paces' | 'clock' | 'sending'>,
  dispatch: Dispatch,
  patch: DispatchPatch = {},
): Promise<StepResult> {
  const [mailbox, now] = [mailboxOf(ports, dispatch), ports.clock.now()];
  // Its own too, where the settings have let go of it since.
  const mailboxes = [...new Set([...allMailboxes(ports), mailbox])];
  const load = loadOf(recipientsOf(ports, dispatch), mailboxes);
  const leaving = { dispatchId: dispatch.id, mailbox, load, on: ports.clock.today() };
  const next = await ports.paces.takeDeparture(leaving, mailboxes, sendingLimitsOf(ports, mailbox), now);
  return next === null ? move('sending', patch) : wait(next.getTime() - now.getTime());
}

function recipientsOf({ sending }: Pick<DispatchPorts, 'sending'>, { recipient, cc }: Dispatch): readonly string[] {
  if (sending.sandbox) return [sending.redirectTo];
  return recipient.kind === 'email' ? [recipient.address, ...cc] : [];
}
