import type { Language } from '../../../../domain/language.ts';
import { wordsFor } from '../../../words/words.ts';
import { aboutCustomer, withCustomerLink } from '../../about.ts';
import { clip } from '../../cards/clip.ts';
import { expandCard } from '../../cards/expand.ts';
import type { Card } from '../../turn.ts';
import template from './dropped.json' with { type: 'json' };

export interface Dropped {
  readonly company: string;
  readonly companyName: string;
  readonly code: string;
  readonly name: string;
  /** Of an invoice, or of an order; absent: the customer alone. */
  readonly piece?: string;
  readonly isOrder?: boolean;
  /** Leads to the customer where the button cannot: the bot is not in that conversation. */
  readonly url: string;
}

interface DroppedData {
  readonly fallback: string;
  readonly title: string;
  readonly lines: readonly { readonly text: string }[];
  readonly open: string;
  readonly openInChat: string;
  readonly data: { readonly company: string; readonly code: string };
  readonly url: string;
}

/**
 * A customer, an invoice or an order left in a conversation, where anyone may read it: it names and tells no amount. Its button answers
 * whoever presses it, as far as they may know.
 */
export function droppedCard(
  language: Language,
  { company, companyName, code, name, piece, isOrder, url }: Dropped,
): Card {
  const { extension } = wordsFor(language);
  const document = isOrder ? extension.order : extension.invoice;
  const title = piece === undefined ? clip(name, 80) : document(clip(piece, 40));
  const identity = [code, clip(companyName, 60)].join(' · ');
  const data: DroppedData = {
    fallback: extension.fallback,
    title,
    lines: [...(piece === undefined ? [] : [{ text: clip(name, 80) }]), { text: identity }],
    open: extension.open,
    openInChat: extension.openInChat,
    data: { company, code },
    url,
  };
  return withCustomerLink(expandCard(template, data, aboutCustomer(language, { company, code })), () => url);
}
