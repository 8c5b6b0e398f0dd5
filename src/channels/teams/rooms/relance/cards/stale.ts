import type { Language } from '../../../../../domain/language.ts';
import type { Dispatch } from '../../../../../use-cases/ports/dispatch/dispatch-store.ts';
import { explainStanding } from '../../../../words/explain/fault.ts';
import { formatInstant } from '../../../../words/format.ts';
import { colon } from '../../../../words/joints.ts';
import { draftWords } from '../../../../words/relance/relance-words.ts';
import { wordsFor } from '../../../../words/words.ts';
import { aboutCustomer } from '../../../about.ts';
import { button } from '../../../cards/buttons.ts';
import { noticeCard } from '../../../cards/notice/notice.ts';
import type { Card } from '../../../turn.ts';

export type WhyStale =
  | { readonly kind: 'stale'; readonly by: string; readonly at: string }
  | { readonly kind: 'already'; readonly by: string; readonly at: string }
  | { readonly kind: 'changed' };

/** Someone was faster, or the account moved: nothing was done, and here is the way on (cases A3, A8, I5). */
export function staleCard(
  language: Language,
  why: WhyStale,
  tiers: { readonly company: string; readonly code: string },
  dispatches: readonly Dispatch[] = [],
): Card {
  const { notice } = wordsFor(language);
  const [title, text] = sayWhy(language, why);
  const states = dispatches.map((one) => `${one.facts.reference}${colon(language)}${explainStanding(one, language)}`);
  return noticeCard({
    style: why.kind === 'changed' ? 'warning' : 'accent',
    title,
    about: aboutCustomer(language, tiers),
    lines: [text, ...states.slice(0, 5)],
    buttons: [
      button(notice.seeAccount, 'account.show', { company: tiers.company, code: tiers.code }, { style: 'positive' }),
    ],
  });
}

function sayWhy(language: Language, why: WhyStale): readonly [title: string, text: string] {
  const draft = draftWords(language);
  switch (why.kind) {
    case 'stale':
      return [draft.staleTitle, draft.staleText(why.by, formatInstant(why.at, language))];
    case 'already':
      return [draft.staleTitle, draft.alreadyText(why.by, formatInstant(why.at, language))];
    case 'changed':
      return [draft.changedTitle, draft.changedText];
  }
}
