import type { Company } from '../../domain/company/company.ts';
import type { Clock } from '../ports/clock.ts';
import type { Directory } from '../ports/directory.ts';
import type { HeldPart, PersonalData } from '../ports/privacy/personal-data.ts';
import { type FoundPerson, findPerson } from './find-person.ts';

export interface PrivacyPorts<Source extends PersonalData> {
  readonly clock: Clock;
  readonly directory: Pick<Directory, 'findByAddress' | 'addressesOf'>;
  /** Every room that keeps something on people, then what is no room; the transport last, by which others are found. */
  readonly keepers: () => readonly Source[];
}

export interface HeldBy<Source> {
  readonly source: Source;
  readonly part: HeldPart;
}

export interface PersonHeld<Source> extends FoundPerson {
  readonly held: readonly HeldBy<Source>[];
}

/**
 * All that is held on a person, by kind, each with what an erasure does to it and why. For whoever works at the machine, as its
 * administrator. Throws where a room does not answer: what is not whole must not be handed to somebody as the whole.
 */
export async function exportPerson<Source extends PersonalData>(
  ports: PrivacyPorts<Source>,
  company: Company,
  given: string,
): Promise<PersonHeld<Source>> {
  const found = await findPerson(ports, company, given);
  const today = ports.clock.today();
  const held = await Promise.all(
    ports.keepers().map(async (source) => {
      const parts = await source.readHeld(found.sought, today);
      return parts.map((part) => ({ source, part }));
    }),
  );
  return { ...found, held: held.flat() };
}
