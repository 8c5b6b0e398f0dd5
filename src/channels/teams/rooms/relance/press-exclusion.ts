import { z } from 'zod';
import type { Refusal } from '../../../../use-cases/refusal.ts';
import { explainIn } from '../../../words/explain/explain.ts';
import { draftWords } from '../../../words/relance/relance-words.ts';
import { draftsOf, replyOf } from '../../account/show.ts';
import { refusalCard } from '../../cards/notice/refusal.ts';
import { account, company, currency, ecNo, type Press, pressesAt, tiersCode, typed } from '../../chat/press.ts';
import type { Known, TalkAt } from '../../chat/talk.ts';
import type { Reply } from '../../turn.ts';
import { typedEnd } from '../../typed/typed-day.ts';
import { excludeForm } from './cards/exclude.ts';
import { whyCard } from './cards/why.ts';
import { chosenEcNo } from './chosen-ec-no.ts';
import type { RelanceDesk } from './desk.ts';

const press = pressesAt<RelanceDesk>();

const why = press('account.why', z.object({ company, code: tiersCode, currency }), async (talk, known, data) => {
  const answer = await talk.desk.why(known.who, data);
  return {
    card:
      answer.kind === 'refused' ? refusalCard(known.language, answer.refusal, data) : whyCard(known.language, answer),
  };
});

const form = press('exclude.form', account.required({ currency: true }), async (talk, known, data) => {
  const view = await talk.desk.open(known.who, data.company, data.code);
  if (view.kind === 'refused') return replyOf(known, view, data);
  return { card: excludeForm(known.language, view, data.currency, data.page ?? 1) };
});

const exclusion = account.extend({ ecNo: chosenEcNo, reason: typed(2000), until: typed(2000) });

/** What the person can mend in the form. */
const MENDABLE: ReadonlySet<Refusal['code']> = new Set(['reason-needed', 'bad-date', 'too-long', 'unfit-text']);

const exclude = press('exclude.save', exclusion, async (talk, known, data) => {
  const { company: base, code, ecNo: chosen, reason } = data;
  if (chosen === undefined) return excludeAgain(talk, known, data, draftWords(known.language).instalmentNeeded);
  const request = { company: base, code, ecNo: chosen, reason, until: typedEnd(data.until) };
  const view = await talk.desk.exclude(known.who, request);
  if (view.kind !== 'refused') return { ...replyOf(known, view, data), changed: draftsOf(view) };
  if (!MENDABLE.has(view.refusal.code)) return replyOf(known, view, data);
  return excludeAgain(talk, known, data, explainIn(known.language).refusal(view.refusal));
});

/** The form again, with what was typed and what is wrong with it. */
async function excludeAgain(
  talk: TalkAt<RelanceDesk>,
  known: Known,
  data: z.output<typeof exclusion>,
  problem: string,
): Promise<Reply> {
  const view = await talk.desk.open(known.who, data.company, data.code);
  if (view.kind === 'refused') return replyOf(known, view, data);
  const shown = data.currency ?? view.currencies[0]?.account.currency ?? '';
  const { ecNo: chosen, reason, until } = data;
  const written = { ecNo: chosen === undefined ? '' : String(chosen), reason, until };
  return { card: excludeForm(known.language, view, shown, data.page ?? 1, { problem, typed: written }) };
}

/** Cards of before there could be several name the instalment alone. */
const lifting = account.extend({ ecNo, id: z.string().max(40).optional() });

const include = press('exclude.lift', lifting, async (talk, known, data) => {
  const { company: base, code, ecNo: number, id: exclusionId } = data;
  const view = await talk.desk.include(known.who, { company: base, code, ecNo: number, exclusionId });
  const changed = view.kind === 'refused' ? [] : draftsOf(view);
  return { ...replyOf(known, view, data), changed };
});

export const EXCLUSION_PRESSES: readonly Press<RelanceDesk>[] = [why, form, exclude, include];
