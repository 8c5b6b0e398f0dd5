import type { Language } from '../../../../../../domain/language.ts';
import { SAGE_MAX_LEVEL } from '../../../../../../domain/relance/level.ts';
import { MAX_REASON } from '../../../../../../use-cases/relance/exclude-instalment.ts';
import { formatAmount, formatDay } from '../../../../../words/format.ts';
import { correctionWords } from '../../../../../words/relance/relance-words.ts';
import { wordsFor } from '../../../../../words/words.ts';
import { aboutCustomer } from '../../../../about.ts';
import { lateItems, levelsShown, pageOf } from '../../../../account/card/table-data.ts';
import type { CurrencyView, CustomerView } from '../../../../account/desk.ts';
import { type Button, button } from '../../../../cards/buttons.ts';
import { clip } from '../../../../cards/clip.ts';
import { expandCard } from '../../../../cards/expand.ts';
import type { Mended } from '../../../../cards/mended.ts';
import type { Card } from '../../../../turn.ts';
import template from './correction.json' with { type: 'json' };

interface Choice {
  readonly title: string;
  readonly value: string;
}

export interface CorrectionData {
  readonly title: string;
  readonly name: string;
  readonly problem: string;
  readonly hint: string;
  readonly hasChoices: boolean;
  readonly instalmentLabel: string;
  readonly instalmentError: string;
  readonly choose: string;
  readonly choices: readonly Choice[];
  /** '' where none is chosen yet. */
  readonly chosen: string;
  readonly countLabel: string;
  readonly countError: string;
  readonly counts: readonly Choice[];
  readonly count: string;
  readonly reasonLabel: string;
  readonly reasonExample: string;
  readonly reasonError: string;
  readonly reason: string;
  readonly buttons: readonly Button[];
}

type Written = Mended<{ readonly ecNo: string; readonly count: string; readonly reason: string }>;

/** Says how many reminders count for an instalment of the page. `mended`: it comes back with what was wrong. */
export function correctionForm(
  language: Language,
  view: CustomerView,
  currency: string,
  page: number,
  mended?: Written,
): Card {
  const words = correctionWords(language);
  const one = view.currencies.find(({ account }) => account.currency === currency);
  const here = { company: view.company.code, code: view.tiers.code, currency };
  const choices = one ? choicesOf(language, one, page) : [];
  const save = button(words.save, 'correction.save', { ...here, page }, { style: 'positive', inputs: 'auto' });
  const data: CorrectionData = {
    title: words.title,
    name: `${clip(view.tiers.name, 80)} · ${view.tiers.code}`,
    problem: mended?.problem ?? '',
    hint: choices.length > 0 ? words.hint : words.nothing,
    hasChoices: choices.length > 0,
    instalmentLabel: words.instalment,
    instalmentError: words.instalmentNeeded,
    choose: words.choose,
    choices,
    chosen: mended?.typed.ecNo ?? '',
    countLabel: words.count,
    countError: words.countNeeded,
    counts: Array.from({ length: SAGE_MAX_LEVEL + 1 }, (_, at) => ({ title: words.counts(at), value: String(at) })),
    count: mended?.typed.count ?? '',
    reasonLabel: words.reason,
    reasonExample: words.reasonExample,
    reasonError: words.reasonNeeded,
    reason: clip(mended?.typed.reason ?? '', MAX_REASON),
    buttons: [...(choices.length > 0 ? [save] : []), button(words.cancel, 'account.why', here)],
  };
  return expandCard(template, data, aboutCustomer(language, { company: view.company.code, code: view.tiers.code }));
}

function choicesOf(language: Language, one: CurrencyView, page: number): readonly Choice[] {
  const { account } = wordsFor(language);
  const levelOf = levelsShown(one);
  return pageOf(lateItems(one), page).rows.map((item) => {
    const due = item.due === null ? account.never : formatDay(item.due, language);
    const left = formatAmount(item.left, item.currency, language);
    const title = `${clip(item.piece, 20)} · ${due} · ${left} · ${account.level(levelOf(item))}`;
    return { title, value: String(item.ecNo) };
  });
}
