import type { Language } from '../../../../../domain/language.ts';
import type { SeenStatus } from '../../../../../use-cases/einvoicing/show-einvoices.ts';
import { einvoicingWords } from '../../../../words/einvoicing/einvoicing-words.ts';
import { nameStatus, sayFinding } from '../../../../words/einvoicing/say-status.ts';
import { aboutCustomer } from '../../../about.ts';
import { button } from '../../../cards/buttons.ts';
import { clip } from '../../../cards/clip.ts';
import { noticeCard } from '../../../cards/notice/notice.ts';
import type { Card } from '../../../turn.ts';

const MOST_CUSTOMERS = 2;

/** One status: what it does to letters and why, with the way to say that it does so no more. */
export function einvoiceCard(language: Language, { company, listed, maySettle }: SeenStatus): Card {
  const words = einvoicingWords(language).entry;
  const { status, customers, effect } = listed;
  const [customer] = customers;
  const { settle, settleCheck, confirmAccount } = words;
  const settling = { hold: settle, check: settleCheck, payee: status.code === '227' ? confirmAccount : settle }[effect];
  return noticeCard({
    style: effect === 'check' ? 'emphasis' : 'warning',
    // What a platform wrote is no title: that is read as Markdown.
    title: words.title,
    lines: [
      clip(words.stands(clip(status.invoice, 40), nameStatus(status, language)), 160),
      clip(sayFinding(listed, language), 300),
      ...(status.platform === '' ? [] : [words.platform(clip(status.platform, 80))]),
      ...(customers.length > 0 ? [clip(customers.map((one) => `${one.name} (${one.code})`).join(', '), 160)] : []),
    ],
    ...(customer ? { about: aboutCustomer(language, { company, code: customer.code }) } : {}),
    buttons: [
      ...customers
        .slice(0, MOST_CUSTOMERS)
        .map(({ code, name }) => button(clip(name, 30), 'account.show', { company, code })),
      ...(maySettle ? [button(settling, 'einvoicing.settle', { company, key: status.key })] : []),
      button(words.back, 'einvoicing.list', {}),
    ],
  });
}
