import type { Language } from '../../../../../domain/language.ts';
import type { When } from '../../../../../domain/recovery/agenda.ts';
import type { AgendaLine } from '../../../../../use-cases/recovery/list-agenda.ts';
import { formatDay } from '../../../../words/format.ts';
import { recoveryWords } from '../../../../words/recovery/recovery-words.ts';
import { addedData } from '../../../cards/added.ts';
import { button } from '../../../cards/buttons.ts';
import { clip } from '../../../cards/clip.ts';
import { type Row, rowsCard } from '../../../cards/rows/rows.ts';
import type { SaidTask } from '../../../chat/task-addition.ts';
import type { Card } from '../../../turn.ts';
import type { Agenda } from '../desk.ts';

const ORDER: readonly When[] = ['late', 'today', 'to-come'];
const MAX_NAMES = 3;

/** « agenda »: what is late first; each row opens the task, or what waits in its own room. `said`: what was just done. */
export function agendaCard(language: Language, view: Agenda, said = ''): Card {
  const words = recoveryWords(language);
  const { scope, page, pages, total, late, lines } = view;
  const other = scope === 'mine' ? 'all' : 'mine';
  return rowsCard({
    title: words.titles[scope],
    subtitle: [said, total > 0 ? words.summary(total, late) : ''].filter((text) => text !== '').join(' '),
    figures: [],
    sections: ORDER.map((when) => ({
      heading: words.when[when],
      rows: lines.filter((line) => line.when === when).map((line) => rowOf(language, line)),
      more: '',
    })),
    added: addedData(language, missingPart(view)),
    // Where a room did not answer, nobody knows that nothing waits.
    empty: total === 0 && view.missing.length === 0 ? words.empty[scope] : '',
    page: pages > 1 ? words.page(page, pages, total) : '',
    pager: [
      ...(page > 1 ? [button(words.previousPage, 'agenda.list', { scope, page: page - 1 })] : []),
      ...(page < pages ? [button(words.nextPage, 'agenda.list', { scope, page: page + 1 })] : []),
    ],
    footer: '',
    buttons: [
      button(words.refresh, 'agenda.list', { scope, page }),
      button(other === 'all' ? words.seeAll : words.seeMine, 'agenda.list', { scope: other }),
    ],
  });
}

const missingPart = ({ missing }: Agenda) =>
  missing.length === 0
    ? []
    : [
        (language: Language) => ({
          heading: recoveryWords(language).missing,
          lines: missing.map((one) => (one === 'kept' ? recoveryWords(language).kept : one.called(language))),
          buttons: [],
        }),
      ];

function rowOf(language: Language, line: AgendaLine<SaidTask>): Row {
  const { day, about, company } = line.task;
  const shared = {
    detail: [clip(about.name, 50), company, ownersOf(language, line)].join(' · '),
    amount: formatDay(day, language),
    mark: '',
    color: 'Default',
  } as const;
  if (line.kind === 'kept') {
    const { id, text } = line.task;
    return { ...shared, name: clip(text, 120), open: recoveryWords(language).open, verb: 'task.show', data: { id } };
  }
  const { say, open } = line.task.said;
  const { title, verb, data } = open(language);
  return { ...shared, name: clip(say(language), 160), open: title, verb, data };
}

function ownersOf(language: Language, line: AgendaLine<SaidTask>): string {
  if (line.kind === 'kept') return clip(line.task.owner.name, 40);
  const words = recoveryWords(language);
  const { owners, role } = line.task;
  const names = owners
    .slice(0, MAX_NAMES)
    .map(({ name }) => clip(name, 40))
    .join(', ');
  return role === null ? names : words.orRole(names, words.roles[role]);
}
