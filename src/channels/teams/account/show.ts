import { refusalCard } from '../cards/notice/refusal.ts';
import type { Known } from '../chat/talk.ts';
import type { Asked, Reply, Subject } from '../turn.ts';
import { type CustomerCardOptions, customerCard } from './card/customer.ts';
import type { AccountDesk, CustomerView } from './desk.ts';

export interface AccountRef {
  readonly company: string;
  readonly code: string;
}

export const draftsOf = (view: CustomerView): readonly Subject[] =>
  view.currencies.flatMap(({ draft }) => (draft ? [{ kind: 'draft' as const, id: draft.id }] : []));

/** The customer card; its message is kept up to date with the drafts that it shows. */
export const accountReply = (asked: Asked, view: CustomerView, options: CustomerCardOptions = {}): Reply => ({
  card: customerCard(asked.language, view, options),
  shows: draftsOf(view),
});

export async function showAccount(
  desk: AccountDesk,
  known: Known,
  ref: AccountRef,
  options: CustomerCardOptions = {},
): Promise<Reply> {
  const view = await desk.open(known.who, ref.company, ref.code);
  return replyOf(known, view, options);
}

/** The account as it is after an act, or why the act was refused. */
export const replyOf = (
  known: Known,
  view: Awaited<ReturnType<AccountDesk['open']>>,
  options: CustomerCardOptions & Partial<AccountRef> = {},
): Reply =>
  view.kind === 'refused'
    ? { card: refusalCard(known.language, view.refusal, wayBack(options)) }
    : accountReply(known, view, options);

const wayBack = ({ company, code, currency }: CustomerCardOptions & Partial<AccountRef>) =>
  company === undefined || code === undefined ? undefined : { company, code, currency };
