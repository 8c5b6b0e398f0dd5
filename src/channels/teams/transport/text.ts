import { dropUnseen } from '../../../domain/drawn-text.ts';

interface MentionEntity {
  readonly type?: unknown;
  readonly text?: unknown;
  readonly mentioned?: { readonly id?: unknown; readonly name?: unknown };
}

const NAMED_ENTITIES: Readonly<Record<string, string>> = {
  nbsp: ' ',
  ensp: ' ',
  emsp: ' ',
  thinsp: ' ',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  amp: '&',
  shy: '',
  zwnj: '',
  zwj: '',
  lrm: '',
  rlm: '',
};
const ENTITY = /&(?:(?<name>[a-z]{2,6})|#(?<code>\d{1,7})|#x(?<hex>[0-9a-f]{1,6}));/giu;
const AT_TAG = /<at\b[^>]*>([\s\S]*?)<\/at>/giu;
/** What a reply quotes is somebody else's words, or an old command. */
const QUOTES = [
  /<blockquote\b[^>]*>[\s\S]*?<\/blockquote>/giu,
  /<quoted\b[^>]*\/>/giu,
  /<quoted\b[^>]*>(?:[^<]*<\/quoted>)?/giu,
];
/** How a client dresses what was typed. Signs that a person typed come as entities. */
const BLOCK_TAG = /<\/?(?:p|div|br|ul|ol|li|pre|blockquote|h[1-6])(?:\s[^>]*)?\/?>/giu;
const INLINE_TAG = /<\/?(?:span|b|i|u|s|em|strong|code|font|a)(?:\s[^>]*)?\/?>/giu;
/** A message that a message extension posted in the person's name: not something that they said to us. */
const COMPOSED_CARD = /^(?:\s|<(?:p|div)\b[^>]*>)*<span\b[^>]*class="[^"]*\binline-compose-card\b/iu;
const MAX_LENGTH = 500;
/** Tags and what is quoted around it included. */
const MAX_DRESSED = 10_000;

export const isComposedCard = (text: string): boolean => COMPOSED_CARD.test(text.slice(0, MAX_DRESSED));

const fold = (text: string): string => dropUnseen(text).trim().toLocaleLowerCase('fr');

/** Names under which these entities mention the bot; by its id, for a name may be anyone's. */
function ownNames(entities: readonly unknown[], botId: string): ReadonlySet<string> {
  const names = new Set<string>();
  for (const entity of entities as readonly MentionEntity[]) {
    if (entity?.type !== 'mention' || entity.mentioned?.id !== botId) continue;
    const tagged = typeof entity.text === 'string' ? entity.text.replace(AT_TAG, '$1') : entity.mentioned.name;
    if (typeof tagged === 'string') names.add(fold(tagged));
  }
  return names;
}

function decode(entity: string, name?: string, code?: string, hex?: string): string {
  if (name !== undefined) return NAMED_ENTITIES[name.toLowerCase()] ?? entity;
  const point = code === undefined ? Number.parseInt(hex ?? '', 16) : Number(code);
  return point > 0 && point <= 0x10ffff && (point < 0xd800 || point > 0xdfff) ? String.fromCodePoint(point) : entity;
}

const ANY_TAG = /<[^>]{0,2000}>/gu;
const MAX_MESSAGE = 1_000;

/** The text of somebody's message, as Teams gives it to an action: its own lines, without tags. `contentType`: `html` or `text`. */
export function readMessageText(content: string, contentType: string): string {
  const given = content.slice(0, MAX_DRESSED);
  const bare =
    contentType === 'text'
      ? given
      : QUOTES.reduce((left, quote) => left.replace(quote, ' '), given.replace(/\s+/gu, ' '))
          .replace(AT_TAG, (_, name: string) => name)
          .replace(BLOCK_TAG, '\n')
          .replace(ANY_TAG, '')
          .replace(ENTITY, decode);
  const lines = dropUnseen(bare).normalize('NFC').split(/\r?\n/u);
  const said = lines.map((line) => line.replace(/\s+/gu, ' ').trim()).filter((line) => line !== '');
  return [...said.join('\n')].slice(0, MAX_MESSAGE).join('');
}

/**
 * What a person typed, as a command reads it: without what it quotes, the tags and the unseen marks around or in it, and the mention
 * of the bot wherever it stands (whatever its case); other mentions as plain names, entities decoded once, odd spaces made plain,
 * accents composed (NFC).
 */
export function normaliseText(text: string, entities: readonly unknown[], botId: string): string {
  const own = ownNames(entities, botId);
  const bare = QUOTES.reduce((left, quote) => left.replace(quote, ' '), dropUnseen(text.slice(0, MAX_DRESSED)));
  const plain = bare
    .replace(AT_TAG, (_, name: string) => (own.has(fold(name)) ? ' ' : name))
    .replace(BLOCK_TAG, ' ')
    .replace(INLINE_TAG, '')
    .replace(ENTITY, decode);
  return dropUnseen(plain).normalize('NFC').replace(/\s+/gu, ' ').trim().slice(0, MAX_LENGTH);
}
