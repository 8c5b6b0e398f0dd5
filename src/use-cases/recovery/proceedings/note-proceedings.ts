import { type Day, parseDay } from '../../../domain/day.ts';
import type { Person } from '../../../domain/person.ts';
import type { Procedure, ProceedingsFacts } from '../../../domain/recovery/proceedings/proceedings.ts';
import { type Refused, refuse } from '../../refusal.ts';
import type { CustomerAsked } from '../add-task.ts';
import { type ChangedResult, writeChange } from '../matters/change-matter.ts';
import { checkNote } from '../matters/check-note.ts';
import type { NotChanged } from '../matters/find-matter.ts';
import { findMatter, type MatterSeen } from '../matters/find-matter.ts';
import type { MatterPorts } from '../matters/matter-ports.ts';
import { openMatters } from '../matters/show-matters.ts';
import type { OpenedResult } from '../promises/make-promise.ts';

/** Days as a person wrote them, `YYYY-MM-DD`; '': not known. */
export interface ProceedingsTyped {
  readonly procedure: Procedure;
  readonly judgment: string;
  readonly published: string;
  readonly abroad: boolean;
  readonly note: string;
}

export interface ProceedingsRequest extends CustomerAsked, ProceedingsTyped {
  /** Of the form: pressed twice, it notes them once. */
  readonly key: string;
}

/**
 * Notes that proceedings were opened on a customer: what was born before the judgment is in no letter from its day on, and its
 * interest stops; it is to be declared (case F8). One that stands already is told as `taken`.
 */
export async function noteProceedings(
  ports: MatterPorts,
  who: Person,
  request: ProceedingsRequest,
): Promise<OpenedResult> {
  const customer = await openMatters(ports, who, request);
  if (customer.kind === 'refused') return customer;
  const { situation, matters } = customer;
  if (matters.some(({ kind, id }) => kind === 'proceedings' && id !== request.key))
    return { kind: 'taken', pieces: [] };
  const facts = checkProceedings(request, situation.today);
  if ('kind' in facts) return facts;
  const opened = await ports.matters.openMatter(
    {
      ...{ id: request.key, kind: 'proceedings', company: request.company },
      ...{ tiers: situation.tiers.code, name: situation.tiers.name, items: [], by: who, since: situation.today },
      facts: { ...facts, declared: null },
    },
    ports.clock.now(),
  );
  return opened.kind === 'taken' ? { kind: 'taken', pieces: [] } : { kind: 'opened', matter: opened.matter };
}

/** Nothing of it is after today: it happened, or is not noted yet. */
function checkProceedings(typed: ProceedingsTyped, today: Day): Omit<ProceedingsFacts, 'declared'> | Refused {
  const note = checkNote(typed.note);
  if (typeof note !== 'string') return note;
  const judgment = checkPast(typed.judgment, today);
  if (typeof judgment !== 'string') return judgment;
  const published = typed.published === '' ? null : checkPast(typed.published, today, judgment);
  if (published !== null && typeof published !== 'string') return published;
  return { procedure: typed.procedure, judgment, published, abroad: typed.abroad, note };
}

function checkPast(given: string, today: Day, earliest?: Day): Day | Refused {
  const day = parseDay(given);
  if (day === undefined) return refuse({ code: 'bad-date', given, problem: { why: 'no-day' } });
  if (day > today) return refuse({ code: 'bad-date', given, problem: { why: 'too-far', latest: today } });
  return earliest !== undefined && day < earliest
    ? refuse({ code: 'bad-date', given, problem: { why: 'over', earliest } })
    : day;
}

type ActPorts = Pick<MatterPorts, 'companies' | 'directory' | 'matters' | 'clock'>;

/** The notice came out in the BODACC: the time to declare counts from it (art. R622-24 C. com.). */
export async function notePublication(
  ports: ActPorts,
  who: Person,
  seen: MatterSeen,
  day: string,
): Promise<ChangedResult | Refused> {
  const found = await findMatter(ports, who, 'proceedings', seen);
  if (found.kind !== 'found') return found;
  const { matter } = found;
  const published = checkPast(day, ports.clock.today(), matter.facts.judgment);
  if (typeof published !== 'string') return published;
  const change = { facts: { ...matter.facts, published }, end: null, act: 'proceedings-published' };
  return writeChange(ports, matter, change, who);
}

/** Our claims were declared, today. */
export const noteDeclaration = (ports: ActPorts, who: Person, seen: MatterSeen): Promise<ChangedResult | Refused> =>
  changeProceedings(ports, who, seen, (facts) => ({
    facts: { ...facts, declared: ports.clock.today() },
    end: null,
    act: 'claims-declared',
  }));

/** They are over, or were noted by mistake: what they held is free again. */
export const endProceedings = (ports: ActPorts, who: Person, seen: MatterSeen): Promise<ChangedResult | Refused> =>
  changeProceedings(ports, who, seen, (facts) => ({ facts, end: 'closed', act: 'proceedings-closed' }));

async function changeProceedings(
  ports: ActPorts,
  who: Person,
  seen: MatterSeen,
  change: (facts: ProceedingsFacts) => { facts: ProceedingsFacts; end: string | null; act: string },
): Promise<ChangedResult | NotChanged | Refused> {
  const found = await findMatter(ports, who, 'proceedings', seen);
  return found.kind === 'found' ? writeChange(ports, found.matter, change(found.matter.facts), who) : found;
}
