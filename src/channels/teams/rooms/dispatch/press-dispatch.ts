import { z } from 'zod';
import type { DispatchAct } from '../../../../use-cases/dispatch/decide-to-check.ts';
import type { DispatchState } from '../../../../use-cases/ports/dispatch/dispatch-store.ts';
import { wordsFor } from '../../../words/words.ts';
import { progressCard } from '../../account/progress/progress.ts';
import { replyOf, showAccount } from '../../account/show.ts';
import { refusalCard } from '../../cards/notice/refusal.ts';
import { sayToCheck } from '../../chat/among-us.ts';
import { company, id, type Press, press, tiersCode } from '../../chat/press.ts';
import { toCheckCard } from './cards/to-check.ts';

const list = press('check.list', z.object({}), (ports, known) => sayToCheck(ports, known));

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
  async (ports, known, { act, ...data }) => {
    const decided = await ports.desk.decideDispatch(known.who, { ...data, act: act === 'file' ? 'sent' : act });
    if ('kind' in decided) return { card: refusalCard(known.language, decided.refusal) };
    const left = await ports.desk.toCheck(known.who);
    if (left.kind === 'refused') return replyOf(known, left);
    const outcome = OUTCOMES[decided.state] ?? (act === 'file' ? 'sent' : act);
    const { decided: words } = wordsFor(known.language).dispatch;
    const said = words[act === 'file' ? 'file' : outcome](decided.facts.tiers.name);
    return { card: toCheckCard(known.language, left, said), changed: [{ kind: 'draft', id: decided.draftId }] };
  },
);

/** How the letters of a draft go; for a reader of that account only. */
const follow = press(
  'dispatch.show',
  z.object({ draftId: id, company, code: tiersCode }),
  async (ports, known, data) => {
    const view = await ports.desk.open(known.who, data.company, data.code);
    if (view.kind === 'refused') return replyOf(known, view);
    const dispatches = await ports.desk.dispatchesOf(data.draftId);
    const own = dispatches.filter((each) => each.company === data.company && each.tiers === data.code);
    return own.length === 0 ? showAccount(ports, known, data) : { card: progressCard(known.language, own) };
  },
);

export const DISPATCH_PRESSES: readonly Press[] = [list, decide, follow];
