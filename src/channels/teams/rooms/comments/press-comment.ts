import { z } from 'zod';
import { COMMENT_KINDS, COMMENT_TARGETS } from '../../../../domain/comments/comment.ts';
import { refusalCard } from '../../cards/notice/refusal.ts';
import { company, id, type Press, page, pressesAt, reference, tiersCode, typed } from '../../chat/press.ts';
import type { CommentsDesk } from './desk.ts';
import { MOST_PEOPLE, replyOf, sayAdded, sayList, sayNew } from './said-comments.ts';

const press = pressesAt<CommentsDesk>();
const TYPED_MOST = 4000;
const customer = z.object({ company, code: tiersCode });

/** The people picker gives ids between commas. */
export const picked = z
  .string()
  .max(2000)
  .default('')
  .transform((value) => value.split(',').map((one) => one.trim()))
  .transform((ids) => [...new Set(ids)].filter((one) => one !== '').slice(0, MOST_PEOPLE))
  .pipe(z.array(reference));

const openNew = press('comment.new', customer, (talk, known, data) => sayNew(talk, known, data));

const added = customer.extend({
  key: id,
  text: typed(TYPED_MOST),
  kind: z.enum(COMMENT_KINDS).catch('note'),
  target: z.enum(COMMENT_TARGETS).catch('customer'),
  number: typed(TYPED_MOST),
  people: picked,
});

const add = press('comment.add', added, async (talk, known, data) => {
  const { company: base, code, key, people, ...wrote } = data;
  const who = { company: base, tiers: code };
  const form = await talk.desk.form(known.who, who);
  if (form.kind === 'refused') return { card: refusalCard(known.language, form.refusal) };
  const named = people.map((one) => ({ id: one, name: '' }));
  const request = { ...who, ...wrote, cause: `form:${key}`, people: named, source: null };
  return replyOf(known, await talk.desk.add(known.who, request), { ...form, key }, { ...wrote, people });
});

const ofMessage = customer.extend({
  text: typed(TYPED_MOST),
  key: z.string().max(190),
  people: z.array(z.object({ id: reference, name: z.string().max(200) })).max(MOST_PEOPLE),
});

/** What was typed in the chat, on the customer that was chosen. */
const typedOn = press('comment.typed', ofMessage, (talk, known, { text, key, people, ...found }) =>
  sayAdded(talk, known, found, { text, key, people }),
);

const list = press(
  'comment.list',
  customer.extend({ text: typed(200), page: page.optional() }),
  (talk, known, { company: base, code, text, page: at = 1 }) =>
    sayList(talk, known, { company: base, tiers: code, text, page: at }),
);

export const COMMENT_PRESSES: readonly Press<CommentsDesk>[] = [openNew, add, typedOn, list];
