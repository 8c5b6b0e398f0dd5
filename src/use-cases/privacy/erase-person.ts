import { randomUUID } from 'node:crypto';
import type { Company } from '../../domain/company/company.ts';
import type { Person } from '../../domain/person.ts';
import type { HistoryLine, HistoryWriter } from '../ports/history-store.ts';
import type { ErasedPart, PersonalData } from '../ports/privacy/personal-data.ts';
import { exportPerson, type PersonHeld, type PrivacyPorts } from './export-person.ts';
import type { SoughtAs } from './find-person.ts';

export interface ErasePorts<Source extends PersonalData> extends PrivacyPorts<Source> {
  readonly history: HistoryWriter;
}

export interface Erasure<Source> {
  /** Under which it stands in history, for whoever asked; of a person, it says nothing. */
  readonly reference: string;
  readonly erased: readonly { readonly source: Source; readonly part: ErasedPart }[];
  /** What was held before, with what became of it. */
  readonly before: PersonHeld<Source>;
}

/**
 * Erases what is held on a person, as far as nothing obliges to keep it. History says before that it is done and after what was
 * done, by kind and number, under a reference that says nothing of whom: neither holds what was erased. Where it stops in between,
 * it is done again: what is gone is gone, the rest goes.
 */
export async function erasePerson<Source extends PersonalData>(
  ports: ErasePorts<Source>,
  by: Person,
  company: Company,
  given: string,
): Promise<Erasure<Source>> {
  const before = await exportPerson(ports, company, given);
  const reference = randomUUID();
  const line = (act: string, facts: HistoryLine['facts']): HistoryLine => ({
    at: ports.clock.now().toISOString(),
    by,
    company: company.code,
    tiers: null,
    act,
    subject: reference,
    facts: { as: before.as satisfies SoughtAs, ...facts },
  });
  await ports.history.appendHistory(line('erasure-begun', {}));
  const erased: { readonly source: Source; readonly part: ErasedPart }[] = [];
  for (const source of ports.keepers()) {
    const parts = await source.eraseHeld(before.sought, ports.clock.today());
    erased.push(...parts.map((part) => ({ source, part })));
  }
  const counts = Object.fromEntries(erased.map(({ part }) => [part.what, part.count]));
  await ports.history.appendHistory(line('erasure-done', { erased: counts }));
  return { reference, erased, before };
}
