import type { Language } from '../../../../../domain/language.ts';
import { amountsOf, type RunLine } from '../../../../../domain/runs/run.ts';
import type { RunView } from '../../../../../use-cases/runs/show-run.ts';
import type { SayHold } from '../../../../words/explain/say-hold.ts';
import { formatAmount, formatDay } from '../../../../words/format.ts';
import { countShown, nameShown } from '../../../../words/runs/name-line.ts';
import { runCardWords } from '../../../../words/runs/runs-words.ts';
import { explainLine, sayLineState } from '../../../../words/runs/say-run.ts';
import { aboutCustomer, setAbout } from '../../../about.ts';
import { button } from '../../../cards/buttons.ts';
import { clip } from '../../../cards/clip.ts';
import { rowsCard } from '../../../cards/rows/rows.ts';
import type { Card } from '../../../turn.ts';
import { linesPart } from './stopped.ts';

/** A phone has no room for more. */
const MAX_FIGURES = 2;

/** One customer of a run: what would leave, or why nothing does, and what can be done about it. */
export function lineCard(
  language: Language,
  view: RunView,
  line: RunLine,
  here: { readonly text: string; readonly page: number },
  sayHold: SayHold,
): Card {
  const words = runCardWords(language);
  const { run, mayAct } = view;
  const { shown } = line;
  const why = explainLine(line, view.failures, language, sayHold);
  const amounts = amountsOf(line);
  const more = amounts.slice(MAX_FIGURES).map((one) => formatAmount(one.amount, one.currency, language));
  const told = [...(more.length > 0 ? [more.join(' · ')] : []), ...(why ? [why] : [])];
  const of = { id: run.id, number: line.number, ...here };
  const isOpen = run.state === 'prepared' && mayAct;
  const card = rowsCard({
    title: words.runTitles[run.kind](formatDay(run.day, language)),
    subtitle: `${clip(line.name, 80)} · ${line.tiers} · ${sayLineState(line, view.failures, language)}`,
    figures: shown
      ? amounts.slice(0, MAX_FIGURES).map(({ amount, currency }) => ({
          label: nameShown(language, run.kind, shown),
          amount: formatAmount(amount, currency, language),
          detail: words.lineOf(line.tiers, currency, countShown(language, run.kind, shown)),
          color: 'Default',
        }))
      : [],
    sections: [],
    added: told.length > 0 ? [linesPart(told)] : [],
    empty: '',
    page: '',
    pager: [],
    footer: '',
    buttons: [
      button(words.account, 'account.show', { company: run.company, code: line.tiers, currency: line.currency }),
      ...(isOpen && line.state === 'selected' ? [button(words.leaveOut, 'run.leave.form', of)] : []),
      ...(isOpen && line.state === 'left-out' ? [button(words.takeBack, 'run.take', of, { style: 'positive' })] : []),
      button(words.back, 'run.show', { id: run.id, ...here }),
    ],
  });
  return setAbout(card, aboutCustomer(language, { company: run.company, code: line.tiers }));
}
