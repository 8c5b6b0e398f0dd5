import type { Language } from '../../../../../domain/language.ts';
import type { SeenEntry } from '../../../../../use-cases/bank/show-unbooked.ts';
import { bankWords } from '../../../../words/bank/bank-words.ts';
import { sayReasons } from '../../../../words/bank/say-match.ts';
import { formatAmount, formatDay } from '../../../../words/format.ts';
import { aboutCustomer } from '../../../about.ts';
import { button } from '../../../cards/buttons.ts';
import { clip } from '../../../cards/clip.ts';
import { noticeCard } from '../../../cards/notice/notice.ts';
import type { Card } from '../../../turn.ts';
import { sayEntry } from '../say-entry.ts';

const MOST_CUSTOMERS = 2;
const MOST_NEAR = 3;

/** One entry of the bank: who, how much, for what and why that is thought, with the way to say that it is not so. */
export function entryCard(language: Language, { company, entry, maySettle }: SeenEntry): Card {
  const words = bankWords(language);
  const { match, customers, name, text, day, amount, currency, key } = entry;
  const near = match.kind === 'returned' ? [] : match.near.slice(0, MOST_NEAR);
  const [customer] = customers;
  return noticeCard({
    style: match.kind === 'returned' ? 'warning' : 'emphasis',
    title: words.entry.title(formatAmount(amount, currency, language), formatDay(day, language)),
    lines: [
      ...(name === '' ? [] : [words.entry.payer(clip(name, 80))]),
      ...(text === '' ? [] : [words.entry.text(clip(text, 160))]),
      ...(customers.length > 0 ? [clip(customers.map((one) => `${one.name} (${one.code})`).join(', '), 160)] : []),
      clip(sayEntry(entry, language), 200),
      ...(match.kind === 'paid' ? [words.entry.why(clip(sayReasons(match.reasons, currency, language), 200))] : []),
      ...near.map(({ written, piece }) => words.account.near(clip(written, 30), clip(piece, 30))),
    ],
    ...(customer ? { about: aboutCustomer(language, { company, code: customer.code }) } : {}),
    buttons: [
      ...customers
        .slice(0, MOST_CUSTOMERS)
        .map(({ code, name: called }) => button(clip(called, 30), 'account.show', { company, code })),
      ...(maySettle ? [button(words.entry.settle, 'bank.settle', { company, key })] : []),
      button(words.entry.back, 'bank.list', {}),
    ],
  });
}
