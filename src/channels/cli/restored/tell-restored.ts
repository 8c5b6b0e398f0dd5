import type { FoundAfterRestore } from '../../../use-cases/restored/find-forgotten.ts';
import type { HeldAfterRestore } from '../../../use-cases/restored/hold-forgotten.ts';
import { restoredWords as words } from '../../words/cli/restored/restored.ts';
import { formatInstant } from '../../words/format.ts';
import { table } from '../table.ts';

/** What left and the store does not know, as a list; drafts apart. */
export function tellFound({ forgotten, unaware, drafts }: FoundAfterRestore, since: Date): string {
  const from = formatInstant(since);
  const rows = forgotten.map(({ reference, tiers, at, by, subject }) => [
    ...[reference, tiers ?? words.unknownCustomer],
    ...[formatInstant(at), words.way[by], subject],
  ]);
  const parts = [
    rows.length > 0 ? `${words.found(rows.length, from)}\n${table([...words.headers], rows)}` : '',
    unaware.length > 0 ? words.unaware(unaware.map(({ reference }) => reference)) : '',
    rows.length + unaware.length === 0 ? words.none(from) : '',
    drafts.length > 0 ? `${words.drafts}\n${table([...words.draftHeaders], drafts.map(draftRow))}` : '',
  ];
  return parts.filter((part) => part !== '').join('\n\n');
}

const draftRow = ({ reference, mailbox, at, subject }: FoundAfterRestore['drafts'][number]): readonly string[] => [
  ...[reference ?? '', mailbox, formatInstant(at), subject],
];

/** What was done about it, or what would be; '' where nothing was found and nothing was to do. */
export function tellHeld(found: FoundAfterRestore, held: HeldAfterRestore | null): string {
  const isFound = found.forgotten.length + found.unaware.length > 0;
  if (!held) return isFound ? words.hold : '';
  const nobody = found.forgotten.filter(({ tiers }) => tiers === null).length;
  const done = [
    held.customers.length > 0 ? words.held(held.customers) : '',
    held.customers.length === 0 && held.noted.length > 0 ? words.heldBefore(held.noted.length) : '',
    held.recognised.length > 0 ? words.recognised(held.recognised) : '',
    ...held.raised.map(({ year, last }) => words.raised(year, last)),
  ].filter((part) => part !== '');
  const lines = done.length > 0 ? done : [words.nothingNew];
  return [...lines, ...(nobody > 0 ? [words.nobody(nobody)] : []), words.posted].join('\n');
}

/** For a program. */
export const toJson = (found: FoundAfterRestore, held: HeldAfterRestore | null): object => ({
  letters: found.forgotten,
  unaware: found.unaware.map(({ reference, tiers }) => ({ reference, tiers })),
  drafts: found.drafts.map(({ reference, mailbox, at, subject }) => ({ reference, mailbox, at, subject })),
  held,
});
