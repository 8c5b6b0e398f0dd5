import { z } from 'zod';
import { FOLLOW_SORTS } from '../../../../domain/figures/debtors/follow.ts';
import { previewCard } from '../../cards/draft/preview.ts';
import type { Reply } from '../../turn.ts';
import type { Known, TurnPorts } from '../ports.ts';
import { company, type Press, page, press, tiersCode, typed } from '../press.ts';
import { type AccountRef, accountReply, replyOf } from '../show.ts';
import { listFollow, sayFollow, sayTop, showDmp } from './said-figures.ts';

const customer = z.object({ company, code: tiersCode });
/** A number as inputs give it back, as text or as a number; none typed: no threshold. */
const threshold = z
  .union([z.number(), z.string().max(10).trim()])
  .default('')
  .transform((value) => (value === '' ? null : Number(value)))
  .pipe(z.number().min(0).max(99_999).nullable());

const filter = z.object({ dmp: threshold, days: threshold, sort: z.enum(FOLLOW_SORTS) });
const follow = press('follow.list', z.object({ text: typed(200), page: page.optional() }), (ports, known, data) =>
  sayFollow(ports, known, data.text, data.page),
);

/** What the card's own fields say. */
const filtered = press('follow.filter', filter, (ports, known, { dmp, days, sort }) =>
  listFollow(ports, known, { dmpOver: dmp, lateOver: days, sort }, 1),
);

/** The reminder of a row, ready to be read; where there is none to send, the account, which says why. */
async function remind(ports: TurnPorts, known: Known, ref: AccountRef): Promise<Reply> {
  const view = await ports.desk.open(known.who, ref.company, ref.code);
  if (view.kind === 'refused') return replyOf(known, view, ref);
  const ready = view.currencies.find(
    ({ decision, draft, recipient }) => decision.kind === 'proposal' && draft !== null && recipient.kind !== 'none',
  );
  if (!ready?.draft) return accountReply(known, view);
  const { id, version } = ready.draft;
  const letters = await ports.desk.preview(known.who, { draftId: id, version });
  return letters.kind === 'preview' ? { card: previewCard(known.language, letters) } : accountReply(known, view);
}

export const FIGURES_PRESSES: readonly Press[] = [
  press('dmp.show', customer, showDmp),
  press('top.list', z.object({}), (ports, known) => sayTop(ports, known)),
  follow,
  filtered,
  press('follow.remind', customer, remind),
];
