import { z } from 'zod';
import { parseDay } from '../../../domain/day.ts';
import { wordsFor } from '../../words/words.ts';
import { whyCard } from '../cards/account/why.ts';
import { excludeForm } from '../cards/draft/exclude.ts';
import { refusalCard } from '../cards/notice/refusal.ts';
import { account, company, currency, ecNo, type Press, press, tiersCode, typed } from './press.ts';
import { draftsOf, replyOf, showAccount } from './show.ts';

/** A choice list gives its value back as text. */
const chosenEcNo = z.coerce.number().int().min(0);

const show = press('account.show', account, (ports, known, data) => showAccount(ports, known, data, data));

const why = press('account.why', z.object({ company, code: tiersCode, currency }), async (ports, known, data) => {
  const answer = await ports.desk.why(known.who, data);
  return {
    card:
      answer.kind === 'refused' ? refusalCard(known.language, answer.refusal, data) : whyCard(known.language, answer),
  };
});

const form = press('exclude.form', account.required({ currency: true }), async (ports, known, data) => {
  const view = await ports.desk.open(known.who, data.company, data.code);
  if (view.kind === 'refused') return replyOf(known, view, data);
  return { card: excludeForm(known.language, view, data.currency, data.page ?? 1) };
});

const exclude = press(
  'exclude.save',
  account.extend({ ecNo: chosenEcNo, reason: typed(1000), until: typed(40) }),
  async (ports, known, data) => {
    const until = data.until === '' ? null : parseDay(data.until);
    if (until === undefined) return { text: wordsFor(known.language).talk.tampered };
    const { company: base, code, reason } = data;
    const view = await ports.desk.exclude(known.who, { company: base, code, ecNo: data.ecNo, reason, until });
    const changed = view.kind === 'refused' ? [] : draftsOf(view);
    return { ...replyOf(known, view, data), changed };
  },
);

const include = press('exclude.lift', account.extend({ ecNo }), async (ports, known, data) => {
  const view = await ports.desk.include(known.who, { company: data.company, code: data.code, ecNo: data.ecNo });
  const changed = view.kind === 'refused' ? [] : draftsOf(view);
  return { ...replyOf(known, view, data), changed };
});

export const ACCOUNT_PRESSES: readonly Press[] = [show, why, form, exclude, include];
