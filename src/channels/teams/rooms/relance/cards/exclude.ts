import type { Language } from '../../../../../domain/language.ts';
import { MAX_REASON } from '../../../../../use-cases/relance/exclude-instalment.ts';
import { formatAmount, formatDay } from '../../../../words/format.ts';
import { draftWords } from '../../../../words/relance/relance-words.ts';
import { wordsFor } from '../../../../words/words.ts';
import { aboutCustomer } from '../../../about.ts';
import { lateItems, pageOf } from '../../../account/card/table-data.ts';
import type { CurrencyView, CustomerView } from '../../../account/desk.ts';
import { type Button, button } from '../../../cards/buttons.ts';
import { clip } from '../../../cards/clip.ts';
import { expandCard } from '../../../cards/expand.ts';
import { type EndInput, endInput, type Mended } from '../../../cards/mended.ts';
import type { Card } from '../../../turn.ts';
import template from './exclude.json' with { type: 'json' };

export interface ExcludeData extends EndInput {
  readonly title: string;
  readonly name: string;
  readonly problem: string;
  readonly hint: string;
  readonly hasChoices: boolean;
  readonly instalmentLabel: string;
  readonly instalmentError: string;
  readonly choose: string;
  readonly choices: readonly { readonly title: string; readonly value: string }[];
  /** '' where none is chosen yet. */
  readonly chosen: string;
  readonly reasonLabel: string;
  readonly reasonExample: string;
  readonly reasonError: string;
  readonly reason: string;
  readonly untilLabel: string;
  readonly chooseDay: string;
  readonly typeDay: string;
  readonly hasExcluded: boolean;
  readonly excludedTitle: string;
  readonly excluded: readonly { readonly text: string; readonly include: string; readonly data: Button['data'] }[];
  readonly buttons: readonly Button[];
}

const MAX_EXCLUDED = 8;

type Written = Mended<{ readonly ecNo: string; readonly reason: string; readonly until: string }>;

/** Takes an instalment of the page out of reminders, for one more reason too, or lifts one. `mended`: it comes back with what was wrong. */
export function excludeForm(
  language: Language,
  view: CustomerView,
  currency: string,
  page: number,
  mended?: Written,
): Card {
  const words = draftWords(language);
  const one = view.currencies.find(({ account }) => account.currency === currency);
  const here = { company: view.company.code, code: view.tiers.code, currency, page };
  const choices = one ? choicesOf(language, one, page) : [];
  const excluded = one ? excludedOf(language, one, here, page) : [];
  const data: ExcludeData = {
    title: words.excludeTitle,
    name: `${clip(view.tiers.name, 80)} · ${view.tiers.code}`,
    problem: mended?.problem ?? '',
    hint: choices.length > 0 ? words.excludeHint : words.nothingToExclude,
    ...endInput(mended?.typed.until ?? '', view.today),
    hasChoices: choices.length > 0,
    instalmentLabel: words.instalment,
    instalmentError: words.instalmentNeeded,
    choose: words.choose,
    choices,
    chosen: mended?.typed.ecNo ?? '',
    reasonLabel: words.reason,
    reasonExample: words.reasonExample,
    reasonError: words.reasonNeeded,
    reason: clip(mended?.typed.reason ?? '', MAX_REASON),
    untilLabel: words.until,
    chooseDay: words.chooseDay,
    typeDay: words.typeDay,
    hasExcluded: excluded.length > 0,
    excludedTitle: words.excludedTitle,
    excluded,
    buttons: [
      ...(choices.length > 0
        ? [button(words.excludeSave, 'exclude.save', here, { style: 'positive', inputs: 'auto' })]
        : []),
      button(words.cancel, 'account.show', here),
    ],
  };
  return expandCard(template, data, aboutCustomer(language, { company: view.company.code, code: view.tiers.code }));
}

function choicesOf(language: Language, one: CurrencyView, page: number): ExcludeData['choices'] {
  const { marks } = wordsFor(language).explain;
  const out = new Set(one.exclusions.map((exclusion) => exclusion.ecNo));
  return pageOf(lateItems(one), page).rows.map((item) => {
    const due = item.due === null ? '–' : formatDay(item.due, language);
    const left = formatAmount(item.left, item.currency, language);
    const mark = out.has(item.ecNo) ? ` · ${marks.excluded}` : '';
    return { title: `${clip(item.piece, 20)} · ${due} · ${left}${mark}`, value: String(item.ecNo) };
  });
}

/** Those of the page first, so that each can be lifted from the page of its instalment. */
function excludedOf(
  language: Language,
  one: CurrencyView,
  here: Button['data'],
  page: number,
): ExcludeData['excluded'] {
  const { explain } = wordsFor(language);
  const words = draftWords(language);
  const onPage = new Set(pageOf(lateItems(one), page).rows.map(({ ecNo }) => ecNo));
  const ordered = one.exclusions.toSorted((a, b) => Number(onPage.has(b.ecNo)) - Number(onPage.has(a.ecNo)));
  const isAlone = (ecNo: number): boolean => one.exclusions.filter((other) => other.ecNo === ecNo).length === 1;
  return ordered.slice(0, MAX_EXCLUDED).map((exclusion) => {
    const until =
      exclusion.until === null ? explain.untilLifted : explain.untilDay(formatDay(exclusion.until, language));
    const piece = clip(exclusion.piece, 20);
    return {
      text: words.excludedLine(piece, exclusion.by.name, clip(exclusion.reason, 120), until),
      include: isAlone(exclusion.ecNo) ? words.include(piece) : words.lift(piece, clip(exclusion.by.name, 30)),
      data: { ...here, ecNo: exclusion.ecNo, id: exclusion.id },
    };
  });
}
