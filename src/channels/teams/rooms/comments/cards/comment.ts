import type { Comment } from '../../../../../domain/comments/comment.ts';
import { isOver, type Mention } from '../../../../../domain/comments/mention.ts';
import type { Language } from '../../../../../domain/language.ts';
import { replyOfCause } from '../../../../../domain/replies/reply.ts';
import type { CommentView, showVersions } from '../../../../../use-cases/comments/list-comments.ts';
import { commentsWords } from '../../../../words/comments/comments-words.ts';
import { formatInstant } from '../../../../words/format.ts';
import { aboutCustomer } from '../../../about.ts';
import { type Button, button, isWebUrl, type LinkButton } from '../../../cards/buttons.ts';
import { clip } from '../../../cards/clip.ts';
import { noticeCard } from '../../../cards/notice/notice.ts';
import type { Card } from '../../../turn.ts';
import { customerOf, kindOf, placeOf, textLines, writtenBy } from './parts.ts';

const MAX_VERSIONS = 8;
const MAX_MENTIONS = 10;

/** One comment: what it says, who is told of it, what the reader can do. `note`: why it is shown instead of what was asked. */
export function commentCard(language: Language, { comment, rights, mentions }: CommentView, note = ''): Card {
  const words = commentsWords(language);
  return noticeCard({
    style: note === '' ? 'emphasis' : 'warning',
    title: comment.pinned ? `${words.title} · ${words.pinned}` : words.title,
    lines: [
      ...(note === '' ? [] : [note]),
      ...bodyOf(language, comment),
      customerOf(comment, language),
      ...mentions.slice(0, MAX_MENTIONS).map((mention) => fateOf(language, mention)),
    ],
    about: aboutCustomer(language, placeOf(comment)),
    buttons: [
      ...replyButton(language, comment),
      ...(rights.edit ? [button(words.edit, 'comment.edit.form', { id: comment.id })] : []),
      ...(rights.pin ? [pinButton(language, comment)] : []),
      ...(rights.readVersions && comment.version > 1
        ? [button(words.versions, 'comment.versions', { id: comment.id })]
        : []),
      ...(rights.remove ? [button(words.remove, 'comment.remove.form', { id: comment.id })] : []),
      button(words.history, 'comment.list', placeOf(comment)),
    ],
    links: messageLink(language, comment),
  });
}

/** What was said before stays with those who may read it. */
function bodyOf(language: Language, comment: Comment): readonly string[] {
  const words = commentsWords(language);
  const { deleted, edited, source } = comment;
  if (deleted) {
    return [
      words.deletedBy(clip(deleted.by.name, 60), formatInstant(deleted.at, language)),
      writtenBy(comment, language),
    ];
  }
  return [
    ...textLines(comment.text),
    writtenBy(comment, language),
    ...(edited ? [words.editedBy(clip(edited.by.name, 60), formatInstant(edited.at, language))] : []),
    ...(source ? [source.author === '' ? words.fromMessageOfNobody : words.fromMessage(clip(source.author, 60))] : []),
  ];
}

/** To the answer of the customer that it tells of. */
function replyButton(language: Language, { cause, deleted }: Comment): readonly Button[] {
  const id = replyOfCause(cause);
  return id === null || deleted
    ? []
    : [button(commentsWords(language).readReply, 'reply.show', { id }, { style: 'positive' })];
}

function pinButton(language: Language, { id, version, pinned }: Comment): Button {
  const words = commentsWords(language);
  return pinned
    ? button(words.unpin, 'comment.unpin', { id, version })
    : button(words.pin, 'comment.pin', { id, version });
}

const messageLink = (language: Language, { source, deleted }: Comment): readonly LinkButton[] =>
  source && !deleted && isWebUrl(source.url) ? [{ title: commentsWords(language).openMessage, url: source.url }] : [];

/** What became of the two messages to somebody mentioned. */
function fateOf(language: Language, { person, chat, mail }: Mention): string {
  const { mentions } = commentsWords(language);
  const name = clip(person.name, 60);
  if (chat === 'told') return mail === 'sent' ? mentions.both(name) : mentions.chat(name);
  if (mail === 'sent') return mentions.mail(name);
  if (!isOver(chat) || !isOver(mail)) return mentions.waiting(name);
  return chat === 'unknown' || mail === 'unknown' ? mentions.doubt(name) : mentions.none(name);
}

/** Whether it is to go. */
export function confirmCard(language: Language, comment: Comment): Card {
  const words = commentsWords(language);
  const { id, version } = comment;
  return noticeCard({
    style: 'warning',
    title: words.confirmTitle,
    lines: [...textLines(clip(comment.text, 400)), words.confirmLine],
    about: aboutCustomer(language, placeOf(comment)),
    buttons: [
      button(words.confirm, 'comment.remove', { id, version }, { style: 'destructive' }),
      button(words.cancel, 'comment.show', { id }),
    ],
  });
}

type VersionsView = Extract<Awaited<ReturnType<typeof showVersions>>, { kind: 'seen' }>;

/** What it said before, the newest first (case M3). */
export function versionsCard(language: Language, { comment, versions }: VersionsView): Card {
  const words = commentsWords(language);
  const shown = versions.toReversed().slice(0, MAX_VERSIONS);
  return noticeCard({
    style: 'emphasis',
    title: words.versionTitle,
    lines: [
      ...shown.map(({ act, by, at, text, kind }) => {
        const [what, name, when] = [words.acts[act], clip(by.name, 60), formatInstant(at, language)];
        const says = act === 'added' || act === 'edited';
        const said = `${kindOf({ kind, about: comment.about }, language)} · ${clip(text, 300)}`;
        return says ? words.version(what, name, when, said) : words.versionWithout(what, name, when);
      }),
      ...(versions.length === 0 ? [words.noVersions] : []),
      ...(versions.length > MAX_VERSIONS ? [words.more(versions.length - MAX_VERSIONS)] : []),
    ],
    about: aboutCustomer(language, placeOf(comment)),
    buttons: [button(words.back, 'comment.show', { id: comment.id })],
  });
}

/** The message to somebody mentioned: who, about whom, the comment, and the way straight to the customer. */
export function mentionCard(language: Language, comment: Comment): Card {
  const words = commentsWords(language);
  return noticeCard({
    style: 'accent',
    title: words.mentions.title,
    lines: [customerOf(comment, language), ...textLines(comment.text), writtenBy(comment, language)],
    about: aboutCustomer(language, placeOf(comment)),
    buttons: [
      ...replyButton(language, comment),
      button(words.account, 'account.show', placeOf(comment), { style: 'positive' }),
      button(words.answer, 'comment.new', placeOf(comment)),
      button(words.history, 'comment.list', placeOf(comment)),
    ],
    links: messageLink(language, comment),
  });
}
