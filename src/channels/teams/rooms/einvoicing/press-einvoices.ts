import { z } from 'zod';
import { einvoicingWords } from '../../../words/einvoicing/einvoicing-words.ts';
import { button } from '../../cards/buttons.ts';
import { noticeCard } from '../../cards/notice/notice.ts';
import { refusalCard } from '../../cards/notice/refusal.ts';
import { company, id, type Press, page, pressesAt } from '../../chat/press.ts';
import { einvoiceCard } from './cards/einvoice.ts';
import type { EInvoicingDesk } from './desk.ts';
import { sayEInvoices } from './say-einvoices.ts';

const press = pressesAt<EInvoicingDesk>();
const status = z.object({ company, key: id });

const list = press('einvoicing.list', z.object({ page: page.optional() }), (talk, known, data) =>
  sayEInvoices(talk, known, data.page),
);

const show = press('einvoicing.show', status, async (talk, known, data) => {
  const { language, who } = known;
  const seen = await talk.desk.show(who, data.company, data.key);
  if (seen.kind === 'refused') return { card: refusalCard(language, seen.refusal) };
  return seen.kind === 'gone'
    ? sayEInvoices(talk, known, 1, einvoicingWords(language).gone)
    : { card: einvoiceCard(language, seen) };
});

const settle = press('einvoicing.settle', status, async (talk, known, data) => {
  const { language, who } = known;
  const answer = await talk.desk.settle(who, data.company, data.key);
  if (answer.kind === 'refused') return { card: refusalCard(language, answer.refusal) };
  return sayEInvoices(talk, known, 1, einvoicingWords(language)[answer.kind]);
});

/** A link for who pressed, which their rights are checked at again. */
const file = press('einvoicing.file', z.object({}), async (talk, { who, language }) => {
  const view = await talk.desk.list(who, 1);
  if (view.kind === 'refused') return { card: refusalCard(language, view.refusal) };
  const words = einvoicingWords(language);
  const card = noticeCard({
    style: 'accent',
    title: words.file.title,
    lines: [words.file.forWhom(who.name)],
    links: [{ title: words.file.open, url: talk.desk.fileUrl(who, language) }],
    buttons: [button(words.entry.back, 'einvoicing.list', {})],
  });
  return { card };
});

export const EINVOICING_PRESSES: readonly Press<EInvoicingDesk>[] = [list, show, settle, file];
