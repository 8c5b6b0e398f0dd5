import type { Language } from '../../../../../domain/language.ts';
import type { Recipient } from '../../../../../domain/tiers/recipient.ts';
import { explainIn } from '../../../../words/explain/explain.ts';
import { draftWords } from '../../../../words/relance/relance-words.ts';
import { aboutCustomer } from '../../../about.ts';
import type { CurrencyView } from '../../../account/desk.ts';
import { type Button, button } from '../../../cards/buttons.ts';
import { clip } from '../../../cards/clip.ts';
import { expandCard } from '../../../cards/expand.ts';
import type { Mended } from '../../../cards/mended.ts';
import type { Card } from '../../../turn.ts';
import template from './details.json' with { type: 'json' };

interface Choice {
  readonly title: string;
  readonly value: string;
}

export interface DetailsData {
  readonly title: string;
  readonly name: string;
  readonly problem: string;
  readonly recipientLabel: string;
  readonly recipientError: string;
  readonly recipient: string;
  readonly recipients: readonly Choice[];
  readonly otherLabel: string;
  readonly other: string;
  readonly addressError: string;
  readonly ccLabel: string;
  readonly ccError: string;
  readonly cc: string;
  readonly languageLabel: string;
  readonly language: string;
  readonly languages: readonly Choice[];
  readonly sentenceLabel: string;
  readonly sentenceHint: string;
  readonly sentence: string;
  readonly copiesTitle: string;
  readonly copies: 'true' | 'false';
  readonly buttons: readonly Button[];
}

const MAX_RECIPIENTS = 8;

/** The value of a recipient in the list; it is looked up again when it comes back. */
const recipientValue = (recipient: Recipient): string => {
  if (recipient.kind === 'email') return `email:${recipient.address}`;
  return recipient.kind === 'post' ? 'post' : 'auto';
};

export type Written = Mended<Pick<DetailsData, 'recipient' | 'other' | 'cc' | 'language' | 'sentence' | 'copies'>>;

/** A letter whose details are chosen. */
export interface DetailsOf extends Pick<CurrencyView, 'draft' | 'language' | 'alternatives' | 'recipient'> {
  readonly account: Pick<CurrencyView['account'], 'currency'>;
}

interface DetailsAt {
  readonly company: { readonly code: string };
  readonly tiers: { readonly code: string; readonly name: string };
}

/** To whom, with a copy to whom, in which language, with which sentence of one's own, with copies of invoices or not. */
export function detailsForm(language: Language, view: DetailsAt, one: DetailsOf, mended?: Written): Card {
  const words = draftWords(language);
  const here = { company: view.company.code, code: view.tiers.code, currency: one.account.currency };
  const at = one.draft ? { ...here, draftId: one.draft.id, version: one.draft.version } : here;
  const choices = one.draft?.choices;
  const kind = one.draft?.kind ?? 'rappel';
  const data: DetailsData = {
    title: words.detailsTitle,
    name: `${clip(view.tiers.name, 80)} · ${view.tiers.code}`,
    problem: mended?.problem ?? '',
    recipientLabel: words.recipient,
    recipientError: words.recipientNeeded,
    recipient: choices?.recipient ? recipientValue(choices.recipient) : 'auto',
    recipients: recipientsOf(language, one),
    otherLabel: words.recipientOther,
    other: '',
    addressError: words.addressWrong,
    ccLabel: words.cc,
    ccError: words.ccWrong,
    cc: choices?.cc.join(', ') ?? '',
    languageLabel: words.language,
    language: choices?.language ?? 'auto',
    languages: [
      { title: `${words.languageAuto} (${words.languages[one.language]})`, value: 'auto' },
      { title: words.languages.fr, value: 'fr' },
      { title: words.languages.en, value: 'en' },
    ],
    sentenceLabel: words.sentence,
    sentenceHint: words.sentenceHint,
    sentence: choices?.personalSentence ?? '',
    // A relevé is of many documents: no copy goes with it.
    copiesTitle: kind === 'releve' ? '' : words.copies,
    copies: choices?.attachCopies ? 'true' : 'false',
    buttons: [
      button(words.save, kind === 'rappel' ? 'details.save' : 'letter.details.save', at, {
        style: 'positive',
        inputs: 'auto',
      }),
      kind === 'rappel' ? button(words.cancel, 'account.show', here) : button(words.cancel, 'draft.preview', at),
    ],
    ...mended?.typed,
  };
  return expandCard(template, data, aboutCustomer(language, { company: view.company.code, code: view.tiers.code }));
}

function recipientsOf(language: Language, one: DetailsOf): readonly Choice[] {
  const words = draftWords(language);
  const explain = explainIn(language);
  const chosen = one.draft?.choices.recipient;
  const all: Recipient[] = [...(chosen ? [chosen] : []), ...one.alternatives];
  const offered = [...all.filter(({ kind }) => kind === 'email'), ...all.filter(({ kind }) => kind === 'post')];
  // Offered is not chosen: other contacts say their name only.
  const named = (recipient: Recipient): string =>
    recipient.kind === 'email' && recipient.source === 'chosen'
      ? [recipient.name, `<${recipient.address}>`].filter((part) => part !== '').join(' ')
      : explain.recipient(recipient);
  const byValue = new Map<string, Choice>();
  byValue.set('auto', {
    title: chosen ? words.recipientAutoShort : words.recipientAuto(clip(explain.recipient(one.recipient), 120)),
    value: 'auto',
  });
  for (const recipient of offered.slice(0, MAX_RECIPIENTS)) {
    const value = recipientValue(recipient);
    if (!byValue.has(value)) byValue.set(value, { title: clip(named(recipient), 120), value });
  }
  return [...byValue.values()];
}
