import type { Language } from '../../../../../domain/language.ts';
import { fileOf, type VersionAsked } from '../../../../../use-cases/templates/views.ts';
import { templatesWords } from '../../../../words/templates/templates-words.ts';
import { button } from '../../../cards/buttons.ts';
import type { Mended } from '../../../cards/mended.ts';
import { reasonForm } from '../../../cards/reason/reason.ts';
import type { Card } from '../../../turn.ts';

const MAX_REASON = 300;

/** Asks why a text is refused, or taken out of use. `mended`: it comes back with what was wrong. */
export function refuseForm(language: Language, { company, id }: VersionAsked, mended?: Mended<string>): Card {
  const words = templatesWords(language);
  const own = {
    title: words.refuseTitle,
    name: fileOf(id),
    lines: [],
    hint: words.refuseHint,
    reasonLabel: words.reason,
    reasonExample: words.reasonExample,
    reasonError: words.reasonError,
    maxLength: MAX_REASON,
    buttons: [
      button(words.refuse, 'template.refuse', { company, id }, { style: 'destructive', inputs: 'auto' }),
      button(words.open, 'template.show', { company, id }),
    ],
  };
  return reasonForm(own, mended);
}
