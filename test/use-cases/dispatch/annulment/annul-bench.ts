import type { Person } from '../../../../src/domain/person.ts';
import { annulLetter } from '../../../../src/use-cases/dispatch/annulment/annul-letter.ts';
import { markAnnulled } from '../../../../src/use-cases/dispatch/annulment/mark-annulled.ts';
import { untilDone } from '../../../../src/use-cases/ports/may-begin.ts';
import { decideFor, NOTHING_CHOSEN, readSituation } from '../../../../src/use-cases/tiers/read-situation.ts';
import { approveOne, type Office, runToRest } from '../../bench/office.ts';
import { directoryOf, MARC, READER, SOPHIE, STRANGER } from '../../bench/people.ts';

export const NADIA: Person = { id: 'p-nadia', name: 'Nadia Colin' };
export const DAY_MS = 86_400_000;

/** One of each right. */
export const PEOPLE = directoryOf({
  [SOPHIE.id]: ['collector'],
  [NADIA.id]: ['approver'],
  [READER.id]: ['reader'],
  [MARC.id]: ['admin'],
  [STRANGER.id]: [],
});

export const annul = ({ ports, store }: Office, id: string, who = NADIA, reason = 'Envoyée à l’ancien gérant') =>
  annulLetter({ ...ports, directory: PEOPLE, annulments: store }, who, id, reason);

/** The letter that the customer gets now, as far as it rests. */
export async function send(office: Office) {
  const done = await runToRest(office, await approveOne(office));
  if (done.state !== 'done') throw new Error(`Not sent: ${done.state}`);
  return done;
}

/** What would be proposed now: level, and what each line of it goes by; else why nothing is. */
export async function nextProposal({ ports, company }: Office) {
  const situation = await readSituation(ports, company, 'CARAT');
  const account = situation?.accounts[0];
  if (!situation || !account) throw new Error('Nothing is owed');
  const decision = decideFor(ports, situation, account, NOTHING_CHOSEN);
  if (decision.kind !== 'proposal') return decision.heldBack.map(({ why }) => why);
  return decision.letters.flatMap(({ lines }) =>
    lines.map(({ ecNo, level, previousLevel, lastReminder }) => ({ ecNo, level, previousLevel, lastReminder })),
  );
}

/** One pass that has the dossier say what was annulled. */
export const mark = ({ ports, store, owner }: Office): Promise<number> =>
  markAnnulled({ ...ports, annulments: store }, { owner, leaseMs: 60_000, limit: 10, mayBegin: untilDone });
