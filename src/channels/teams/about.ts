import type { Language } from '../../domain/language.ts';
import { wordsFor } from '../words/words.ts';
import type { CustomerRef } from './deep-link.ts';
import type { Card } from './turn.ts';

/** The customer whom a card is about, and what the link to them is called. */
export interface About extends CustomerRef {
  readonly label: string;
}

/** Where a card keeps it until it is sent; a symbol, that no JSON holds. */
const ABOUT: unique symbol = Symbol('about');
type AboutCard = Card & { readonly [ABOUT]?: About };

export const setAbout = (card: Card, about: About): Card => ({ ...card, [ABOUT]: about }) as AboutCard;
export const aboutOf = (card: Card): About | undefined => (card as AboutCard)[ABOUT];

export const aboutCustomer = (language: Language, { company, code }: CustomerRef): About => ({
  company,
  code,
  label: wordsFor(language).account.link,
});

/**
 * The card with the address of its customer in words at its end: a link to open, an address to select or copy, on every client. A
 * button can only be pressed.
 */
export function withCustomerLink(card: Card, urlOf: (ref: CustomerRef) => string): Card {
  const { [ABOUT]: about, ...plain } = card as AboutCard;
  if (about === undefined) return card;
  const url = urlOf(about);
  return { ...plain, body: [...((plain.body as readonly unknown[] | undefined) ?? []), linkLine(about.label, url)] };
}

const linkLine = (label: string, url: string) => ({
  type: 'RichTextBlock',
  spacing: 'Small',
  inlines: [
    { type: 'TextRun', text: `${label} `, size: 'Small', isSubtle: true },
    { type: 'TextRun', text: url, size: 'Small', selectAction: { type: 'Action.OpenUrl', url } },
  ],
});
