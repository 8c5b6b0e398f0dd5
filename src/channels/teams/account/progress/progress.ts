import { parisDay } from '../../../../domain/day.ts';
import type { Language } from '../../../../domain/language.ts';
import { leftDraft, type Standing, standingOf } from '../../../../use-cases/dispatch/standing.ts';
import type { Dispatch, DispatchState } from '../../../../use-cases/ports/dispatch/dispatch-store.ts';
import { explainIn } from '../../../words/explain/explain.ts';
import { explainFault, explainStanding } from '../../../words/explain/fault.ts';
import { formatInstant } from '../../../words/format.ts';
import { nameLetter, sayAmount } from '../../../words/say-letter.ts';
import { wordsFor } from '../../../words/words.ts';
import { aboutCustomer } from '../../about.ts';
import { type Button, button, isWebUrl, type LinkButton } from '../../cards/buttons.ts';
import { clip } from '../../cards/clip.ts';
import { expandCard } from '../../cards/expand.ts';
import type { Card } from '../../turn.ts';
import { annulledLines } from './annulled-lines.ts';
import { type Step, stepsOf, styleOf } from './phase.ts';
import template from './progress.json' with { type: 'json' };

interface Line {
  readonly text: string;
}

export interface ProgressLetterData {
  readonly style: 'default' | 'emphasis' | 'accent' | 'good' | 'warning' | 'attention';
  readonly title: string;
  readonly detail: string;
  readonly total: string;
  readonly hasSteps: boolean;
  readonly steps: readonly Step[];
  readonly lines: readonly Line[];
  readonly hasLinks: boolean;
  readonly links: readonly LinkButton[];
}

/** What `progress.json` shows: letters under way, sent, or needing a person. */
export interface ProgressData {
  readonly fallback: string;
  readonly letters: readonly ProgressLetterData[];
  readonly buttons: readonly Button[];
}

const MAX_LETTERS = 4;
const MAX_WAITING = 5;
const WAITED_FOR: ReadonlySet<Standing> = new Set(['moving', 'sent', 'unfiled', 'doubtful', 'unsent']);
/** Sending was begun: what goes on is looking, never sending again. */
const LOOKING: ReadonlySet<DispatchState> = new Set(['sending', 'accepted']);

/** How the letters of a draft go, from approval to « Envoyé à …, archivé ici ». */
export function progressCard(language: Language, dispatches: readonly Dispatch[]): Card {
  const { progress: words } = wordsFor(language);
  const letters = dispatches.slice(0, MAX_LETTERS);
  const first = letters[0];
  const account = first ? { company: first.company, code: first.tiers } : undefined;
  const data: ProgressData = {
    fallback: first ? titleOf(language, first) : words.toCheckEmpty,
    letters: letters.map((letter) => letterOf(language, letter)),
    buttons:
      first && account
        ? [
            button(words.seeAccount, 'account.show', { ...account, currency: first.currency }),
            ...(letters.some((letter) => standingOf(letter) === 'moving')
              ? [button(words.refresh, 'dispatch.show', { ...account, draftId: first.draftId })]
              : []),
            ...(letters.some((letter) => letter.state === 'to-check')
              ? [button(words.toCheckTitle, 'check.list', {})]
              : []),
          ]
        : [],
  };
  return expandCard(template, data, account && aboutCustomer(language, account));
}

function titleOf(language: Language, dispatch: Dispatch): string {
  const { progress: words } = wordsFor(language);
  const name = clip(dispatch.facts.tiers.name, 80);
  switch (standingOf(dispatch)) {
    case 'moving':
      return words.progressTitle(name);
    case 'sent':
      return dispatch.recipient.kind === 'post' ? words.postTitle(name) : words.sentTitle(name);
    case 'unfiled':
      return words.unfiledTitle(name);
    case 'doubtful':
      return words.checkTitle(name);
    case 'unsent':
    case 'refused':
      return words.unsentTitle(name);
    case 'changed':
      return words.stoppedTitle(name);
    case 'cancelled':
      return words.cancelledTitle(name);
    case 'annulled':
      return words.annulledTitle(name);
  }
}

function letterOf(language: Language, dispatch: Dispatch): ProgressLetterData {
  const { facts } = dispatch;
  const links = dispatch.documents
    .filter((document) => isWebUrl(document.webUrl))
    .slice(0, 3)
    .map(({ name, webUrl }) => ({ title: documentTitle(language, name), url: webUrl }));
  const steps = stepsOf(language, dispatch);
  return {
    style: styleOf(dispatch),
    title: titleOf(language, dispatch),
    detail: `${facts.reference} · ${nameLetter(facts, language)}`,
    total: sayAmount(facts, language),
    hasSteps: steps.length > 0,
    steps,
    lines: linesOf(language, dispatch).map((text) => ({ text })),
    hasLinks: links.length > 0,
    links,
  };
}

/** Names as they are filed are longer than a button. */
function documentTitle(language: Language, name: string): string {
  const { progress: words } = wordsFor(language);
  if (/\.eml$/iu.test(name)) return words.openMail;
  return /^REL-.*\.pdf$/iu.test(name) ? words.openLetter : clip(name, 40);
}

function linesOf(language: Language, dispatch: Dispatch): readonly string[] {
  const { progress: words } = wordsFor(language);
  const to = clip(explainIn(language).recipient(dispatch.recipient), 160);
  const filed = dispatch.documents.length > 0;
  const posted =
    dispatch.recipient.kind === 'post' && filed ? [dispatch.facts.sandbox ? words.filedLine : words.postLine] : [];
  return [
    ...standingLines(language, dispatch, to),
    ...(dispatch.facts.sandbox ? [dispatch.recipient.kind === 'post' ? words.sandboxPost : words.sandbox] : []),
    words.approvedBy(clip(dispatch.approvedBy.name, 60), formatInstant(dispatch.approvedAt, language)),
    ...(dispatch.dropped.length > 0 ? [words.dropped(dispatch.dropped.length)] : []),
    ...waitingLines(language, dispatch),
    ...sentLines(language, dispatch, to),
    ...posted,
  ];
}

/** What is to be reminded since it was approved: a letter under way or sent leaves it to the next one. */
function waitingLines(language: Language, dispatch: Dispatch): readonly string[] {
  if (!WAITED_FOR.has(standingOf(dispatch))) return [];
  const { progress: words } = wordsFor(language);
  const approvedOn = parisDay(new Date(dispatch.approvedAt));
  const [late, others] = [
    dispatch.waiting.filter(({ due }) => due >= approvedOn),
    dispatch.waiting.filter(({ due }) => due < approvedOn),
  ].map((found) => [...new Set(found.map(({ piece }) => clip(piece, 20)))]);
  return [
    ...(late?.length ? [words.lateSince(shortList(language, late))] : []),
    ...(others?.length ? [words.dueSince(shortList(language, others))] : []),
  ];
}

function shortList(language: Language, pieces: readonly string[]): { readonly list: string; readonly count: number } {
  const more = pieces.length - MAX_WAITING;
  const shown = pieces.slice(0, MAX_WAITING).join(', ');
  return { list: more > 0 ? `${shown} ${wordsFor(language).account.more(more)}` : shown, count: pieces.length };
}

/** What is certain of it, why, and what to do: never a code (who administers reads it in « À vérifier »). */
function standingLines(language: Language, dispatch: Dispatch, to: string): readonly string[] {
  const { progress: words } = wordsFor(language);
  const fault = dispatch.lastError ? [explainFault(dispatch.lastError, language)] : [];
  switch (standingOf(dispatch)) {
    case 'moving':
    case 'sent':
      if (!dispatch.lastError?.about) return [];
      return [...fault, LOOKING.has(dispatch.state) ? words.looking : words.retrying];
    case 'unfiled':
      return [...fault, words.decideUnfiled];
    case 'doubtful':
      return [words.checkLine(to), ...fault];
    case 'unsent':
      return [words.nothingLeft, ...fault, words.decideUnsent];
    case 'refused':
      return [words.nothingLeft, ...fault, words.released, ...(leftDraft(dispatch) ? [words.draftLeft] : [])];
    case 'changed':
      return [explainStanding(dispatch, language)];
    case 'cancelled':
      return [];
    case 'annulled':
      return annulledLines(language, dispatch);
  }
}

function sentLines(language: Language, dispatch: Dispatch, to: string): readonly string[] {
  const { progress: words } = wordsFor(language);
  if (dispatch.sentAt === null) return [];
  const when = formatInstant(dispatch.sentAt, language);
  const standing = standingOf(dispatch);
  if (standing === 'unfiled' || standing === 'annulled') return [words.sentOnly(to, when)];
  if (standing !== 'sent') return [];
  return [dispatch.documents.length > 0 ? words.sentLine(to, when) : words.sentNotFiled(to, when)];
}
