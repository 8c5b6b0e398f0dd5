import {
  commentCard,
  confirmCard,
  mentionCard,
  versionsCard,
} from '../../../../src/channels/teams/rooms/comments/cards/comment.ts';
import { commentForm, editForm } from '../../../../src/channels/teams/rooms/comments/cards/comment-form.ts';
import { historyCard } from '../../../../src/channels/teams/rooms/comments/cards/history.ts';
import { outcomeCard } from '../../../../src/channels/teams/rooms/comments/cards/outcome.ts';
import type { Card } from '../../../../src/channels/teams/turn.ts';
import type { Comment } from '../../../../src/domain/comments/comment.ts';
import type { Language } from '../../../../src/domain/language.ts';
import type { CommentList } from '../../../../src/use-cases/comments/list-comments.ts';
import { aCompany } from '../../../builders/company.ts';
import { NADIA, PAUL } from './credit-office.ts';
import { SOPHIE } from './fake-desk.ts';
import { HOSTILE, LONG } from './hostile.ts';

const AT = '2026-03-02T09:20:00.000Z';

export const aComment = (over: Partial<Comment> = {}): Comment => ({
  id: 'c1',
  company: 'BIJOU',
  version: 1,
  about: { kind: 'customer', id: 'CARAT', tiers: 'CARAT', name: 'Carat Distribution SARL' },
  kind: 'call',
  text: 'Promesse de virement vendredi @Nadia',
  by: SOPHIE,
  at: AT,
  pinned: false,
  source: null,
  cause: 'form:1',
  edited: null,
  deleted: null,
  ...over,
});

const wild = (over: Partial<Comment> = {}): Comment =>
  aComment({
    about: { kind: 'invoice', id: LONG.slice(0, 60), tiers: 'CARAT', name: HOSTILE },
    text: `${HOSTILE}\n${LONG}`.slice(0, 1_000),
    by: { id: 'x', name: HOSTILE },
    source: { author: HOSTILE, url: 'https://teams.microsoft.com/l/message/19:x/1' },
    edited: { by: { id: 'x', name: LONG }, at: AT },
    ...over,
  });

const company = aCompany();
const RIGHTS = { edit: true, remove: true, pin: true, readVersions: true };
const seen = (comment: Comment) => ({ kind: 'seen', comment, company, rights: RIGHTS }) as const;
const MENTIONS = [
  { person: NADIA, chat: 'told', mail: 'sent' },
  { person: PAUL, chat: 'unreachable', mail: 'sent' },
  { person: { id: 'x', name: HOSTILE }, chat: 'unknown', mail: 'unknown' },
  { person: { id: 'y', name: LONG }, chat: 'planned', mail: 'drafting' },
  { person: { id: 'z', name: 'Zoé' }, chat: 'dropped', mail: 'dropped' },
] as const;

const aList = (comments: readonly Comment[], over: Partial<CommentList> = {}): CommentList => ({
  kind: 'comments',
  company: 'BIJOU',
  tiers: { code: 'CARAT', name: 'Carat Distribution SARL' },
  text: '',
  comments,
  total: comments.length,
  page: 1,
  pages: 1,
  ...over,
});

const FORM = { kind: 'form', company: 'BIJOU', tiers: { code: 'CARAT', name: HOSTILE }, key: 'k' } as const;
const typed = { text: HOSTILE, kind: 'visit', target: 'invoice', number: LONG, people: [NADIA.id, PAUL.id] } as const;
const ASKED = {
  told: [
    { person: NADIA, byChat: true },
    { person: PAUL, byChat: false },
  ],
  asked: [
    { given: HOSTILE, candidates: [] },
    { given: 'Yann', candidates: [NADIA, { id: 'l', name: LONG }] },
  ],
  powerless: [HOSTILE],
  away: false,
};
const versionOf = (version: number) =>
  ({
    version,
    act: version === 1 ? 'added' : 'edited',
    kind: 'note',
    text: `${HOSTILE} ${LONG}`,
    by: SOPHIE,
    at: AT,
  }) as const;

/** Comments, their history, their forms and what is told of them. */
export const commentsCards = (language: Language): Record<string, Card> => ({
  comment: commentCard(language, { ...seen(aComment({ pinned: true, version: 2 })), mentions: MENTIONS.slice(0, 2) }),
  commentHostile: commentCard(language, { ...seen(wild({ version: 3 })), mentions: MENTIONS }, LONG),
  commentDeleted: commentCard(language, {
    ...seen(aComment({ deleted: { by: SOPHIE, at: AT }, text: HOSTILE })),
    mentions: [],
  }),
  commentConfirm: confirmCard(language, wild()),
  commentVersions: versionsCard(language, {
    ...seen(wild()),
    versions: Array.from({ length: 12 }, (_, at) => versionOf(at + 1)),
  }),
  commentVersionsHidden: versionsCard(language, { ...seen(aComment()), versions: [] }),
  commentMention: mentionCard(language, aComment()),
  commentMentionHostile: mentionCard(language, wild()),
  commentSaid: outcomeCard(
    language,
    aComment(),
    { ...ASKED, asked: [], powerless: [] },
    'Le commentaire est enregistré.',
  ),
  commentAsked: outcomeCard(language, wild(), ASKED, 'Le commentaire est enregistré.'),
  commentAway: outcomeCard(language, aComment(), { ...ASKED, told: [], away: true }, 'Le commentaire est enregistré.'),
  commentHistory: historyCard(
    language,
    aList([aComment({ pinned: true }), aComment({ deleted: { by: SOPHIE, at: AT } })]),
  ),
  commentHistoryHostile: historyCard(
    language,
    aList(
      Array.from({ length: 8 }, () => wild()),
      { text: HOSTILE, total: 90, page: 2, pages: 12 },
    ),
    HOSTILE,
  ),
  commentHistoryEmpty: historyCard(language, aList([])),
  commentNotFound: historyCard(language, aList([], { text: LONG })),
  commentForm: commentForm(language, FORM),
  commentFormMended: commentForm(language, FORM, { problem: HOSTILE, typed }),
  commentEdit: editForm(language, wild()),
});
