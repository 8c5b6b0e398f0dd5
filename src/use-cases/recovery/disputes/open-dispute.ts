import type { Person } from '../../../domain/person.ts';
import { type Refused, refuse } from '../../refusal.ts';
import { type CustomerAsked, checkText } from '../add-task.ts';
import { type ChangedResult, writeChange } from '../matters/change-matter.ts';
import { checkDayAhead, checkNote } from '../matters/check-note.ts';
import { chooseItems, type ItemsAsked } from '../matters/choose-items.ts';
import { findMatter, type MatterSeen } from '../matters/find-matter.ts';
import type { MatterPorts } from '../matters/matter-ports.ts';
import { openMatters } from '../matters/show-matters.ts';
import type { OpenedResult } from '../promises/make-promise.ts';
import { findColleague, type NoColleague } from '../task-rights.ts';

export interface DisputeRequest extends CustomerAsked, ItemsAsked {
  /** Of the form: pressed twice, it opens one dispute. */
  readonly key: string;
  readonly motif: string;
  readonly note: string;
  /** Address of who is to resolve it; '': whoever asks. */
  readonly colleague: string;
  /** `YYYY-MM-DD`; '': nobody knows. */
  readonly expected: string;
}

/** Notes what a customer contests: it stays owed, aged and counted, and is in no letter until it is resolved (case F1). */
export async function openDispute(
  ports: MatterPorts,
  who: Person,
  request: DisputeRequest,
): Promise<OpenedResult | NoColleague> {
  const customer = await openMatters(ports, who, request);
  if (customer.kind === 'refused') return customer;
  const { situation, company } = customer;
  if (request.ecNos.length === 0) return refuse({ code: 'unknown-item', ecNo: 0 });
  const motif = checkText(request.motif, 'reason');
  if (typeof motif !== 'string') return motif;
  const note = checkNote(request.note);
  if (typeof note !== 'string') return note;
  const expected = checkDayAhead(request.expected, situation.today);
  if (expected !== null && typeof expected !== 'string') return expected;
  const chosen = chooseItems(customer, 'dispute', request);
  if (chosen.kind !== 'chosen') return chosen;
  const owner = await ownerOf(ports, who, company, request.colleague);
  if (owner.kind !== 'colleague') return owner;
  const opened = await ports.matters.openMatter(
    {
      ...{ id: request.key, kind: 'dispute', company: company.code },
      ...{
        tiers: situation.tiers.code,
        name: situation.tiers.name,
        items: chosen.items,
        by: who,
        since: situation.today,
      },
      facts: { motif, note, owner: owner.person, expected },
    },
    ports.clock.now(),
  );
  if (opened.kind === 'taken') return { kind: 'taken', pieces: opened.items.map(({ piece }) => piece) };
  return { kind: 'opened', matter: opened.matter };
}

/** Whose it becomes: a colleague who may act there, or whoever asks. */
export async function ownerOf(
  ports: Pick<MatterPorts, 'directory'>,
  who: Person,
  company: Parameters<typeof findColleague>[1],
  address: string,
): ReturnType<typeof findColleague> {
  const given = address.trim();
  return given === '' ? { kind: 'colleague', person: who } : findColleague(ports, company, given);
}

/** It is settled, one way or the other: its instalments are reminded again, at the level that they had. */
export async function resolveDispute(
  ports: Pick<MatterPorts, 'companies' | 'directory' | 'matters' | 'clock'>,
  who: Person,
  seen: MatterSeen,
): Promise<ChangedResult | Refused> {
  const found = await findMatter(ports, who, 'dispute', seen);
  if (found.kind !== 'found') return found;
  const change = { facts: found.matter.facts, end: 'resolved', act: 'dispute-resolved' };
  return writeChange(ports, found.matter, change, who);
}
