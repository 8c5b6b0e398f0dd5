import * as AdaptiveTemplates from 'adaptivecards-templating';
import { dropUndrawn } from '../../../domain/drawn-text.ts';
import { type About, aboutOf, setAbout } from '../about.ts';
import type { Card } from '../turn.ts';
import { plainTitle } from './plain-title.ts';
import { toTheClient } from './reserved-names.ts';

/** Above this (UTF-16, as Teams counts) some clients refuse a card; views are paged to stay under it. */
export const MAX_CARD_BYTES = 28 * 1024;

/** Templates that were read, by the constant that they are: reading one takes longer than all the rest of a card. */
const read = new WeakMap<object, AdaptiveTemplates.Template>();

function readTemplate(template: object): AdaptiveTemplates.Template {
  const known = read.get(template) ?? new AdaptiveTemplates.Template(template);
  read.set(template, known);
  return known;
}

/**
 * A template with its data. Every value comes in ready to show: the language of templates formats days in English only, leaves
 * a missing key as it is written, and throws on a null inside a sentence. The
 * template is a constant. `about`: the customer to whom the card gets a link as it is sent.
 */
export function expandCard(template: object, data: object, about?: About): Card {
  const card = drawn(pruned(readTemplate(template).expand({ $root: data }))) as Card;
  return about ? setAbout(card, about) : card;
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

type Node = Readonly<Record<string, unknown>>;
/** Choices that all show are ticked, and so are several; others drop down. */
type Within = 'card' | 'choice' | 'ticked';
const choicesOf = ({ style, isMultiSelect }: Node): Within =>
  style === 'expanded' || isMultiSelect === true ? 'ticked' : 'choice';

const isSent = (key: string, { type }: Node): boolean => key === 'data' && String(type).startsWith('Action.');

/** Never seen, and to come back as they are: what a choice stands for, names and addresses of things. */
function isUnread(key: string, { type }: Node, isChoice: boolean): boolean {
  if (key === 'id' || key === 'url') return true;
  return key === 'value' && (isChoice || String(type).startsWith('Input.'));
}

/** What people read on a card holds nothing that draws nothing. */
function drawn(part: unknown, within: Within = 'card'): unknown {
  if (typeof part === 'string') return dropUndrawn(part);
  if (Array.isArray(part)) return part.map((one) => drawn(one, within));
  if (typeof part !== 'object' || part === null) return part;
  const node = part as Node;
  const isTicked = within === 'ticked' || node.type === 'Input.Toggle';
  const told = ([key, one]: readonly [string, unknown]): unknown => {
    if (isSent(key, node)) return toTheClient(one);
    if (isUnread(key, node, within !== 'card')) return one;
    if (isTicked && key === 'title' && typeof one === 'string') return plainTitle(dropUndrawn(one));
    return drawn(one, key === 'choices' ? choicesOf(node) : 'card');
  };
  return Object.fromEntries(Object.entries(node).map((entry) => [entry[0], told(entry)]));
}

/** What the link to the customer takes: an address of 150 signs twice, and its element. */
const LINK_BYTES = 1_000;

/** What is added for clients that know no Action.Execute. */
const OLD_CLIENT_BYTES = 500;

/** As it is sent: with the link of the customer whom it is about, and the button of old clients. */
export const cardBytes = (card: Card): number =>
  Buffer.byteLength(JSON.stringify(card), 'utf16le') +
  OLD_CLIENT_BYTES +
  (aboutOf(card) === undefined ? 0 : LINK_BYTES);
