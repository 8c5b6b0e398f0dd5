import type { Language } from '../../../../../domain/language.ts';
import { matches, readFilter } from '../../../../../domain/runs/line-filter.ts';
import { chosenIn, type RunLine, type ShownLetters } from '../../../../../domain/runs/run.ts';
import { seenList } from '../../../../../use-cases/runs/seen-list.ts';
import { type RunView, totalsChosen } from '../../../../../use-cases/runs/show-run.ts';
import type { SayHold } from '../../../../words/explain/say-hold.ts';
import { formatAmount, formatDay, formatInstant } from '../../../../words/format.ts';
import { countShown, nameShown, sayAmountsOf } from '../../../../words/runs/name-line.ts';
import { runCardWords, runsWords } from '../../../../words/runs/runs-words.ts';
import { explainLine, hasFailed, sayLineState } from '../../../../words/runs/say-run.ts';
import { type Button, button, type LinkButton } from '../../../cards/buttons.ts';
import { clip } from '../../../cards/clip.ts';
import { type Row, type Rows, rowsCard } from '../../../cards/rows/rows.ts';
import type { SaidLines } from '../../../chat/run-addition.ts';
import type { Card } from '../../../turn.ts';
import { linesPart, stopAlert } from './stopped.ts';

const PER_PAGE = 8;
const MAX_FIGURES = 2;
const MAX_BEFORE = 4;
/** Longer amounts would break where two stand side by side on a phone. */
const LONG_AMOUNT = 12;

export interface RunOptions {
  readonly page?: number | undefined;
  /** The filter as it was typed. */
  readonly text?: string;
  /** What was just done, or why it was not. */
  readonly said?: string;
  readonly sayHold: SayHold;
  /** What other rooms have to say before it is approved; absent: nothing. */
  readonly before?: SaidLines;
  /** Where every letter can be read; absent: nowhere. */
  readonly lettersUrl?: string;
}

/** A run, a page of its customers at a time; while it is sent, how far it is. */
export function runCard(language: Language, view: RunView, options: RunOptions): Card {
  const { page = 1, text = '', said = '', sayHold, lettersUrl } = options;
  const words = runCardWords(language);
  const { run, lines } = view;
  const found = lines.filter(matches(readFilter(text)));
  const pages = Math.max(1, Math.ceil(found.length / PER_PAGE));
  const at = Math.min(page, pages);
  const here = { id: run.id, text };
  // What is chosen from is summed as its button would approve it.
  const summed = text && run.approvedBy === null ? { ...view, totals: totalsChosen(found) } : view;
  const isNothing = chosenIn(run.counts) === 0 && run.state === 'done';
  const notes = [...(said ? [said] : []), ...(isNothing ? [words.nothing] : [])];
  return rowsCard({
    title: words.runTitles[run.kind](formatDay(run.day, language)),
    subtitle: [
      run.company,
      runsWords(language).states[run.state],
      ...(text ? [words.filteredBy(clip(text, 60))] : []),
    ].join(' · '),
    figures: figuresOf(language, summed),
    sections: [
      {
        heading: '',
        rows: found
          .slice((at - 1) * PER_PAGE, at * PER_PAGE)
          .map((line) => rowOf(language, view, line, sayHold, { text, page: at })),
        more: '',
      },
    ],
    alerts: [
      ...stopAlert(language, view.stop),
      ...(run.approvedBy === null ? (options.before?.(language) ?? []) : [])
        .slice(0, MAX_BEFORE)
        .map((text) => ({ text: clip(text, 200), style: 'attention' as const })),
      ...notes.map((text) => ({ text: clip(text, 400), style: 'emphasis' as const })),
    ],
    added: otherTotals(language, summed),
    empty: found.length === 0 ? words.noneFound : '',
    page: pages > 1 ? words.page(at, pages) : '',
    pager: [
      ...(at > 1 ? [button(words.previousPage, 'run.show', { ...here, page: at - 1 })] : []),
      ...(at < pages ? [button(words.nextPage, 'run.show', { ...here, page: at + 1 })] : []),
    ],
    footer: footerOf(language, view),
    buttons: buttonsOf(language, view, found, here),
    links: linksOf(language, view, lettersUrl),
  });
}

/** Two at most: a phone has no room for more. Once it is approved, how far it is takes the place of the second. */
function figuresOf(language: Language, { run, totals }: RunView): Rows['figures'] {
  const words = runCardWords(language);
  const { letters } = run;
  const amounts = totals.map(({ currency, letters, total }) => ({
    label: words.lettersIn(letters),
    amount: formatAmount(total, currency, language),
    detail: currency,
    color: 'Default' as const,
  }));
  const shown = amounts.slice(0, amountsShown(language, { run, totals }));
  if (run.approvedBy === null) return shown;
  const progress = {
    label: words.sentLabel,
    amount: words.sentOf(letters.sent, letters.chosen),
    detail: letters.failed > 0 ? words.failedOf(letters.failed) : '',
    color: letters.failed > 0 ? ('Attention' as const) : ('Accent' as const),
  };
  return [...shown, progress];
}

/** How many totals are figures; the others are lines. */
function amountsShown(language: Language, { run, totals }: Pick<RunView, 'run' | 'totals'>): number {
  const isLong = ({ total, currency }: RunView['totals'][number]): boolean =>
    formatAmount(total, currency, language).length > LONG_AMOUNT;
  const room = totals.slice(0, MAX_FIGURES).some(isLong) ? 1 : MAX_FIGURES;
  return run.approvedBy === null ? room : room - 1;
}

/** Totals that the figures have no room for. */
function otherTotals(language: Language, view: RunView): NonNullable<Rows['added']> {
  const words = runCardWords(language);
  const rest = view.totals.slice(amountsShown(language, view));
  if (rest.length === 0) return [];
  const lines = rest.map(({ letters, total, currency }) =>
    words.totalLine(words.lettersIn(letters), formatAmount(total, currency, language)),
  );
  return [linesPart([lines.join(' · ')])];
}

function rowOf(
  language: Language,
  view: RunView,
  line: RunLine,
  sayHold: SayHold,
  here: { readonly text: string; readonly page: number },
): Row {
  const words = runCardWords(language);
  const { shown } = line;
  const why = explainLine(line, view.failures, language, sayHold);
  const { kind } = view.run;
  const shownAs = (letters: ShownLetters): string =>
    words.lineOf(line.tiers, nameShown(language, kind, letters), countShown(language, kind, letters));
  return {
    name: clip(line.name, 60),
    detail: clip(why || (shown ? shownAs(shown) : line.tiers), 160),
    amount: sayAmountsOf(line, language),
    mark: sayLineState(line, view.failures, language),
    color: line.state === 'dropped' || hasFailed(line, view.failures) ? 'Attention' : 'Default',
    open: words.open,
    verb: 'run.line',
    data: { id: view.run.id, number: line.number, ...here },
  };
}

function footerOf(language: Language, { run }: RunView): string {
  const words = runCardWords(language);
  const { preparedBy, preparedAt, approvedBy, approvedAt } = run;
  const prepared = words.preparedBy(clip(preparedBy.name, 60), formatInstant(preparedAt, language));
  if (!approvedBy || !approvedAt) return prepared;
  return `${prepared}, ${words.approvedBy(clip(approvedBy.name, 60), formatInstant(approvedAt, language))}`;
}

function buttonsOf(
  language: Language,
  { run, lines, mayAct, stop, postal }: RunView,
  found: readonly RunLine[],
  here: { readonly id: string; readonly text: string },
): readonly Button[] {
  const words = runCardWords(language);
  const refresh = button(words.refresh, 'run.show', here);
  const post = postal > 0 ? [button(words.post(postal), 'post.list', { company: run.company, id: run.id })] : [];
  if (!mayAct) return [...post, refresh];
  // Approving names the very list that the button counts.
  const seen = (text: string) => ({ id: run.id, text, ...seenList(run, lines, readFilter(text)) });
  const isSelected = ({ state }: RunLine): boolean => state === 'selected';
  const [all, chosen] = [lines.filter(isSelected).length, found.filter(isSelected).length];
  const cancel = button(words.cancel, 'run.steer', { id: run.id, act: 'cancel' }, { style: 'destructive' });
  const stopAll = button(words.stop, 'sending.form', { company: run.company, id: run.id }, { style: 'destructive' });
  switch (run.state) {
    case 'prepared':
      return [
        ...(here.text && chosen > 0 && chosen < all
          ? [button(words.approveSelection(chosen), 'run.approve', seen(here.text), { style: 'positive' })]
          : []),
        ...(all > 0 ? [button(words.approveAll(all), 'run.approve', seen(''), { style: 'positive' })] : []),
        cancel,
        refresh,
      ];
    case 'sending':
      return [
        button(words.pause, 'run.steer', { id: run.id, act: 'pause' }),
        cancel,
        ...(stop ? [] : [stopAll]),
        ...post,
        refresh,
      ];
    case 'paused':
      return [
        button(words.resume, 'run.steer', { id: run.id, act: 'resume' }, { style: 'positive' }),
        cancel,
        ...(stop ? [] : [stopAll]),
        ...post,
        refresh,
      ];
    case 'cancelled':
    case 'done':
      return [...post, refresh];
  }
}

/** The letters as they would leave: once approved, each is in its customer's dossier. Of a run that is over, its report. */
function linksOf(language: Language, { run, report }: RunView, url: string | undefined): readonly LinkButton[] {
  const words = runCardWords(language);
  if (report) return report.files.map(({ name, webUrl }) => ({ title: words.reportFile(kindOf(name)), url: webUrl }));
  const isShown = run.state === 'prepared' && run.counts.selected + run.counts['left-out'] > 0;
  return url !== undefined && isShown ? [{ title: words.readLetters, url }] : [];
}

const kindOf = (name: string): string => name.slice(name.lastIndexOf('.') + 1).toUpperCase();
