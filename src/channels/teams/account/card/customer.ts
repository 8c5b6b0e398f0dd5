import type { Language } from '../../../../domain/language.ts';
import type { Draft } from '../../../../use-cases/ports/relance/draft-store.ts';
import { formatAmount, formatInstant } from '../../../words/format.ts';
import { type Words, wordsFor } from '../../../words/words.ts';
import { aboutCustomer } from '../../about.ts';
import { addedData } from '../../cards/added.ts';
import { type Button, button, isWebUrl } from '../../cards/buttons.ts';
import { clip } from '../../cards/clip.ts';
import { cardBytes, expandCard, MAX_CARD_BYTES } from '../../cards/expand.ts';
import type { Card } from '../../turn.ts';
import type { CurrencyView, CustomerView } from '../desk.ts';
import { advancesOf } from './advances-data.ts';
import { agingOf } from './aging-data.ts';
import template from './customer.json' with { type: 'json' };
import type { CustomerCardData } from './customer-data.ts';
import { dmpFigure, dmpOf } from './dmp-data.ts';
import { lettersOf, proposalOf, warningsOf } from './proposal-data.ts';
import { tableOf } from './table-data.ts';

export interface CustomerCardOptions {
  /** Shown in full; else the first with a proposal. */
  readonly currency?: string | undefined;
  /** From 1, of the table of late instalments. */
  readonly page?: number | undefined;
}

const MAX_OTHERS = 6;
/** Where a card is too big with all of them. */
const FEWEST_OTHERS = 2;

/** The currency shown in full: the one asked, else the first with a proposal, else the first with something late. */
function focusOf(view: CustomerView, asked: string | undefined): CurrencyView | undefined {
  const { currencies } = view;
  return (
    currencies.find(({ account }) => account.currency === asked) ??
    currencies.find(({ decision }) => decision.kind === 'proposal') ??
    currencies.find(({ account }) => account.lateTotal > 0) ??
    currencies[0]
  );
}

/** The account of a customer: what is owed, what is late and by how much, and the reminder that is proposed. */
export function customerCard(language: Language, view: CustomerView, options: CustomerCardOptions = {}): Card {
  const data = customerCardData(language, view, options);
  const about = aboutCustomer(language, { company: view.company.code, code: view.tiers.code });
  // The addresses of documents are as long as SharePoint makes them, and the folder's link still leads to them; then what draws goes.
  const withoutLetters = { ...data, hasLetters: false, letters: [] };
  const withoutDmp = { ...withoutLetters, hasDmp: false, dmpChart: [] };
  const withoutAdded = { ...withoutDmp, added: [] };
  const shorter = [data, withoutLetters, withoutDmp, withoutAdded].map((one) => () => expandCard(template, one, about));
  for (const expand of shorter) {
    const card = expand();
    if (cardBytes(card) < MAX_CARD_BYTES) return card;
  }
  const others = data.others.slice(0, FEWEST_OTHERS);
  return expandCard(template, { ...withoutAdded, chart: [], others }, about);
}

export function customerCardData(
  language: Language,
  view: CustomerView,
  options: CustomerCardOptions,
): CustomerCardData {
  const words = wordsFor(language);
  const focus = focusOf(view, options.currency);
  const collects = view.may.collect && focus?.draft != null;
  const figures = [...(focus ? figuresOf(words, language, focus) : []), ...dmpFigure(language, view)];
  return {
    ...noticeOf(words, view),
    name: clip(view.tiers.name, 80),
    identity: identityOf(view),
    hasFigures: figures.length > 0,
    figures,
    hasOthers: view.currencies.length > 1,
    others: othersOf(words, language, view, focus),
    ...agingOf(language, view, focus),
    ...advancesOf(language, focus, collects),
    ...dmpOf(language, view),
    ...tableOf(language, view, focus, options.page ?? 1),
    ...warningsOf(language, view, focus),
    ...proposalOf(language, view, focus),
    hasButtons: focus !== undefined,
    buttons: focus ? buttonsOf(words, view, focus, collects, options.page ?? 1) : [],
    ...lettersOf(language, focus),
    ...historyOf(words, view, focus),
    added: addedData(language, view.added),
    footer: words.account.readAt(formatInstant(view.readAt, language)),
    links: linksOf(words, view),
  };
}

const identityOf = ({ tiers, company }: CustomerView): string =>
  [tiers.code, clip(company.name, 60), clip(tiers.city, 40)].filter((part) => part !== '').join(' · ');

function noticeOf({ account }: Words, view: CustomerView): Pick<CustomerCardData, 'notice' | 'noticeStyle'> {
  if (!view.may.collect) return { notice: account.readOnly, noticeStyle: 'emphasis' };
  return { notice: view.sandbox ? account.sandbox : '', noticeStyle: 'warning' };
}

function historyOf(
  { account }: Words,
  { company, tiers, hasLetters }: CustomerView,
  focus: CurrencyView | undefined,
): Pick<CustomerCardData, 'hasHistory' | 'history'> {
  const here = { company: company.code, code: tiers.code, ...(focus ? { currency: focus.account.currency } : {}) };
  return { hasHistory: hasLetters, history: hasLetters ? [button(account.letterHistory, 'letters.list', here)] : [] };
}

const linksOf = ({ account }: Words, { folderUrl }: CustomerView): CustomerCardData['links'] =>
  folderUrl !== null && isWebUrl(folderUrl) ? [{ title: account.folder, url: folderUrl }] : [];

function figuresOf(
  { account: words }: Words,
  language: Language,
  { account }: CurrencyView,
): CustomerCardData['figures'] {
  const money = (amount: CurrencyView['account']['balance']) => formatAmount(amount, account.currency, language);
  const late = account.lateTotal > 0;
  return [
    { label: words.balance, amount: money(account.balance), detail: account.currency, color: 'Default', width: 3 },
    {
      label: words.late,
      amount: money(account.lateTotal),
      detail: late ? words.oldest(account.oldestDaysLate ?? 0) : words.nothingLate,
      color: late ? 'Attention' : 'Default',
      width: 3,
    },
  ];
}

function othersOf(
  { account: words }: Words,
  language: Language,
  view: CustomerView,
  focus: CurrencyView | undefined,
): CustomerCardData['others'] {
  return view.currencies
    .filter((one) => one !== focus)
    .slice(0, MAX_OTHERS)
    .map(({ account }) => {
      const late = formatAmount(account.lateTotal, account.currency, language);
      const data = { company: view.company.code, code: view.tiers.code, currency: account.currency };
      return button(words.otherCurrency(account.currency, late), 'account.show', data);
    });
}

function buttonsOf(
  { account: words }: Words,
  view: CustomerView,
  focus: CurrencyView,
  collects: boolean,
  page: number,
): readonly Button[] {
  const here = { company: view.company.code, code: view.tiers.code, currency: focus.account.currency };
  const draft = focus.draft;
  const acts =
    collects && draft
      ? [...letterButtons(words, focus, draft), button(words.exclude, 'exclude.form', { ...here, page })]
      : [];
  const announce = view.may.collect && focus.fallsDueSoon ? [button(words.announce, 'letter.prevenance', here)] : [];
  return [
    ...acts,
    ...announce,
    button(words.why, 'account.why', here),
    button(words.refresh, 'account.show', { ...here, page }),
  ];
}

/** What can be done about the letter: nothing that would change nothing where none is proposed or nobody would get it. */
function letterButtons(
  { preview, changeDetails, changeLevel }: Words['account'],
  focus: CurrencyView,
  draft: Draft,
): Button[] {
  const { account, decision, recipient } = focus;
  const here = { company: draft.company, code: draft.tiers, currency: account.currency };
  const proposed = decision.kind === 'proposal';
  const reachable = recipient.kind !== 'none';
  const at = { ...here, draftId: draft.id, version: draft.version };
  return [
    ...(proposed && reachable ? [button(preview, 'draft.preview', at, { style: 'positive' })] : []),
    ...(proposed ? [button(changeDetails, 'details.form', here, { style: reachable ? 'default' : 'positive' })] : []),
    ...(proposed || draft.choices.level ? [button(changeLevel, 'level.form', here)] : []),
  ];
}
