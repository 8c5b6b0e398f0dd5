import { loadOf } from '../../domain/dispatch/load-of.ts';
import { AHEAD_MS } from '../../domain/dispatch/pace.ts';
import type { Dispatch, DispatchPatch } from '../ports/dispatch/dispatch-store.ts';
import { mailboxOf } from './company-of.ts';
import type { DispatchPorts } from './dispatch-ports.ts';
import { allMailboxes, sendingLimitsOf } from './sending-limits-of.ts';
import { move, type StepResult, wait } from './step.ts';

/**
 * Before `sending`: takes a place among those that Microsoft lets leave the mailbox, written down first, so that no restart overshoots.
 * A place that is free in a moment is waited for with the letter in hand; for another the letter is put down, and Sage is read again.
 */
export async function leave(
  ports: Pick<DispatchPorts, 'companies' | 'paces' | 'clock' | 'sending' | 'pause'>,
  dispatch: Dispatch,
  patch: DispatchPatch = {},
): Promise<StepResult> {
  const mailbox = mailboxOf(ports, dispatch);
  // Its own too, where the settings have let go of it since.
  const mailboxes = [...new Set([...allMailboxes(ports), mailbox])];
  const load = loadOf(recipientsOf(ports, dispatch), mailboxes);
  const leaving = { dispatchId: dispatch.id, mailbox, load, on: ports.clock.today() };
  for (;;) {
    const now = ports.clock.now();
    const next = await ports.paces.takeDeparture(leaving, mailboxes, sendingLimitsOf(ports, mailbox), now);
    if (next === null) return move('sending', patch);
    const ms = next.getTime() - now.getTime();
    if (ms > AHEAD_MS) return wait(ms);
    await ports.pause(ms);
  }
}

function recipientsOf({ sending }: Pick<DispatchPorts, 'sending'>, { recipient, cc }: Dispatch): readonly string[] {
  if (sending.sandbox) return [sending.redirectTo];
  return recipient.kind === 'email' ? [recipient.address, ...cc] : [];
}
