import type { HoldNote } from '../../../domain/credit/hold.ts';
import type { Hold, NoticeTarget } from '../../ports/credit/hold-store.ts';
import { type Refused, refuse } from '../../refusal.ts';
import type { CreditPorts } from '../credit-ports.ts';
import type { HoldAnswer } from '../views.ts';
import { refuseOver } from './refuse-over.ts';

const TRIES = 5;

/**
 * Adds a note to a hold that still waits, whoever wrote one meanwhile: what was typed is not lost to another's word. The same
 * words pressed twice are one note.
 */
export async function writeNote(
  { holds, clock }: Pick<CreditPorts, 'holds' | 'clock'>,
  { id, version }: HoldAnswer,
  { kind, by, text }: Pick<HoldNote, 'kind' | 'by' | 'text'>,
  targetsOf: (hold: Hold) => readonly NoticeTarget[],
): Promise<Refused | { readonly kind: 'written' }> {
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const hold = await holds.readHold(id);
    if (!hold) return refuse({ code: 'unknown-hold' });
    if (hold.state !== 'pending') return refuseOver(hold);
    const last = hold.notes.at(-1);
    const isAgain = hold.version !== version && last?.kind === kind && last.by.id === by.id && last.text === text;
    if (isAgain) return { kind: 'written' };
    const now = clock.now();
    const note: HoldNote = { kind, at: now.toISOString(), by, text };
    const written = await holds.addHoldNote(id, hold.version, note, targetsOf(hold), now);
    if (written !== 'stale') return { kind: 'written' };
  }
  return refuse({ code: 'unreachable', what: 'store' });
}
