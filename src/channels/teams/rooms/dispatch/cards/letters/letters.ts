import type { Language } from '../../../../../../domain/language.ts';
import { whyNotAnnul } from '../../../../../../use-cases/dispatch/annulment/annul-letter.ts';
import type { LettersView } from '../../../../../../use-cases/dispatch/annulment/list-letters.ts';
import type { Dispatch } from '../../../../../../use-cases/ports/dispatch/dispatch-store.ts';
import { lettersWords, postWords } from '../../../../../words/dispatch/dispatch-words.ts';
import { explainIn } from '../../../../../words/explain/explain.ts';
import { explainAnswer } from '../../../../../words/explain/explain-answer.ts';
import { explainBounce } from '../../../../../words/explain/explain-bounce.ts';
import { explainStanding } from '../../../../../words/explain/fault.ts';
import { formatDay } from '../../../../../words/format.ts';
import { nameLetter, sayAmounts } from '../../../../../words/say-letter.ts';
import { wordsFor } from '../../../../../words/words.ts';
import { aboutCustomer } from '../../../../about.ts';
import { annulledLines } from '../../../../account/progress/annulled-lines.ts';
import { type Button, button, isWebUrl, type LinkButton } from '../../../../cards/buttons.ts';
import { clip } from '../../../../cards/clip.ts';
import { expandCard } from '../../../../cards/expand.ts';
import type { Card } from '../../../../turn.ts';
import { postLine } from '../post/post-line.ts';
import template from './letters.json' with { type: 'json' };

interface Line {
  readonly text: string;
}

/** What `letters.json` shows. */
export interface LettersData {
  readonly title: string;
  readonly name: string;
  readonly said: string;
  readonly none: string;
  readonly items: readonly {
    readonly text: string;
    readonly lines: readonly Line[];
    readonly hasActs: boolean;
    readonly buttons: readonly Button[];
    readonly links: readonly LinkButton[];
  }[];
  readonly page: string;
  readonly buttons: readonly Button[];
}

export interface LettersOptions {
  /** Of the account to come back to. */
  readonly currency?: string | undefined;
  /** From 1. */
  readonly page?: number | undefined;
  /** What was just done. */
  readonly said?: string;
}

const PER_PAGE = 6;
/** Of one letter: the rest is in the customer's answers. */
const MOST_ANSWERS = 2;

/** What was written to a customer, the newest first, each with where it stands; an approver may annul what left. */
export function lettersCard(language: Language, view: LettersView, options: LettersOptions = {}): Card {
  const { progress } = wordsFor(language);
  const words = lettersWords(language);
  const { company, tiers: code, dispatches } = view;
  const pages = Math.max(1, Math.ceil(dispatches.length / PER_PAGE));
  const page = Math.min(options.page ?? 1, pages);
  const here = { company, code, ...(options.currency === undefined ? {} : { currency: options.currency }) };
  const name = dispatches[0]?.facts.tiers.name ?? '';
  const data: LettersData = {
    title: words.title,
    name: [clip(name, 80), code].filter((part) => part !== '').join(' · '),
    said: clip(options.said ?? '', 500),
    none: [
      ...(dispatches.length + view.unreadable.length === 0 ? [words.none] : []),
      ...(view.unreadable.length > 0 ? [words.unreadable(view.unreadable.length)] : []),
    ].join(' '),
    items: dispatches
      .slice((page - 1) * PER_PAGE, page * PER_PAGE)
      .map((one) => itemOf(language, one, view, { ...here, page })),
    page: pages > 1 ? words.page(page, pages) : '',
    buttons: [
      ...(page > 1 ? [button(words.newer, 'letters.list', { ...here, page: page - 1 })] : []),
      ...(page < pages ? [button(words.older, 'letters.list', { ...here, page: page + 1 })] : []),
      button(progress.seeAccount, 'account.show', here),
    ],
  };
  return expandCard(template, data, aboutCustomer(language, { company, code }));
}

function itemOf(
  language: Language,
  one: Dispatch,
  { bounces, replies, mayAnnul, post, mayNote }: LettersView,
  here: Readonly<Record<string, unknown>>,
): LettersData['items'][number] {
  const words = lettersWords(language);
  const { facts, recipient, documents } = one;
  const url = documents.find(({ webUrl }) => isWebUrl(webUrl))?.webUrl;
  const posted = post.find(({ dispatchId }) => dispatchId === one.id);
  const answers = replies.filter(({ letter }) => letter?.id === one.id);
  const latest = answers.at(-1);
  const proof = posted?.posting?.proof?.webUrl;
  const buttons = [
    ...(latest ? [button(wordsFor(language).explain.answered.read, 'reply.show', { id: latest.id })] : []),
    ...(mayNote && posted && !one.annulled
      ? [button(postWords(language).follow, 'post.form', { ...here, id: one.id })]
      : []),
    ...(mayAnnul && !whyNotAnnul(one) ? [button(words.annul, 'annul.form', { ...here, id: one.id })] : []),
  ];
  const links = [
    ...(url === undefined ? [] : [{ title: words.openLetter, url }]),
    ...(proof !== undefined && isWebUrl(proof) ? [{ title: postWords(language).openProof, url: proof }] : []),
  ];
  return {
    text: letterName(language, one, sayAmounts(facts, language)),
    lines: [
      words.to(facts.reference, clip(explainIn(language).recipient(recipient), 120)),
      ...(one.annulled ? annulledLines(language, one) : [explainStanding(one, language)]),
      ...bounces
        .filter(({ dispatchId }) => dispatchId === one.id)
        .map((bounce) => clip(explainBounce(language, bounce), 200)),
      ...answers.slice(-MOST_ANSWERS).map((reply) => clip(explainAnswer(language, reply), 200)),
      ...(posted && (!one.annulled || posted.posting?.posted) ? [postLine(language, posted)] : []),
    ].map((text) => ({ text })),
    hasActs: buttons.length + links.length > 0,
    buttons,
    links,
  };
}

function letterName(language: Language, { facts }: Dispatch, total: string): string {
  const letters = lettersWords(language);
  return letters.line(nameLetter(facts, language), formatDay(facts.date, language), total);
}
