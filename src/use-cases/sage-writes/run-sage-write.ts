import type { HoldReader } from '../ports/credit/hold-store.ts';
import { OutsideFault } from '../ports/outside-fault.ts';
import type {
  SageWrite,
  SageWriteEnd,
  SageWriteReader,
  SageWriteWriter,
} from '../ports/sage-writes/sage-write-store.ts';
import { type SageWriter, valueText } from '../ports/sage-writes/sage-writer.ts';
import { stands } from './plan-sage-writes.ts';

export interface RunPorts {
  readonly holds: Pick<HoldReader, 'readHold'>;
  readonly sageWrites: Pick<SageWriteWriter, 'keepBefore'> & Pick<SageWriteReader, 'isOvertaken'>;
  readonly writer: SageWriter;
}

const AGAIN_MS = 2 * 60_000;
/** A record that stays open in Sage for a week is not waited for any longer: a person is told by the list. */
const GIVE_UP_MS = 7 * 24 * 3_600_000;

/**
 * One attempt at a claimed write: look, keep what was there, write over exactly that. After an answer that was lost, the look
 * tells: our value there is done, what was there before is written again, anything else is a person's and stays. Null: the
 * claim was lost on the way, and nothing was written since.
 */
export async function runSageWrite(
  ports: RunPorts,
  write: SageWrite,
  owner: string,
  now: Date,
): Promise<SageWriteEnd | null> {
  try {
    return await attempt(ports, write, owner, now);
  } catch (fault) {
    if (!(fault instanceof OutsideFault)) throw fault;
    if (fault.kind === 'refused') return refused(fault.code);
    return later(write, fault.kind === 'busy' ? 'planned' : 'unknown', fault.code, now, fault.retryAfterMs);
  }
}

async function attempt(ports: RunPorts, write: SageWrite, owner: string, now: Date): Promise<SageWriteEnd | null> {
  const look = await ports.writer.look(write.target);
  if (look.kind === 'refused') return refused(look.why);
  const { value: there } = look;
  if (there === valueText(write.target)) return over(write.before === null ? 'same' : 'done');
  const expected = write.before === null ? firstExpected(write, there) : write.before.value;
  if (expected !== there) return refused('changed');
  const whyNot = await noLongerMeant(ports, write);
  if (whyNot !== null) return refused(whyNot);
  if (write.before === null && (await ports.sageWrites.keepBefore(write.id, owner, there, now)) === null) return null;
  const result = await ports.writer.write(write.target, there);
  if (result.kind === 'locked') return later(write, 'planned', 'locked', now, null);
  if (result.kind === 'refused') {
    // Somebody was faster than our look: a decision looks afresh, taking back is over.
    const looksAgain = result.why === 'changed' && write.undoes === null;
    return looksAgain ? later(write, 'planned', result.why, now, null) : refused(result.why);
  }
  return over(result.kind === 'written' ? 'done' : result.kind);
}

/** A decision is written over whatever is there; taking back only over what was written. */
const firstExpected = ({ undoes }: SageWrite, there: string | null): string | null =>
  undoes === null ? there : undoes.wrote;

async function noLongerMeant({ holds, sageWrites }: RunPorts, write: SageWrite): Promise<string | null> {
  if (write.undoes !== null) return (await sageWrites.isOvertaken(write.undoes.id)) ? 'overtaken' : null;
  const hold = await holds.readHold(write.holdId);
  return hold !== null && stands(hold) ? null : 'hold-changed';
}

const over = (state: 'done' | 'same' | 'dry-run'): SageWriteEnd => ({ state, why: null, notBefore: null });
const refused = (why: string): SageWriteEnd => ({ state: 'refused', why, notBefore: null });

function later(
  write: SageWrite,
  state: 'planned' | 'unknown',
  why: string,
  now: Date,
  afterMs: number | null,
): SageWriteEnd {
  const isTooLate = now.getTime() - Date.parse(write.plannedAt) > GIVE_UP_MS;
  return isTooLate ? refused(why) : { state, why, notBefore: new Date(now.getTime() + (afterMs ?? AGAIN_MS)) };
}
