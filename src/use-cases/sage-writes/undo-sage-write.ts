import type { CompanyCode } from '../../domain/company/company-code.ts';
import type { Person } from '../../domain/person.ts';
import type { SageWrite } from '../ports/sage-writes/sage-write-store.ts';
import { takingBack } from './plan-sage-writes.ts';
import type { SageWritePorts, SageWriteRun } from './sage-write-ports.ts';
import { takeWrite } from './write-to-sage.ts';

export type UndoResult =
  /** The write that takes it back, as it stands now: done, or waiting, or refused with its reason. */
  | { readonly kind: 'tried'; readonly write: SageWrite }
  | { readonly kind: 'refused'; readonly why: 'unknown' | 'off' | 'nothing-written' | 'undone-before' };

/**
 * Puts back the value that was in Sage before a write, over nothing but the value that it wrote. For the terminal of an
 * administrator: `who` is told by history, and no card leads here. What else is due is left to the pass.
 */
export async function undoSageWrite(
  ports: SageWritePorts,
  who: Person,
  company: CompanyCode,
  id: string,
  run: Pick<SageWriteRun, 'owner' | 'leaseMs'>,
): Promise<UndoResult> {
  const write = await ports.sageWrites.readSageWrite(id);
  if (write === null || write.company !== company) return { kind: 'refused', why: 'unknown' };
  if (ports.sageWriters.of(company) === null) return { kind: 'refused', why: 'off' };
  const back = takingBack(write, who);
  if (back === null) return { kind: 'refused', why: 'nothing-written' };
  const planned = await ports.sageWrites.planSageWrite(back, ports.clock.now());
  if (planned === null) return { kind: 'refused', why: 'undone-before' };
  const { owner, leaseMs } = run;
  const claimed = await ports.sageWrites.claimSageWrite(planned, owner, ports.clock.now(), leaseMs);
  if (claimed !== null) await takeWrite(ports, claimed, owner);
  const tried = await ports.sageWrites.readSageWrite(planned);
  return tried === null ? { kind: 'refused', why: 'unknown' } : { kind: 'tried', write: tried };
}
