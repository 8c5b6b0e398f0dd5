import type { z } from 'zod';
import type { Refusal } from '../../../../use-cases/refusal.ts';
import { explainAnnulled } from '../../../words/dispatch/annulled-text.ts';
import { explainIn } from '../../../words/explain/explain.ts';
import { refusalCard } from '../../cards/notice/refusal.ts';
import { account, id, type Press, pressesAt, typed } from '../../chat/press.ts';
import type { Known, TalkAt } from '../../chat/talk.ts';
import type { Reply } from '../../turn.ts';
import { annulForm } from './cards/letters/annul.ts';
import type { DispatchDesk } from './desk.ts';
import { showLetters } from './say-letters.ts';

const press = pressesAt<DispatchDesk>();

type Account = z.output<typeof account>;

const list = press('letters.list', account, (talk, known, data) => showLetters(talk, known, data));

const letter = account.extend({ id });

const form = press('annul.form', letter, (talk, known, { id: dispatchId, ...here }) =>
  showForm(talk, known, dispatchId, here),
);

/** `problem`: what was wrong with what was typed. */
async function showForm(
  talk: TalkAt<DispatchDesk>,
  known: Known,
  dispatchId: string,
  here: Account,
  mended?: { readonly problem: string; readonly typed: string },
): Promise<Reply> {
  const asked = await talk.desk.askAnnulment(known.who, dispatchId);
  if ('kind' in asked) return { card: refusalCard(known.language, asked.refusal, here) };
  return { card: annulForm(known.language, asked, here, mended) };
}

/** What the person can mend in the form. */
const MENDABLE: ReadonlySet<Refusal['code']> = new Set(['reason-needed', 'too-short', 'too-long']);

const save = press('annul.save', letter.extend({ reason: typed(5000) }), async (talk, known, data) => {
  const { id: dispatchId, reason, ...here } = data;
  const result = await talk.desk.annul(known.who, { id: dispatchId, reason });
  if (result.kind === 'refused') {
    if (!MENDABLE.has(result.refusal.code)) return { card: refusalCard(known.language, result.refusal, here) };
    const problem = explainIn(known.language).refusal(result.refusal);
    return showForm(talk, known, dispatchId, here, { problem, typed: reason });
  }
  const shown = await showLetters(talk, known, here, { said: explainAnnulled(result, known.language) });
  return { ...shown, changed: result.drafts.map((draftId) => ({ kind: 'draft' as const, id: draftId })) };
});

export const LETTERS_PRESSES: readonly Press<DispatchDesk>[] = [list, form, save];
