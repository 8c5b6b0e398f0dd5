import type { Person } from '../../../domain/person.ts';
import { prepareNext, type Settled, settleWaiting } from '../../../domain/recovery/files/file.ts';
import type { Refused } from '../../refusal.ts';
import { checkText } from '../add-task.ts';
import { type ChangedResult, writeChange } from '../matters/change-matter.ts';
import { checkDayAhead, checkNote } from '../matters/check-note.ts';
import { findMatter, type MatterSeen } from '../matters/find-matter.ts';
import type { MatterPorts } from '../matters/matter-ports.ts';

type ActPorts = Pick<MatterPorts, 'companies' | 'directory' | 'matters' | 'clock'>;

/** Why an intervention is not prepared or ended. */
export type NoIntervention = { readonly kind: 'former-waits' | 'no-step-left' | 'nothing-waits' };

/** « Préparer »: the next step, as long as the former is done or ignored (case F7). */
export async function prepareIntervention(
  ports: ActPorts,
  who: Person,
  seen: MatterSeen,
): Promise<ChangedResult | NoIntervention | Refused> {
  const found = await findMatter(ports, who, 'file', seen);
  if (found.kind !== 'found') return found;
  const prepared = prepareNext(found.matter.facts, ports.clock.today());
  if (prepared.kind !== 'prepared') return prepared;
  const change = { facts: prepared.facts, end: null, act: 'intervention-prepared' };
  return writeChange(ports, found.matter, change, who);
}

/** What a person typed of the intervention that waits; days as `YYYY-MM-DD`, '' where there is none. */
export interface InterventionTyped {
  readonly state: Settled['state'];
  readonly promised: string;
  readonly alert: string;
  readonly document: string;
  readonly outcome: string;
}

/** The intervention that waits is done, or ignored. */
export async function settleIntervention(
  ports: ActPorts,
  who: Person,
  seen: MatterSeen,
  typed: InterventionTyped,
): Promise<ChangedResult | NoIntervention | Refused> {
  const found = await findMatter(ports, who, 'file', seen);
  if (found.kind !== 'found') return found;
  const today = ports.clock.today();
  const promised = checkDayAhead(typed.promised, today);
  if (promised !== null && typeof promised !== 'string') return promised;
  const alert = checkDayAhead(typed.alert, today);
  if (alert !== null && typeof alert !== 'string') return alert;
  const [document, outcome] = [checkNote(typed.document), checkNote(typed.outcome)];
  if (typeof document !== 'string') return document;
  if (typeof outcome !== 'string') return outcome;
  const facts = settleWaiting(found.matter.facts, { state: typed.state, promised, alert, document, outcome }, who);
  if (!facts) return { kind: 'nothing-waits' };
  return writeChange(ports, found.matter, { facts, end: null, act: `intervention-${typed.state}` }, who);
}

/** Closes a file with its result: what it was about is reminded again, where it is still owed. */
export async function closeFile(
  ports: ActPorts,
  who: Person,
  seen: MatterSeen,
  given: string,
): Promise<ChangedResult | Refused> {
  const found = await findMatter(ports, who, 'file', seen);
  if (found.kind !== 'found') return found;
  const result = checkText(given, 'reason');
  if (typeof result !== 'string') return result;
  return writeChange(
    ports,
    found.matter,
    { facts: { ...found.matter.facts, result }, end: 'closed', act: 'file-closed' },
    who,
  );
}
