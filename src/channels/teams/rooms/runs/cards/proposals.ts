import type { Company } from '../../../../../domain/company/company.ts';
import type { Language } from '../../../../../domain/language.ts';
import { totalsOf } from '../../../../../domain/runs/four-eyes.ts';
import { matches, readFilter } from '../../../../../domain/runs/line-filter.ts';
import type { ProposalRow } from '../../../../../use-cases/relance/list-proposals.ts';
import type { ProposalsView } from '../../../../../use-cases/runs/show-proposals.ts';
import { formatAmount, formatDay, formatInstant } from '../../../../words/format.ts';
import { runCardWords } from '../../../../words/runs/runs-words.ts';
import { wordsFor } from '../../../../words/words.ts';
import { button } from '../../../cards/buttons.ts';
import { clip } from '../../../cards/clip.ts';
import { type Row, rowsCard } from '../../../cards/rows/rows.ts';
import type { Card } from '../../../turn.ts';
import { linesPart, stopAlert } from './stopped.ts';

const PER_PAGE = 8;
const MAX_FIGURES = 2;
const MAX_REASONS = 5;

export interface ProposalsOptions {
  readonly page?: number | undefined;
  /** The filter as it was typed. */
  readonly text?: string;
}

/** What is proposed to all customers, a page at a time, and what is held and why. */
export function proposalsCard(
  language: Language,
  view: ProposalsView,
  { page = 1, text = '' }: ProposalsOptions,
): Card {
  const words = runCardWords(language);
  const { company, proposals, latest, mayPrepare } = view;
  const isAsked = matches(readFilter(text));
  const found = proposals.proposals.filter((row) =>
    isAsked({ tiers: row.code, name: row.name, shown: row, facts: view.factsOf(row.code, row.currency) }),
  );
  const pages = Math.max(1, Math.ceil(found.length / PER_PAGE));
  const at = Math.min(page, pages);
  const here = { company: company.code, text };
  const isOpen = latest !== null && latest.state !== 'done' && latest.state !== 'cancelled';
  return rowsCard({
    title: words.proposalsTitle(formatDay(proposals.today, language)),
    subtitle: [company.identity.name, ...(text ? [words.filteredBy(clip(text, 60))] : [])].join(' · '),
    figures: figuresOf(language, found),
    sections: [
      {
        heading: '',
        rows: found.slice((at - 1) * PER_PAGE, at * PER_PAGE).map((row) => rowOf(language, company, row)),
        more: '',
      },
    ],
    alerts: stopAlert(language, view.stop),
    added: [...otherTotals(language, found), ...heldPart(language, view)],
    empty: found.length > 0 ? '' : text ? words.noneFound : words.nothingProposed,
    page: pages > 1 ? words.page(at, pages) : '',
    pager: [
      ...(at > 1 ? [button(words.previousPage, 'runs.open', { ...here, page: at - 1 })] : []),
      ...(at < pages ? [button(words.nextPage, 'runs.open', { ...here, page: at + 1 })] : []),
    ],
    footer: wordsFor(language).talk.listReadAt(formatInstant(proposals.read.at, language), []),
    buttons: [
      ...(latest && isOpen ? [button(words.seeRun, 'run.show', { id: latest.id, text })] : []),
      ...(mayPrepare
        ? [
            button(latest?.state === 'prepared' ? words.prepareAgain : words.prepare, 'run.prepare', here, {
              style: 'positive',
            }),
          ]
        : []),
      button(words.seePrevenances, 'runs.kind', { company: company.code, act: 'prevenance' }),
      button(words.seeReleves, 'runs.kind', { company: company.code, act: 'releve' }),
      button(words.refresh, 'runs.open', here),
    ],
  });
}

function figuresOf(language: Language, rows: readonly ProposalRow[]) {
  const words = runCardWords(language);
  const lines = rows.map(({ currency, total, level }) => ({ currency, shown: { total, level } }));
  const levels = (currency: string): string =>
    [1, 2, 3, 4]
      .map((level) => [level, rows.filter((row) => row.level === level && row.currency === currency).length] as const)
      .filter(([, count]) => count > 0)
      .map(([level, count]) => words.level(level, count))
      .join(', ');
  return totalsOf(lines)
    .slice(0, MAX_FIGURES)
    .map(({ currency, count, total }) => ({
      label: words.proposed(count),
      amount: formatAmount(total, currency, language),
      detail: levels(currency),
      color: 'Attention' as const,
    }));
}

/** Totals that the figures have no room for. */
function otherTotals(language: Language, rows: readonly ProposalRow[]) {
  const words = runCardWords(language);
  const rest = totalsOf(rows.map(({ currency, total }) => ({ currency, shown: { total } }))).slice(MAX_FIGURES);
  if (rest.length === 0) return [];
  const lines = rest.map(({ count, total, currency }) =>
    words.totalLine(words.proposed(count), formatAmount(total, currency, language)),
  );
  return [linesPart([lines.join(' · ')])];
}

function rowOf(language: Language, company: Company, row: ProposalRow): Row {
  const words = runCardWords(language);
  const level = wordsFor(language).account.levelName(row.level);
  return {
    name: clip(row.name, 60),
    detail: words.lineOf(row.code, level, words.items(row.itemCount)),
    amount: formatAmount(row.total, row.currency, language),
    mark: row.unreachable ? words.unreachable : '',
    color: row.unreachable ? 'Attention' : 'Default',
    open: words.open,
    verb: 'account.show',
    data: { company: company.code, code: row.code, currency: row.currency },
  };
}

/** How many customers are held, by reason, the most frequent first. */
function heldPart(language: Language, { proposals }: ProposalsView) {
  const words = runCardWords(language);
  const reasons = [
    ...proposals.held.map(({ reason }) => words.held[reason]),
    ...proposals.cannotTell.map(() => words.incomplete),
  ];
  if (reasons.length === 0) return [];
  const counts = [...Map.groupBy(reasons, (one) => one)].map(([why, all]) => [all.length, why] as const);
  const lines = counts.toSorted(([a], [b]) => b - a).slice(0, MAX_REASONS);
  return [
    {
      ...linesPart(lines.map(([count, why]) => words.heldBecause(count, why))),
      heading: words.heldTitle(reasons.length),
    },
  ];
}
