import type { Person } from '../../../domain/person.ts';
import type { Refused } from '../../refusal.ts';
import { type ChangedResult, writeChange } from '../matters/change-matter.ts';
import { findMatter, type MatterSeen } from '../matters/find-matter.ts';
import type { MatterPorts } from '../matters/matter-ports.ts';

/** It was noted by mistake, or is taken back: its instalments are reminded again from now on. */
export async function withdrawPromise(
  ports: Pick<MatterPorts, 'companies' | 'directory' | 'matters' | 'clock'>,
  who: Person,
  seen: MatterSeen,
): Promise<ChangedResult | Refused> {
  const found = await findMatter(ports, who, 'promise', seen);
  if (found.kind !== 'found') return found;
  const change = { facts: found.matter.facts, end: 'withdrawn', act: 'promise-withdrawn' };
  return writeChange(ports, found.matter, change, who);
}
