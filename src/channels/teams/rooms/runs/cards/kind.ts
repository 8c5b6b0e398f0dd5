import type { Language } from '../../../../../domain/language.ts';
import type { KindRunView } from '../../../../../use-cases/runs/kinds/show-kind-run.ts';
import { formatDay } from '../../../../words/format.ts';
import { runCardWords, runsWords } from '../../../../words/runs/runs-words.ts';
import { button } from '../../../cards/buttons.ts';
import { rowsCard } from '../../../cards/rows/rows.ts';
import type { Card } from '../../../turn.ts';
import { linesPart, stopAlert } from './stopped.ts';

/** Letters beside the rappel, over all customers: which they would be, and the way to prepare them. */
export function kindCard(language: Language, view: KindRunView): Card {
  const words = runCardWords(language);
  const { company, of, latest, mayPrepare, stop } = view;
  const here = { company: company.code, act: of };
  const isOpen = latest !== null && latest.state !== 'done' && latest.state !== 'cancelled';
  const mayBegin = mayPrepare && (of === 'prevenance' || view.areWanted);
  return rowsCard({
    title: words.kinds[of].title,
    subtitle: company.identity.name,
    figures: [],
    sections: [],
    alerts: stopAlert(language, stop),
    added: [linesPart([aboutOf(language, view), ...latestOf(language, view)])],
    empty: '',
    page: '',
    pager: [],
    footer: '',
    buttons: [
      ...(latest && isOpen ? [button(words.seeRun, 'run.show', { id: latest.id, text: '' })] : []),
      ...(mayBegin
        ? [
            button(latest?.state === 'prepared' ? words.prepareAgain : words.prepare, 'run.prepare', here, {
              style: 'positive',
            }),
          ]
        : []),
      button(words.seeProposals, 'runs.open', { company: company.code, text: '' }),
    ],
  });
}

function aboutOf(language: Language, { of, window, period, areWanted }: KindRunView): string {
  const { kinds } = runCardWords(language);
  const day = (one: KindRunView['window']['until']): string => formatDay(one, language);
  if (of === 'prevenance') return kinds.prevenance.about(day(window.from), day(window.until));
  if (!areWanted) return kinds.releve.nobody;
  return period.from === null
    ? kinds.releve.aboutOpen(day(period.until))
    : kinds.releve.about(day(period.from), day(period.until));
}

function latestOf(language: Language, { latest }: KindRunView): readonly string[] {
  if (!latest) return [];
  const words = runCardWords(language);
  return [words.latest(formatDay(latest.day, language), runsWords(language).states[latest.state])];
}
