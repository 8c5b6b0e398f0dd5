import type { Language } from '../../../../../domain/language.ts';
import { readFileName } from '../../../../../domain/templates/template-key.ts';
import { fileOf, type VersionAsked } from '../../../../../use-cases/templates/views.ts';
import { templatesWords } from '../../../../words/templates/templates-words.ts';
import { type Button, button } from '../../../cards/buttons.ts';
import { clip } from '../../../cards/clip.ts';
import { expandCard } from '../../../cards/expand.ts';
import type { Mended } from '../../../cards/mended.ts';
import type { Card } from '../../../turn.ts';
import template from './preview-form.json' with { type: 'json' };

const MAX_CUSTOMER = 100;

/** What `preview-form.json` shows. */
export interface PreviewFormData {
  readonly title: string;
  readonly name: string;
  readonly problem: string;
  readonly hint: string;
  readonly customerLabel: string;
  readonly customerNeeded: string;
  readonly customer: string;
  readonly buttons: readonly Button[];
}

/** Asks with which customer's account a text is to be read. `mended`: it comes back with what was wrong. */
export function previewForm(language: Language, { company, id }: VersionAsked, mended?: Mended<string>): Card {
  const words = templatesWords(language);
  const data: PreviewFormData = {
    title: words.previewTitle,
    name: fileOf(id),
    problem: mended?.problem ?? '',
    hint: words.previewHint[readFileName(fileOf(id))?.kind ?? 'rappel'],
    customerLabel: words.customer,
    customerNeeded: words.customerNeeded,
    customer: clip(mended?.typed ?? '', MAX_CUSTOMER),
    buttons: [
      button(words.show, 'template.preview', { company, id }, { style: 'positive', inputs: 'auto' }),
      button(words.open, 'template.show', { company, id }),
    ],
  };
  return expandCard(template, data);
}
