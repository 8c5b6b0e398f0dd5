import {
  COMMENT_KINDS,
  COMMENT_TARGETS,
  type Comment,
  type CommentKind,
  type CommentTarget,
} from '../../../../../domain/comments/comment.ts';
import type { Language } from '../../../../../domain/language.ts';
import { MAX_COMMENT, MAX_NUMBER } from '../../../../../use-cases/comments/add-comment.ts';
import { commentsWords } from '../../../../words/comments/comments-words.ts';
import { aboutCustomer } from '../../../about.ts';
import { type Button, button } from '../../../cards/buttons.ts';
import { clip } from '../../../cards/clip.ts';
import { expandCard } from '../../../cards/expand.ts';
import type { Mended } from '../../../cards/mended.ts';
import type { Card } from '../../../turn.ts';
import type { CommentForm } from '../desk.ts';
import template from './comment-form.json' with { type: 'json' };
import { customerOf, placeOf } from './parts.ts';

/** What a person typed and chose; people by Entra id. */
export interface TypedComment {
  readonly text: string;
  readonly kind: CommentKind;
  readonly target: CommentTarget;
  readonly number: string;
  readonly people: readonly string[];
}

interface Choice {
  readonly title: string;
  readonly value: string;
}

/** What `comment-form.json` shows. */
export interface CommentFormData {
  readonly title: string;
  readonly name: string;
  readonly problem: string;
  readonly textLabel: string;
  readonly textExample: string;
  readonly textNeeded: string;
  readonly text: string;
  /** Said wherever something is written about a person (case N3). */
  readonly factual: string;
  readonly kindLabel: string;
  readonly kind: string;
  readonly kinds: readonly Choice[];
  readonly hasTarget: boolean;
  readonly targetLabel: string;
  readonly target: string;
  readonly targets: readonly Choice[];
  readonly numberLabel: string;
  readonly number: string;
  readonly peopleLabel: string;
  readonly peopleExample: string;
  readonly people: string;
  readonly buttons: readonly Button[];
}

const NOTHING: TypedComment = { text: '', kind: 'note', target: 'customer', number: '', people: [] };

/** A new comment on a customer. `mended`: it comes back with what was wrong. */
export function commentForm(language: Language, form: CommentForm, mended?: Mended<TypedComment>): Card {
  const words = commentsWords(language);
  const { company, tiers, key } = form;
  const here = { company, code: tiers.code };
  const data: CommentFormData = {
    ...formData(language, mended?.typed ?? NOTHING, mended?.problem),
    title: words.formTitle,
    name: words.customer(clip(tiers.name, 80), tiers.code),
    hasTarget: true,
    buttons: [
      button(words.save, 'comment.add', { ...here, key }, { style: 'positive', inputs: 'auto' }),
      button(words.cancel, 'account.show', here),
    ],
  };
  return expandCard(template, data, aboutCustomer(language, here));
}

/** A comment to edit: what it is about stays. */
export function editForm(
  language: Language,
  comment: Comment,
  mended?: Mended<Pick<TypedComment, 'text' | 'kind' | 'people'>>,
): Card {
  const words = commentsWords(language);
  const { id, version, text, kind } = comment;
  const typed = mended?.typed ?? { text, kind, people: [] };
  const data: CommentFormData = {
    ...formData(language, { ...NOTHING, ...typed }, mended?.problem),
    title: words.editTitle,
    name: customerOf(comment, language),
    hasTarget: false,
    buttons: [
      button(words.save, 'comment.edit', { id, version }, { style: 'positive', inputs: 'auto' }),
      button(words.cancel, 'comment.show', { id }),
    ],
  };
  return expandCard(template, data, aboutCustomer(language, placeOf(comment)));
}

function formData(
  language: Language,
  { text, kind, target, number, people }: TypedComment,
  problem = '',
): Omit<CommentFormData, 'title' | 'name' | 'hasTarget' | 'buttons'> {
  const words = commentsWords(language);
  return {
    problem,
    textLabel: words.textLabel,
    textExample: words.textExample,
    textNeeded: words.textNeeded,
    text: clip(text, MAX_COMMENT),
    factual: words.factual,
    kindLabel: words.kindLabel,
    kind,
    kinds: COMMENT_KINDS.map((value) => ({ title: words.kinds[value], value })),
    targetLabel: words.targetLabel,
    target,
    targets: COMMENT_TARGETS.map((value) => ({ title: words.targets[value], value })),
    numberLabel: words.numberLabel,
    number: clip(number, MAX_NUMBER),
    peopleLabel: words.peopleLabel,
    peopleExample: words.peopleExample,
    people: people.join(','),
  };
}
