import { z } from 'zod';
import type { DispatchAct } from '../../../../use-cases/dispatch/decide-to-check.ts';
import type { DispatchState } from '../../../../use-cases/ports/dispatch/dispatch-store.ts';
import { dispatchWords } from '../../../words/dispatch/dispatch-words.ts';
import { progressCard } from '../../account/progress/progress.ts';
import { replyOf, showAccount } from '../../account/show.ts';
import { refusalCard } from '../../cards/notice/refusal.ts';
import { company, id, type Press, pressesAt, tiersCode } from '../../chat/press.ts';
import { toCheckCard } from './cards/to-check.ts';
import type { DispatchDesk } from './desk.ts';
import { sayToCheck } from './say-to-check.ts';

const press = pressesAt<DispatchDesk>();

const list = press('check.list', z.object({}), (talk, known) => sayToCheck(talk.desk, known));

/** What was decided in the end: a letter that left after all was sent, whatever was answered. */
const OUTCOMES: Readonly<Partial<Record<DispatchState, DispatchAct>>> = {
  confirmed: 'sent',
  approved: 'again',
  cancelled: 'cancel',
};

/** « File it » is the answer « sent » for a letter whose sending is certain. */
const decide = press(
  'check.decide',
  z.object({ id, from: z.literal('to-check'), act: z.enum(['sent', 'file', 'again', 'cancel']) }),
  async (talk, known, { act, ...data }) => {
    const decided = await talk.desk.decideDispatch(known.who, { ...data, act: act === 'file' ? 'sent' : act });
    if ('kind' in decided) return { card: refusalCard(known.language, decided.refusal) };
    const left = await talk.desk.toCheck(known.who);
    if (left.kind === 'refused') return replyOf(known, left);
    const outcome = OUTCOMES[decided.state] ?? (act === 'file' ? 'sent' : act);
    const { decided: words } = dispatchWords(known.language);
    const said = words[act === 'file' ? 'file' : outcome](decided.facts.tiers.name);
    return { card: toCheckCard(known.language, left, said), changed: [{ kind: 'draft', id: decided.draftId }] };
  },
);

/** How the letters of a draft go; for a reader of that account only. */
const follow = press(
  'dispatch.show',
  z.object({ draftId: id, company, code: tiersCode }),
  async (talk, known, data) => {
    const view = await talk.desk.open(known.who, data.company, data.code);
    if (view.kind === 'refused') return replyOf(known, view);
    const dispatches = await talk.desk.dispatchesOf(data.draftId);
    const own = dispatches.filter((each) => each.company === data.company && each.tiers === data.code);
    return own.length === 0 ? showAccount(talk.desk, known, data) : { card: progressCard(known.language, own) };
  },
);

export const DISPATCH_PRESSES: readonly Press<DispatchDesk>[] = [list, decide, follow];
