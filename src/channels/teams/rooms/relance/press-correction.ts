import type { z } from 'zod';
import type { Refusal } from '../../../../use-cases/refusal.ts';
import { explainIn } from '../../../words/explain/explain.ts';
import { correctionWords } from '../../../words/relance/relance-words.ts';
import { draftsOf, replyOf } from '../../account/show.ts';
import { account, type Press, pressesAt, typed } from '../../chat/press.ts';
import type { Known, TalkAt } from '../../chat/talk.ts';
import type { Reply } from '../../turn.ts';
import { correctionForm } from './cards/correction/correction.ts';
import { chosenEcNo } from './chosen-ec-no.ts';
import type { RelanceDesk } from './desk.ts';

const press = pressesAt<RelanceDesk>();

const where = account.required({ currency: true });

const form = press('correction.form', where, async (talk, known, data) => {
  const view = await talk.desk.open(known.who, data.company, data.code);
  if (view.kind === 'refused') return replyOf(known, view, data);
  return { card: correctionForm(known.language, view, data.currency, data.page ?? 1) };
});

const correction = where.extend({ ecNo: chosenEcNo, count: typed(20), reason: typed(2000) });

/** What the person can mend in the form. */
const MENDABLE: ReadonlySet<Refusal['code']> = new Set(['reason-needed', 'too-long', 'bad-count', 'unfit-text']);

const save = press('correction.save', correction, async (talk, known, data) => {
  const { company, code, ecNo, count, reason } = data;
  if (ecNo === undefined) return again(talk, known, data, correctionWords(known.language).instalmentNeeded);
  const view = await talk.desk.correct(known.who, { company, code, ecNo, count, reason });
  if (view.kind !== 'refused') return { ...replyOf(known, view, data), changed: draftsOf(view) };
  if (!MENDABLE.has(view.refusal.code)) return replyOf(known, view, data);
  return again(talk, known, data, explainIn(known.language).refusal(view.refusal));
});

/** The form again, with what was typed and what is wrong with it. */
async function again(
  talk: TalkAt<RelanceDesk>,
  known: Known,
  data: z.output<typeof correction>,
  problem: string,
): Promise<Reply> {
  const view = await talk.desk.open(known.who, data.company, data.code);
  if (view.kind === 'refused') return replyOf(known, view, data);
  const { ecNo, count, reason } = data;
  const written = { ecNo: ecNo === undefined ? '' : String(ecNo), count, reason };
  return { card: correctionForm(known.language, view, data.currency, data.page ?? 1, { problem, typed: written }) };
}

export const CORRECTION_PRESSES: readonly Press<RelanceDesk>[] = [form, save];
