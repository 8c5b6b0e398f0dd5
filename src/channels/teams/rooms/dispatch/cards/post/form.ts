import type { Language } from '../../../../../../domain/language.ts';
import type { PostAsked } from '../../../../../../use-cases/dispatch/post/show-post.ts';
import { postWords } from '../../../../../words/dispatch/dispatch-words.ts';
import { aboutCustomer } from '../../../../about.ts';
import { type Button, button } from '../../../../cards/buttons.ts';
import { clip } from '../../../../cards/clip.ts';
import { expandCard } from '../../../../cards/expand.ts';
import type { Mended } from '../../../../cards/mended.ts';
import type { Card } from '../../../../turn.ts';
import template from './form.json' with { type: 'json' };
import { postLine } from './post-line.ts';

/** More would make the card too heavy for Teams. */
const MOST_FILES = 60;

/** What `form.json` shows. */
export interface PostFormData {
  readonly title: string;
  readonly name: string;
  readonly lines: readonly { readonly text: string }[];
  readonly problem: string;
  readonly hint: string;
  readonly registeredLabel: string;
  readonly registered: string;
  readonly asksPosted: boolean;
  readonly postedLabel: string;
  readonly posted: string;
  readonly trackingLabel: string;
  readonly trackingExample: string;
  readonly number: string;
  readonly hasFiles: boolean;
  readonly proofLabel: string;
  readonly proof: string;
  readonly files: readonly { readonly title: string; readonly value: string }[];
  readonly noFiles: string;
  readonly buttons: readonly Button[];
}

/** Asks a collector what became of a letter by post. `mended`: it comes back with the number that was typed. `here`: where to come back to. */
export function postForm(
  language: Language,
  { letter, files }: PostAsked,
  here: Readonly<Record<string, unknown>>,
  mended?: Mended<string>,
): Card {
  const { form: words } = postWords(language);
  const { facts, posting, registered, company, tiers: code } = letter;
  const shown = (files ?? []).slice(-MOST_FILES);
  const data: PostFormData = {
    title: words.title,
    name: `${clip(facts.tiers.name, 80)} · ${code}`,
    lines: [`${facts.reference} · ${clip(facts.tiers.addressLines.join(', '), 160)}`, postLine(language, letter)].map(
      (text) => ({ text }),
    ),
    problem: mended?.problem ?? '',
    hint: words.hint,
    registeredLabel: words.registered,
    registered: String(registered),
    asksPosted: !posting?.posted,
    postedLabel: words.posted,
    posted: 'false',
    trackingLabel: words.trackingLabel,
    trackingExample: words.trackingExample,
    number: clip(mended?.typed ?? posting?.tracking ?? '', 30),
    hasFiles: shown.length > 0,
    proofLabel: words.proofLabel,
    proof: shown.some(({ driveItemId }) => driveItemId === posting?.proof?.driveItemId)
      ? (posting?.proof?.driveItemId ?? '')
      : '',
    files: [
      { title: words.noProof, value: '' },
      ...shown.map(({ name, driveItemId }) => ({ title: clip(name, 100), value: driveItemId })),
    ],
    noFiles: files === null ? words.noFiles : '',
    buttons: [
      button(words.save, 'post.save', { ...here, id: letter.dispatchId }, { style: 'positive', inputs: 'auto' }),
      button(words.back, 'letters.list', here),
    ],
  };
  return expandCard(template, data, aboutCustomer(language, { company, code }));
}
