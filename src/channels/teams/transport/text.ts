interface MentionEntity {
  readonly type?: unknown;
  readonly text?: unknown;
  readonly mentioned?: { readonly id?: unknown; readonly name?: unknown };
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&nbsp;': ' ',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&apos;': "'",
  '&amp;': '&',
};
const AT_TAG = /<at\b[^>]*>([\s\S]*?)<\/at>/giu;
/** A message that a message extension posted in the person's name: not something that they said to us. */
const COMPOSED_CARD = /^\s*<span\b[^>]*class="[^"]*\binline-compose-card\b/iu;
const MAX_LENGTH = 500;

export const isComposedCard = (text: string): boolean => COMPOSED_CARD.test(text);

const fold = (text: string): string => text.trim().toLocaleLowerCase('fr');

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

/**
 * What a person typed, as a command reads it: without the mention of the bot (whatever its case), other mentions as plain
 * names, entities decoded, odd spaces made plain, accents composed (NFC).
 */
export function normaliseText(text: string, entities: readonly unknown[], botId: string): string {
  const own = ownNames(entities, botId);
  return text
    .slice(0, MAX_LENGTH * 4)
    .replace(AT_TAG, (_, name: string) => (own.has(fold(name)) ? ' ' : name))
    .replace(/&(?:nbsp|lt|gt|quot|#39|apos|amp);/giu, (entity) => ENTITIES[entity.toLowerCase()] ?? entity)
    .normalize('NFC')
    .replace(/[\u200b-\u200d\u2060\ufeff]/gu, '')
    .replace(/\s+/gu, ' ')
    .trim()
    .slice(0, MAX_LENGTH);
}
