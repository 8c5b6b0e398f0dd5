import type { Language } from '../../../../domain/language.ts';
import { formatAmount, formatInstant } from '../../../words/format.ts';
import { type Words, wordsFor } from '../../../words/words.ts';
import type { CurrencyView, CustomerView } from '../../desk.ts';
import type { Card } from '../../turns/turn.ts';
import { type Button, button, isWebUrl } from '../buttons.ts';
import { expandCard } from '../expand.ts';
import { agingOf } from './aging-data.ts';
import template from './customer.json' with { type: 'json' };
import type { CustomerCardData } from './customer-data.ts';
import { lettersOf, proposalOf, warningsOf } from './proposal-data.ts';
import { tableOf } from './table-data.ts';

export interface CustomerCardOptions {
  /** Shown in full; else the first with a proposal. */
  readonly currency?: string | undefined;
  /** From 1, of the table of late instalments. */
  readonly page?: number | undefined;
}

const MAX_OTHERS = 5;

/** The currency shown in full: the one asked, else the first with a proposal, else the first with something late. */
export function focusOf(view: CustomerView, asked: string | undefined): CurrencyView | undefined {
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
  return expandCard(template, customerCardData(language, view, options));
}

export function customerCardData(
  language: Language,
  view: CustomerView,
  options: CustomerCardOptions,
): CustomerCardData {
  const words = wordsFor(language);
  const focus = focusOf(view, options.currency);
  const collects = view.may.collect && focus?.draft != null;
  return {
    ...noticeOf(words, view),
    name: view.tiers.name,
    identity: [view.tiers.code, view.company.name, view.tiers.city].filter((part) => part !== '').join(' · '),
    figures: focus ? figuresOf(words, language, focus) : [],
    others: othersOf(words, language, view, focus),
    ...agingOf(language, focus),
    ...tableOf(language, view, focus, options.page ?? 1),
    ...warningsOf(language, focus),
    ...proposalOf(language, view, focus),
    hasButtons: focus !== undefined,
    buttons: focus ? buttonsOf(words, view, focus, collects, options.page ?? 1) : [],
    ...lettersOf(language, focus),
    footer: words.account.readAt(formatInstant(view.readAt, language)),
    links:
      view.folderUrl !== null && isWebUrl(view.folderUrl) ? [{ title: words.account.folder, url: view.folderUrl }] : [],
  };
}

function noticeOf({ account }: Words, view: CustomerView): Pick<CustomerCardData, 'notice' | 'noticeStyle'> {
  if (!view.may.collect) return { notice: account.readOnly, noticeStyle: 'emphasis' };
  return { notice: view.sandbox ? account.sandbox : '', noticeStyle: 'accent' };
}

function figuresOf(
  { account: words }: Words,
  language: Language,
  { account }: CurrencyView,
): CustomerCardData['figures'] {
  const money = (amount: CurrencyView['account']['balance']) => formatAmount(amount, account.currency, language);
  const late = account.lateTotal > 0;
  return [
    { label: words.balance, amount: money(account.balance), detail: account.currency, color: 'default' },
    {
      label: words.late,
      amount: money(account.lateTotal),
      detail: late ? words.oldest(account.oldestDaysLate ?? 0) : words.nothingLate,
      color: late ? 'attention' : 'good',
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
      const money = (amount: typeof account.balance) => formatAmount(amount, account.currency, language);
      return {
        text: `${words.balance} ${money(account.balance)} · ${words.late} ${money(account.lateTotal)}`,
        see: words.see(account.currency),
        data: { company: view.company.code, code: view.tiers.code, currency: account.currency },
      };
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
      ? [
          ...(focus.decision.kind === 'proposal'
            ? [
                button(
                  words.preview,
                  'draft.preview',
                  { ...here, draftId: draft.id, version: draft.version },
                  { style: 'positive' },
                ),
              ]
            : []),
          button(words.changeDetails, 'details.form', here),
          button(words.changeLevel, 'level.form', here),
          button(words.exclude, 'exclude.form', { ...here, page }),
        ]
      : [];
  return [...acts, button(words.why, 'account.why', here), button(words.refresh, 'account.show', { ...here, page })];
}
