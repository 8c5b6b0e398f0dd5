import type { Language } from '../../../../../../domain/language.ts';
import { MAX_REASON } from '../../../../../../use-cases/dispatch/annulment/annul-letter.ts';
import type { Dispatch } from '../../../../../../use-cases/ports/dispatch/dispatch-store.ts';
import { lettersWords } from '../../../../../words/dispatch/dispatch-words.ts';
import { explainIn } from '../../../../../words/explain/explain.ts';
import { formatDay } from '../../../../../words/format.ts';
import { nameLetter, sayAmounts } from '../../../../../words/say-letter.ts';
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
  const words = lettersWords(language);
  const { facts, recipient, company, tiers: code } = dispatch;
  const asked = {
    title: words.formTitle,
    name: `${clip(facts.tiers.name, 80)} · ${code}`,
    lines: [
      words.line(nameLetter(facts, language), formatDay(facts.date, language), sayAmounts(facts, language)),
      words.to(facts.reference, clip(explainIn(language).recipient(recipient), 120)),
    ].map((text) => ({ text })),
    hint: facts.kind === 'rappel' ? words.formHint : words.formHintOther,
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
