import type { HeldPart } from '../../../use-cases/ports/privacy/personal-data.ts';
import type { Expired } from '../../../use-cases/privacy/apply-retention.ts';
import type { Erasure } from '../../../use-cases/privacy/erase-person.ts';
import type { HeldBy, PersonHeld } from '../../../use-cases/privacy/export-person.ts';
import { privacyWords as words } from '../../words/cli/privacy/privacy.ts';
import { formatDay } from '../../words/format.ts';
import type { PersonalAddition } from '../personal-addition.ts';
import { table } from '../table.ts';

type Held = PersonHeld<PersonalAddition>;

const calledBy = ({ called }: PersonalAddition, what: string): string => called[what] ?? what;
const reasonOf = ({ why }: HeldPart): string => (why === null ? '' : words.reasons[why]);
const cellsOf = ({ source, part }: HeldBy<PersonalAddition>): readonly string[] => [
  calledBy(source, part.what),
  String(part.rows.length),
  words.fates[part.fate],
  reasonOf(part),
];

export function heldLines({ as, held }: Held): readonly string[] {
  return [`${words.as[as]}.`, held.length === 0 ? words.nothing : table([...words.headers], held.map(cellsOf))];
}

/** Names are part of the contract of the terminal; the rows are for whoever the export is handed to. */
export const heldJson = ({ as, sought, held }: Held, withRows: boolean) => ({
  as,
  sought,
  held: held.map(({ source, part: { what, fate, why, rows } }) => ({
    what,
    called: calledBy(source, what),
    fate,
    why,
    count: rows.length,
    ...(withRows ? { rows } : {}),
  })),
});

const stays = ({ held }: Held) => held.filter(({ part }) => part.fate === 'kept');

export function erasureLines({ reference, erased, before }: Erasure<PersonalAddition>): readonly string[] {
  const left = stays(before);
  return [
    ...(erased.length === 0
      ? [words.nothingErased(reference)]
      : [
          words.erased(reference),
          ...erased.map(({ source, part }) => words.counted(calledBy(source, part.what), part.count)),
        ]),
    ...(left.length === 0 ? [] : [words.stays, table([...words.headers], left.map(cellsOf))]),
  ];
}

export const erasureJson = ({ reference, erased, before }: Erasure<PersonalAddition>) => ({
  rehearsal: false,
  reference,
  as: before.as,
  erased: erased.map(({ source, part }) => ({ ...part, called: calledBy(source, part.what) })),
  kept: stays(before).map(({ source, part: { what, why, rows } }) => ({
    what,
    called: calledBy(source, what),
    why,
    count: rows.length,
  })),
});

export function expiredLines(expired: readonly Expired<PersonalAddition>[], removed: boolean): readonly string[] {
  const cells = expired.map(({ source, part: { what, before, count } }) => [
    calledBy(source, what),
    formatDay(before),
    String(count),
  ]);
  return [removed ? words.gone : words.wouldGo, table([...words.retentionHeaders], cells), words.lettersStay];
}

export const expiredJson = (expired: readonly Expired<PersonalAddition>[], removed: boolean) => ({
  removed,
  parts: expired.map(({ source, part }) => ({ ...part, called: calledBy(source, part.what) })),
});
