import { z } from 'zod';
import { FOLLOW_SORTS } from '../../../../domain/figures/debtors/follow.ts';
import type { Language } from '../../../../domain/language.ts';
import { wordsFor } from '../../../words/words.ts';
import { type AccountRef, accountReply, replyOf } from '../../account/show.ts';
import { company, type Press, page, press, tiersCode, typed } from '../../chat/press.ts';
import type { Known, TurnPorts } from '../../chat/talk.ts';
import type { Reply } from '../../turn.ts';
import { readTypedNumber } from '../../typed/typed-number.ts';
import { previewCard } from '../relance/cards/preview.ts';
import { listFollow, sayFollow, sayTop, showDmp } from './said-figures.ts';

const customer = z.object({ company, code: tiersCode });
/** A field as inputs give it back, as text or as a number. */
const threshold = z.union([z.number(), typed(40)]).default('');
const MAX_THRESHOLD = 99_999;

/** None typed: no threshold. Undefined: no number that people write, or not one of days. */
function readThreshold(field: string | number, language: Language): number | null | undefined {
  if (field === '') return null;
  const read = typeof field === 'number' ? undefined : readTypedNumber(field, language);
  const days = typeof field === 'number' ? field : read && Number(`${read.whole}.${read.fraction || '0'}`);
  return days !== undefined && days >= 0 && days <= MAX_THRESHOLD ? days : undefined;
}

const filter = z.object({ dmp: threshold, days: threshold, sort: z.enum(FOLLOW_SORTS) });
const follow = press('follow.list', z.object({ text: typed(200), page: page.optional() }), (ports, known, data) =>
  sayFollow(ports, known, data.text, data.page),
);

/** What the card's own fields say. */
const filtered = press('follow.filter', filter, async (ports, known, { dmp, days, sort }) => {
  const [dmpOver, lateOver] = [readThreshold(dmp, known.language), readThreshold(days, known.language)];
  if (dmpOver === undefined || lateOver === undefined) {
    return { text: wordsFor(known.language).figures.notANumberOfDays };
  }
  return listFollow(ports, known, { dmpOver, lateOver, sort }, 1);
});

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
