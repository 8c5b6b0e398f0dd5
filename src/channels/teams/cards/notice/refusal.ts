import type { Language } from '../../../../domain/language.ts';
import type { Refusal } from '../../../../use-cases/refusal.ts';
import { explainIn } from '../../../words/explain/explain.ts';
import { wordsFor } from '../../../words/words.ts';
import { aboutCustomer } from '../../about.ts';
import type { Card } from '../../turn.ts';
import { button } from '../buttons.ts';
import { noticeCard } from './notice.ts';

interface AccountRef {
  readonly company: string;
  readonly code: string;
  readonly currency?: string | undefined;
}

/** Why it was refused, in words, and the way back to the account where there is one. */
export function refusalCard(language: Language, refusal: Refusal, back?: AccountRef): Card {
  const { notice } = wordsFor(language);
  const account = back && refusal.code !== 'not-allowed' ? back : undefined;
  return noticeCard({
    style: 'warning',
    title: notice.refusedTitle,
    lines: [explainIn(language).refusal(refusal)],
    about: account && aboutCustomer(language, account),
    buttons: account ? [button(notice.back, 'account.show', placeOf(account))] : [],
  });
}

const placeOf = ({ company, code, currency }: AccountRef) => ({ company, code, ...(currency ? { currency } : {}) });
