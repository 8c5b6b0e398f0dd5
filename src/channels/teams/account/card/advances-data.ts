import { negate } from '../../../../domain/cents.ts';
import type { Language } from '../../../../domain/language.ts';
import type { OpenItem } from '../../../../domain/ledger/open-item.ts';
import type { OtherAdvance } from '../../../../domain/relance/decision.ts';
import { numbersOf } from '../../../../domain/relance/remembered.ts';
import { formatAmount } from '../../../words/format.ts';
import { wordsFor } from '../../../words/words.ts';
import { button } from '../../cards/buttons.ts';
import { clip } from '../../cards/clip.ts';
import type { CurrencyView } from '../desk.ts';
import type { CustomerCardData } from './customer-data.ts';

const MAX_ADVANCES = 4;

/** Advances for other orders than those that are late: part of the balance, and taken off nothing unless a person says so. */
export const otherAdvancesOf = ({ decision }: CurrencyView): readonly OtherAdvance[] =>
  decision.warnings.flatMap((warning) => (warning.code === 'other-advances' ? warning.advances : []));

/** Each advance for another order with its button, and those that a person takes off with the one that undoes it. */
export function advancesOf(
  language: Language,
  focus: CurrencyView | undefined,
  collects: boolean,
): Pick<CustomerCardData, 'advances' | 'moreAdvances'> {
  if (!focus) return { advances: [], moreAdvances: '' };
  const { account: words } = wordsFor(language);
  const { account, draft } = focus;
  const money = (amount: OtherAdvance['amount']) => formatAmount(amount, account.currency, language);
  const press = (title: string, verb: string, ecNo: number) =>
    collects && draft
      ? [
          button(title, verb, {
            company: draft.company,
            code: draft.tiers,
            currency: account.currency,
            draftId: draft.id,
            version: draft.version,
            ecNo,
          }),
        ]
      : [];
  const deducted = chosenAdvances(focus).map((item) => ({
    text: words.advanceDeducted(nameOf(item), money(negate(item.left))),
    acts: press(words.keepAdvance, 'advance.keep', item.ecNo),
  }));
  const others = otherAdvancesOf(focus).map(({ ecNo, piece, order, amount }) => ({
    text: words.advanceApart(nameOf({ piece }), clip(order, 20), money(amount)),
    acts: press(words.deductAdvance, 'advance.deduct', ecNo),
  }));
  const all = [...deducted, ...others].map((one) => ({ ...one, hasAct: one.acts.length > 0 }));
  const more = all.length - MAX_ADVANCES;
  return { advances: all.slice(0, MAX_ADVANCES), moreAdvances: more > 0 ? words.more(more) : '' };
}

/** Open advances that a person takes off, under any number that Sage gave them. */
function chosenAdvances({ account, draft }: CurrencyView): readonly OpenItem[] {
  const chosen = new Set(draft?.choices.advances);
  return account.items.filter((item) => item.left < 0 && numbersOf([item]).some((ecNo) => chosen.has(ecNo)));
}

const nameOf = ({ piece }: { readonly piece: string }): string => (piece === '' ? '–' : clip(piece, 20));
