import type { Comment } from '../../../../../domain/comments/comment.ts';
import type { Language } from '../../../../../domain/language.ts';
import { commentsWords } from '../../../../words/comments/comments-words.ts';
import { formatInstant } from '../../../../words/format.ts';
import { type Button, button } from '../../../cards/buttons.ts';
import { clip } from '../../../cards/clip.ts';

/** What a line of a card holds. */
const LINE = 480;

/** A text as lines of a card: none is cut, and its own line ends are kept. */
export function textLines(text: string): readonly string[] {
  return text.split(/\r?\n/u).flatMap((line) => {
    const signs = [...line];
    const parts = Array.from({ length: Math.max(1, Math.ceil(signs.length / LINE)) }, (_, at) =>
      signs.slice(at * LINE, (at + 1) * LINE).join(''),
    );
    return parts.filter((part) => part !== '');
  });
}

/** `Appel · facture FA00042` */
export function kindOf({ kind, about }: Pick<Comment, 'kind' | 'about'>, language: Language): string {
  const words = commentsWords(language);
  const target = about.kind === 'customer' ? [] : [`${words.targetOf[about.kind]} ${clip(about.id, 40)}`];
  return [words.kinds[kind], ...target].join(' · ');
}

export const writtenBy = (comment: Comment, language: Language): string =>
  commentsWords(language).writtenBy(
    kindOf(comment, language),
    clip(comment.by.name, 60),
    formatInstant(comment.at, language),
  );

export const customerOf = ({ about }: Pick<Comment, 'about'>, language: Language): string =>
  commentsWords(language).customer(clip(about.name, 80), about.tiers);

export const placeOf = ({ company, about }: Pick<Comment, 'company' | 'about'>) => ({ company, code: about.tiers });

/** To the whole history, and to the account. */
export const wayBack = (comment: Pick<Comment, 'company' | 'about'>, language: Language): readonly Button[] => {
  const words = commentsWords(language);
  return [
    button(words.history, 'comment.list', placeOf(comment)),
    button(words.account, 'account.show', placeOf(comment)),
  ];
};
