import { randomUUID } from 'node:crypto';
import { type Comment, type CommentAct, changeOf } from '../../../src/domain/comments/comment.ts';
import type { Mention } from '../../../src/domain/comments/mention.ts';
import type { Person } from '../../../src/domain/person.ts';
import { commentLine, mentionLine } from '../../../src/store/comments/comment-history.ts';
import type {
  CommentFilter,
  CommentReader,
  CommentWriter,
} from '../../../src/use-cases/ports/comments/comment-store.ts';
import type { StoreState } from '../store-state.ts';
import { planMention } from './fake-mention-notices.ts';

export const fakeComments = (state: StoreState): CommentReader & CommentWriter => ({
  readComment: async (id) => state.comments.get(id) ?? null,
  listComments: async (filter, skip, count) => {
    const found = [...state.comments.values()].reverse().filter((one) => isFound(one, filter));
    found.sort((a, b) => Number(b.pinned) - Number(a.pinned) || (a.at < b.at ? 1 : a.at > b.at ? -1 : 0));
    return { comments: found.slice(skip, skip + count), total: found.length };
  },
  readVersions: async (id) => state.commentVersions.get(id) ?? [],
  readMentions: async (ids) =>
    new Map(ids.map((id) => [id, mentionsOf(state, id)] as const).filter(([, mentions]) => mentions.length > 0)),
  addComment: async (given, mentioned, now) => {
    const present = [...state.comments.values()].find(
      ({ company, cause }) => company === given.company && cause === given.cause,
    );
    if (present) return { added: false, comment: present };
    const fresh = { version: 1, at: now.toISOString(), pinned: false, edited: null, deleted: null };
    const comment: Comment = { ...given, id: randomUUID(), ...fresh };
    keepAct(state, comment, 'added', given.by, now);
    for (const person of mentioned) mentionIn(state, comment, person, given.by, now);
    return { added: true, comment };
  },
  changeComment: async (comment, change, mentioned, by, now) => {
    const present = state.comments.get(comment.id);
    if (present?.version !== comment.version || present.deleted) return 'stale';
    const next = changeOf(comment, change, by, now);
    keepAct(state, next, change.kind, by, now);
    for (const person of mentioned) mentionIn(state, next, person, by, now);
    return next;
  },
  mention: async ({ id }, person, by, now) => {
    const comment = state.comments.get(id);
    return comment !== undefined && mentionIn(state, comment, person, by, now);
  },
});

const isFound = ({ company, about, text, by, deleted }: Comment, filter: CommentFilter): boolean => {
  if (company !== filter.company || about.tiers !== filter.tiers) return false;
  const sought = filter.text.toLowerCase();
  return sought === '' || (!deleted && [text, about.id, by.name].some((one) => one.toLowerCase().includes(sought)));
};

function mentionsOf(state: StoreState, id: string): readonly Mention[] {
  const ofComment = state.mentionNotices.filter(({ notice }) => notice.commentId === id).map(({ notice }) => notice);
  return ofComment
    .filter(({ channel }) => channel === 'mail')
    .map(({ person, state: mail }) => ({
      person,
      mail,
      chat: ofComment.find((one) => one.channel === 'chat' && one.person.id === person.id)?.state ?? 'planned',
    }));
}

function keepAct(state: StoreState, comment: Comment, act: CommentAct, by: Person, now: Date): void {
  state.comments.set(comment.id, comment);
  const { version, kind, text } = comment;
  const done = { version, act, kind, text, by, at: now.toISOString() };
  state.commentVersions.set(comment.id, [...(state.commentVersions.get(comment.id) ?? []), done]);
  state.history.push(commentLine(comment, act, by, now));
}

function mentionIn(state: StoreState, comment: Comment, person: Person, by: Person, now: Date): boolean {
  const planned = planMention(state, comment, person);
  if (planned) state.history.push(mentionLine(comment, person, by, now));
  return planned;
}
