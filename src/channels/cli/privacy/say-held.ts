import type { Fate, HeldPart, WhyKept } from '../../../use-cases/ports/privacy/personal-data.ts';
import type { Expired } from '../../../use-cases/privacy/apply-retention.ts';
import type { Erasure } from '../../../use-cases/privacy/erase-person.ts';
import type { HeldBy, PersonHeld } from '../../../use-cases/privacy/export-person.ts';
import { handedOut } from '../../words/cli/privacy/handed-out.ts';
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
  const found = held.length === 0 ? words.nothing : table([...words.headers], held.map(cellsOf));
  return [`${words.as[as]}.`, found, handedOut.beyond.fr];
}

/** For whom it is handed to, in either language. */
const bothOf = (fate: Fate, why: WhyKept | null) => ({
  fateSaid: handedOut.fates[fate],
  whySaid: why === null ? null : handedOut.reasons[why],
});

/** Names are part of the contract of the terminal; the rows are for whoever the export is handed to. */
export const heldJson = ({ as, sought, held }: Held, withRows: boolean) => ({
  as,
  sought,
  beyond: handedOut.beyond,
  held: held.map(({ source, part: { what, fate, why, rows } }) => ({
    what,
    called: calledBy(source, what),
    fate,
    why,
    ...bothOf(fate, why),
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
    handedOut.beyond.fr,
  ];
}

export const erasureJson = ({ reference, erased, before }: Erasure<PersonalAddition>) => ({
  rehearsal: false,
  reference,
  as: before.as,
  erased: erased.map(({ source, part }) => ({ ...part, called: calledBy(source, part.what) })),
  beyond: handedOut.beyond,
  kept: stays(before).map(({ source, part: { what, fate, why, rows } }) => ({
    what,
    called: calledBy(source, what),
    why,
    ...bothOf(fate, why),
    count: rows.length,
  })),
});

export function expiredLines(expired: readonly Expired<PersonalAddition>[], removed: boolean): readonly string[] {
  const cells = expired.map(({ source, part: { what, company, before, count } }) => [
    calledBy(source, what),
    company ?? words.ofNoCompany,
    formatDay(before),
    String(count),
  ]);
  return [removed ? words.gone : words.wouldGo, table([...words.retentionHeaders], cells), words.lettersStay];
}

export const expiredJson = (expired: readonly Expired<PersonalAddition>[], removed: boolean) => ({
  removed,
  parts: expired.map(({ source, part }) => ({ ...part, called: calledBy(source, part.what) })),
});
