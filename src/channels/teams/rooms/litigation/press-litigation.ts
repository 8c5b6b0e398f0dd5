import { z } from 'zod';
import { litigationWords } from '../../../words/litigation/litigation-words.ts';
import { noticeCard } from '../../cards/notice/notice.ts';
import { refusalCard } from '../../cards/notice/refusal.ts';
import { company, id, type Press, pressesAt, tiersCode } from '../../chat/press.ts';
import { formCard } from './cards/form.ts';
import { outcomeCard } from './cards/outcome.ts';
import type { LitigationDesk } from './desk.ts';

const press = pressesAt<LitigationDesk>();
const fileNumber = z.string().max(20).default('');
const customer = z.object({ company, code: tiersCode });
const MOST_COMMENTS = 25;

/** A choice of several gives ids between commas; '' where nothing is chosen. */
const chosen = z
  .string()
  .max(2000)
  .default('')
  .transform((value) => value.split(',').map((one) => one.trim()))
  .transform((ids) => [...new Set(ids)].filter((one) => one !== ''))
  .pipe(z.array(id).max(MOST_COMMENTS));

/** From the card of a dossier de recouvrement, about it. */
const form = press('litigation.form', customer.extend({ id: id.optional() }), async (talk, known, data) => {
  const { company: base, code, id: fileId } = data;
  const asked = await talk.desk.form(known.who, { company: base, tiers: code });
  return {
    card:
      asked.kind === 'refused'
        ? refusalCard(known.language, asked.refusal, { company: base, code })
        : formCard(known.language, asked, fileId),
  };
});

const made = customer.extend({ key: id, file: fileNumber, comments: chosen });

const make = press('litigation.make', made, async (talk, known, { company: base, code, key, file, comments }) => {
  const { who, language } = known;
  const about = { company: base, tiers: code, fileNumber: file === '' ? null : file };
  const answer = await talk.desk.make(who, { ...about, key, language, comments });
  return {
    card:
      'kind' in answer ? refusalCard(language, answer.refusal, { company: base, code }) : outcomeCard(language, answer),
  };
});

const show = press('litigation.show', z.object({ id }), async (talk, known, data) => {
  const one = await talk.desk.show(known.who, data.id);
  if (one) return { card: outcomeCard(known.language, one) };
  const { title, outcome } = litigationWords(known.language);
  return { card: noticeCard({ style: 'warning', title, lines: [outcome.unknown] }) };
});

export const LITIGATION_PRESSES: readonly Press<LitigationDesk>[] = [form, make, show];
