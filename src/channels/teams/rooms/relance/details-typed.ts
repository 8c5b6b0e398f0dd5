import { z } from 'zod';
import { dropUnseen } from '../../../../domain/drawn-text.ts';
import { typed } from '../../chat/press.ts';
import type { DetailsOf, Written } from './cards/details.ts';
import type { ChoicesPatch } from './desk.ts';

/** The fields of the form of details. */
export const detailsFields = {
  /** `auto`, `post` or `email:<address>`. */
  recipient: z.string().max(400),
  other: typed(2000).transform(dropUnseen),
  cc: typed(2000).transform(dropUnseen),
  language: z.enum(['auto', 'fr', 'en']),
  sentence: typed(2000),
  copies: z.enum(['true', 'false']).default('false'),
};

type Typed = Written['typed'] & { readonly language: 'auto' | 'fr' | 'en' };

const addressesIn = (text: string): string[] => text.split(/[,;\s]+/u).filter((address) => address !== '');

type Chosen = NonNullable<ChoicesPatch['recipient']>;
type Offered = Pick<DetailsOf, 'alternatives' | 'draft'>;

/** What the list offered, found again by its value; a typed address wins. `undefined`: nothing that was offered. */
function recipientOf(data: Typed, one: Offered | undefined): Chosen | null | undefined {
  if (data.other !== '') return { kind: 'email', address: data.other, name: '', source: 'chosen' };
  if (data.recipient === 'auto') return null;
  const offered = [
    ...(one?.alternatives ?? []),
    ...(one?.draft?.choices.recipient ? [one.draft.choices.recipient] : []),
  ];
  return offered.find((each) =>
    each.kind === 'post' ? data.recipient === 'post' : data.recipient === `email:${each.address}`,
  );
}

/** What the form chose of a letter; `one`: what it had to choose from. */
export function choicesTyped(data: Typed, one: Offered | undefined): ChoicesPatch {
  const recipient = recipientOf(data, one);
  return {
    ...(recipient === undefined ? {} : { recipient }),
    cc: addressesIn(data.cc),
    language: data.language === 'auto' ? null : data.language,
    personalSentence: data.sentence,
    attachCopies: data.copies === 'true',
  };
}

/** The fields alone, to give the form back with. */
export const writtenIn = ({ recipient, other, cc, language, sentence, copies }: Typed): Written['typed'] => ({
  ...{ recipient, other, cc, language, sentence, copies },
});
