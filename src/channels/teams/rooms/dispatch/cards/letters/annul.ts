import type { Language } from '../../../../../../domain/language.ts';
import { MAX_REASON } from '../../../../../../use-cases/dispatch/annulment/annul-letter.ts';
import type { Dispatch } from '../../../../../../use-cases/ports/dispatch/dispatch-store.ts';
import { lettersWords } from '../../../../../words/dispatch/dispatch-words.ts';
import { explainIn } from '../../../../../words/explain/explain.ts';
import { formatAmount, formatDay } from '../../../../../words/format.ts';
import { wordsFor } from '../../../../../words/words.ts';
import { aboutCustomer } from '../../../../about.ts';
import { button } from '../../../../cards/buttons.ts';
import { clip } from '../../../../cards/clip.ts';
import type { Mended } from '../../../../cards/mended.ts';
import { reasonForm } from '../../../../cards/reason/reason.ts';
import type { Card } from '../../../../turn.ts';

/** Asks an approver why a letter that left is annulled. `mended`: it comes back with what was wrong. `here`: where to come back to. */
export function annulForm(
  language: Language,
  dispatch: Dispatch,
  here: Readonly<Record<string, unknown>>,
  mended?: Mended<string>,
): Card {
  const { account } = wordsFor(language);
  const words = lettersWords(language);
  const { facts, recipient, company, tiers: code } = dispatch;
  const total = formatAmount(facts.total, facts.currency, language);
  const asked = {
    title: words.formTitle,
    name: `${clip(facts.tiers.name, 80)} · ${code}`,
    lines: [
      words.line(account.levelName(facts.level), formatDay(facts.date, language), total),
      words.to(facts.reference, clip(explainIn(language).recipient(recipient), 120)),
    ].map((text) => ({ text })),
    hint: words.formHint,
    reasonLabel: words.reason,
    reasonExample: words.reasonExample,
    reasonError: words.reasonNeeded,
    maxLength: MAX_REASON,
    buttons: [
      button(words.save, 'annul.save', { ...here, id: dispatch.id }, { style: 'destructive', inputs: 'auto' }),
      button(words.back, 'letters.list', here),
    ],
  };
  return reasonForm(asked, mended, aboutCustomer(language, { company, code }));
}
