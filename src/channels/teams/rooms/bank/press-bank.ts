import { z } from 'zod';
import { bankWords } from '../../../words/bank/bank-words.ts';
import { refusalCard } from '../../cards/notice/refusal.ts';
import { company, type Press, page, pressesAt, reference } from '../../chat/press.ts';
import { entryCard } from './cards/entry.ts';
import type { BankDesk } from './desk.ts';
import { sayUnbooked } from './say-unbooked.ts';

const press = pressesAt<BankDesk>();
const entry = z.object({ company, key: reference });

const list = press('bank.list', z.object({ page: page.optional() }), (talk, known, data) =>
  sayUnbooked(talk, known, data.page),
);

const show = press('bank.entry', entry, async (talk, known, data) => {
  const { language, who } = known;
  const seen = await talk.desk.entry(who, data.company, data.key);
  if (seen.kind === 'refused') return { card: refusalCard(language, seen.refusal) };
  return seen.kind === 'gone'
    ? sayUnbooked(talk, known, 1, bankWords(language).gone)
    : { card: entryCard(language, seen) };
});

const settle = press('bank.settle', entry, async (talk, known, data) => {
  const { language, who } = known;
  const answer = await talk.desk.settle(who, data.company, data.key);
  if (answer.kind === 'refused') return { card: refusalCard(language, answer.refusal) };
  return sayUnbooked(talk, known, 1, bankWords(language)[answer.kind]);
});

export const BANK_PRESSES: readonly Press<BankDesk>[] = [list, show, settle];
