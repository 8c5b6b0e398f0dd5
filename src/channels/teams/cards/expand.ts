import * as AdaptiveTemplates from 'adaptivecards-templating';
import type { Card } from '../turns/turn.ts';

/** Above this (UTF-16, as Teams counts) some clients refuse a card; views are paged to stay under it. */
export const MAX_CARD_BYTES = 28 * 1024;

/**
 * A template with its data. Every value comes in ready to show: the language of templates formats days in English only, leaves
 * a missing key as it is written, and throws on a null inside a sentence.
 */
export function expandCard(template: object, data: object): Card {
  return new AdaptiveTemplates.Template(template).expand({ $root: data }) as Card;
}

export const cardBytes = (card: Card): number => Buffer.byteLength(JSON.stringify(card), 'utf16le');
