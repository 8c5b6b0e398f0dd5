import type { Language } from '../../../../../domain/language.ts';
import { waitingOf } from '../../../../../domain/recovery/files/file.ts';
import type { Matter } from '../../../../../domain/recovery/matters/matter.ts';
import type { FileList } from '../../../../../use-cases/recovery/files/propose-file.ts';
import type { Proposal } from '../../../../../use-cases/recovery/proposals.ts';
import { formatDay } from '../../../../words/format.ts';
import { filesWords } from '../../../../words/recovery/files-words.ts';
import { mattersWords } from '../../../../words/recovery/matters-words.ts';
import { button } from '../../../cards/buttons.ts';
import { clip } from '../../../cards/clip.ts';
import { expandCard } from '../../../cards/expand.ts';
import type { Card } from '../../../turn.ts';
import { titleOf } from './file-lines.ts';
import { summaryOf } from './matter-lines.ts';
import template from './matters.json' with { type: 'json' };
import type { MattersData } from './matters-data.ts';
import { proposalShown } from './proposal.ts';

/** The agenda has the others. */
const PROPOSED = 4;

/** The files that are open, of all companies that the person may read. */
export function filesCard(language: Language, { matters, proposed, cut, page, pages, total }: FileList): Card {
  const words = filesWords(language);
  const data: MattersData = {
    title: words.title,
    name: total === 0 ? words.empty : words.summary(total),
    note: '',
    matters: [
      ...proposed.slice(0, PROPOSED).map((one) => proposalShown(language, one, proposedTo(language, one))),
      ...matters.map((matter) => shownOf(language, matter)),
    ],
    more: [...(pages > 1 ? [words.page(page, pages)] : []), ...(cut ? [words.cut] : [])].join(' · '),
    buttons: [
      ...(page > 1 ? [button(words.previousPage, 'files.list', { page: page - 1 })] : []),
      ...(page < pages ? [button(words.nextPage, 'files.list', { page: page + 1 })] : []),
    ],
  };
  return expandCard(template, data);
}

const proposedTo = (language: Language, { about }: Proposal): string =>
  `${filesWords(language).proposed} · ${clip(about.name, 60)} · ${about.tiers}`;

function shownOf(language: Language, matter: Matter): MattersData['matters'][number] {
  const { company, tiers } = matter;
  return {
    heading: `${clip(matter.name, 80)} · ${tiers}`,
    lines: linesOf(language, matter).map((text) => ({ text })),
    hasButtons: true,
    buttons: [button(mattersWords(language).see, 'matters.show', { company, code: tiers })],
  };
}

function linesOf(language: Language, matter: Matter): readonly string[] {
  const words = filesWords(language);
  const waiting = matter.kind === 'file' ? waitingOf(matter.facts) : null;
  if (matter.kind !== 'file' || !waiting) return [summaryOf(language, matter)];
  const { step, state, day } = waiting;
  return [
    summaryOf(language, matter),
    words.intervention(titleOf(matter, step), words.states[state], formatDay(day, language)),
  ];
}
