import * as AdaptiveTemplates from 'adaptivecards-templating';
import type { Card } from '../turn.ts';

/** Above this (UTF-16, as Teams counts) some clients refuse a card; views are paged to stay under it. */
export const MAX_CARD_BYTES = 28 * 1024;

/**
 * A template with its data. Every value comes in ready to show: the language of templates formats days in English only, leaves
 * a missing key as it is written, and throws on a null inside a sentence.
 */
export function expandCard(template: object, data: object): Card {
  return pruned(new AdaptiveTemplates.Template(template).expand({ $root: data })) as Card;
}

/** Values that mean nothing said: a table of ten rows holds hundreds of them. */
const DEFAULTS: Readonly<Record<string, string>> = {
  style: 'default',
  color: 'Default',
  weight: 'Default',
  horizontalAlignment: 'Left',
  associatedInputs: 'auto',
};

function pruned(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(pruned);
  if (typeof value !== 'object' || value === null) return value;
  const kept = Object.entries(value).filter(([key, one]) => DEFAULTS[key] !== one);
  return Object.fromEntries(kept.map(([key, one]) => [key, pruned(one)]));
}

export const cardBytes = (card: Card): number => Buffer.byteLength(JSON.stringify(card), 'utf16le');
