import { parisDay } from '../../../../../domain/day.ts';
import type { Language } from '../../../../../domain/language.ts';
import type { ExportForm } from '../../../../../use-cases/litigation/ask-export.ts';
import { formatDay } from '../../../../words/format.ts';
import { litigationWords } from '../../../../words/litigation/litigation-words.ts';
import { aboutCustomer } from '../../../about.ts';
import { type Button, button, isWebUrl, type LinkButton } from '../../../cards/buttons.ts';
import { clip } from '../../../cards/clip.ts';
import { expandCard } from '../../../cards/expand.ts';
import type { Card } from '../../../turn.ts';
import template from './form.json' with { type: 'json' };

interface Choice {
  readonly title: string;
  readonly value: string;
}

/** What `form.json` shows. */
export interface LitigationFormData {
  readonly title: string;
  readonly name: string;
  readonly hint: string;
  readonly hasFiles: boolean;
  readonly aboutLabel: string;
  readonly file: string;
  readonly files: readonly Choice[];
  readonly hasComments: boolean;
  readonly commentsLabel: string;
  readonly comments: readonly Choice[];
  /** What was made before. */
  readonly before: readonly { readonly text: string }[];
  readonly buttons: readonly Button[];
  readonly links: readonly LinkButton[];
}

/** What goes into the file: the whole account, or one dossier de recouvrement; no comment unless a person chooses it. `chosen`: id of the dossier. */
export function formCard(
  language: Language,
  form: ExportForm & { readonly key: string },
  chosen: string | undefined,
): Card {
  const { form: words } = litigationWords(language);
  const here = { company: form.company.code, code: form.tiers.code };
  const [last] = form.before;
  const data: LitigationFormData = {
    title: words.title,
    name: `${clip(form.tiers.name, 80)} · ${form.tiers.code}`,
    hint: words.hint,
    hasFiles: form.files.length > 0,
    aboutLabel: words.about,
    file: form.files.find(({ id }) => id === chosen)?.number ?? '',
    files: [
      { title: words.whole, value: '' },
      ...form.files.map(({ number }) => ({ title: words.file(number), value: number })),
    ],
    hasComments: form.comments.length > 0,
    commentsLabel: words.comments,
    comments: form.comments.map(({ id, at, by, text }) => ({
      title: words.comment(
        formatDay(parisDay(new Date(at)), language),
        clip(by.name, 30),
        clip(text.replace(/\s+/gu, ' '), 90),
      ),
      value: id,
    })),
    before: form.before.map((one) => ({ text: sayBefore(language, one) })),
    buttons: [
      button(words.ask, 'litigation.make', { ...here, key: form.key }, { style: 'positive', inputs: 'auto' }),
      button(words.account, 'account.show', here),
    ],
    links: last?.document && isWebUrl(last.document.webUrl) ? [{ title: words.open, url: last.document.webUrl }] : [],
  };
  return expandCard(template, data, aboutCustomer(language, here));
}

function sayBefore(language: Language, { onDay, by, state, made }: ExportForm['before'][number]): string {
  const { form, states } = litigationWords(language);
  return form.before(
    formatDay(onDay, language),
    clip(by.name, 40),
    made ? `${states[state]}, ${made.name}` : states[state],
  );
}
