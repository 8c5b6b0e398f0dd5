import {
  type Attachment,
  CardFactory,
  type MessagingExtensionAttachment,
  type MessagingExtensionResult,
} from 'botbuilder';
import { parisTime } from '../../../domain/day.ts';
import { dropUndrawn } from '../../../domain/drawn-text.ts';
import type { Language } from '../../../domain/language.ts';
import type { CustomerHit, CustomerHits } from '../../../use-cases/tiers/search/search-customers.ts';
import type { InvoiceHit, InvoiceHits } from '../../../use-cases/tiers/search/search-invoices.ts';
import type { SearchRequest } from '../../../use-cases/tiers/search/search-ports.ts';
import { formatAmount, formatDay } from '../../words/format.ts';
import { wordsFor } from '../../words/words.ts';
import { clip } from '../cards/clip.ts';
import type { Links } from '../deep-link.ts';
import type { AddedResult } from './addition.ts';
import { type Dropped, droppedCard } from './dropped/dropped.ts';

/** Said in the place of results. */
export const messageResult = (text: string): MessagingExtensionResult => ({
  type: 'message',
  text: dropUndrawn(text),
});

const listResult = (attachments: MessagingExtensionAttachment[]): MessagingExtensionResult => ({
  type: 'result',
  attachmentLayout: 'list',
  attachments,
});

/** Customers, with what they owe in the preview, which the person who searched sees alone. */
export function customersResult(
  language: Language,
  { because, hits, total }: CustomerHits,
  { text, skip }: SearchRequest,
  links: Links,
): MessagingExtensionResult {
  const { extension } = wordsFor(language);
  if (total === 0) return messageResult(text === '' ? extension.nobodyLate : extension.noCustomer(clip(text, 60)));
  const near = because === 'near' && skip === 0 ? [extension.near] : [];
  return listResult(
    hits.map((hit) => {
      // A list shows the beginning only: what is owed before where they are.
      const what = [...near, hit.code, owedBy(language, hit), hit.city, hit.companyName];
      return result(language, { ...hit, url: links.customerLink(hit.company, hit.code) }, hit.name, what);
    }),
  );
}

function owedBy(language: Language, { accounts, readAt }: CustomerHit): string {
  const { extension } = wordsFor(language);
  if (!accounts) return '';
  if (accounts.length === 0) return said(language, extension.nothingOpen, readAt);
  const parts = accounts.map(({ currency, balance, late }) => {
    const money = (amount: typeof balance) => formatAmount(amount, currency, language);
    return [extension.balance(money(balance)), ...(late > 0 ? [extension.late(money(late))] : [])].join(', ');
  });
  return said(language, parts.join(' · '), readAt);
}

/** With when Sage was read for it, in Paris, where that was not now. */
const said = (language: Language, text: string, readAt: Date | null): string =>
  readAt === null ? text : wordsFor(language).extension.asOf(text, parisTime(readAt));

/** Invoices; past the last page, whether there were more than were read. */
export function invoicesResult(
  language: Language,
  found: InvoiceHits,
  { text, skip }: SearchRequest,
  links: Links,
): MessagingExtensionResult {
  const { extension } = wordsFor(language);
  if (found.kind === 'too-short') return messageResult(extension.typeNumber(found.min));
  if (found.total === 0) return messageResult(extension.noInvoice(clip(text, 60)));
  if (skip >= found.total && found.more) return messageResult(extension.moreInvoices(found.total));
  return listResult(
    found.hits.map((hit) => {
      const url = links.customerLink(hit.company, hit.tiers);
      const { company, companyName, name, piece } = hit;
      const day = extension.issued(formatDay(hit.issued, language));
      const what = [hit.name, leftOf(language, hit), day, hit.tiers, companyName];
      return result(
        language,
        { company, companyName, code: hit.tiers, name, piece, url },
        extension.invoice(piece),
        what,
      );
    }),
  );
}

function leftOf(language: Language, { left, amount, currency, readAt }: InvoiceHit): string {
  const { extension } = wordsFor(language);
  const money = formatAmount(amount, currency, language);
  if (left === null) return money;
  const text = left > 0 ? extension.left(formatAmount(left, currency, language), money) : extension.paid(money);
  return said(language, text, readAt);
}

/** A card to drop, and how the list shows it. No `tap`: the card is all that a choice gives. */
function result(
  language: Language,
  dropped: Dropped,
  title: string,
  what: readonly string[],
): MessagingExtensionAttachment {
  const text = what.filter((part) => part !== '').join(' · ');
  const preview: Attachment = CardFactory.thumbnailCard(shown(clip(title, 80)), [], [], {
    text: shown(clip(text, 200)),
  });
  return { ...CardFactory.adaptiveCard(droppedCard(language, dropped)), preview };
}

/** What of the added results is on that page, after the `total` results of the search itself: a page holds no more than Teams asks. */
export const pageAfter = (
  total: number,
  { skip, count }: SearchRequest,
  added: readonly AddedResult[],
): readonly AddedResult[] => added.slice(Math.max(0, skip - total), Math.max(0, skip + count - total));

/** The results with those that rooms add at their end; they take the place of a sentence where there are no others. */
export function withAdded(
  language: Language,
  own: MessagingExtensionResult,
  added: readonly AddedResult[],
  links: Links,
): MessagingExtensionResult {
  if (added.length === 0) return own;
  const attachments = added.map(({ title, text, names }) =>
    result(language, { ...names, url: links.customerLink(names.company, names.code) }, title, [text]),
  );
  return listResult([...(own.attachments ?? []), ...attachments]);
}

/** The card of a link; the preview names, as the card does. */
export const linkResult = (language: Language, dropped: Dropped): MessagingExtensionResult =>
  listResult([result(language, dropped, dropped.name, [dropped.code, dropped.companyName])]);

/**
 * Previews are read as HTML: what came from Sage may hold no tag. Whether entities are read too differs from client to client:
 * an ampersand with a blank on each side begins none, whoever reads it, and looks the same.
 */
const shown = (text: string): string =>
  text
    .replaceAll('<', '‹')
    .replaceAll('>', '›')
    .replace(/\s*&\s*/gu, ' & ');
