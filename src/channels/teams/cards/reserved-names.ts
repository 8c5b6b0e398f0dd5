/**
 * Microsoft's renderer keeps a property `key` of its own on whatever an action sends. Where its host froze the card, as the Agents
 * Playground does, setting it throws: the button then does nothing, and nobody is told. So what rooms call `key` bears another name
 * between us and the client; cards that went out before still come back with it.
 */
const OURS = 'key';
const ON_THE_WAY = 'ownKey';

const renamed = (data: unknown, from: string, to: string): unknown =>
  typeof data === 'object' && data !== null && !Array.isArray(data) && Object.hasOwn(data, from)
    ? Object.fromEntries(Object.entries(data).map(([name, value]) => [name === from ? to : name, value]))
    : data;

/** What an action sends, as it stands on the card. */
export const toTheClient = (data: unknown): unknown => renamed(data, OURS, ON_THE_WAY);

/** What an action sent, as rooms know it. */
export const fromTheClient = (data: unknown): unknown => renamed(data, ON_THE_WAY, OURS);
