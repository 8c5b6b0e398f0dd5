import type { IncomingMail } from './incoming-mail.ts';

/**
 * By what a mail was found to answer a letter, the surest first. `sender`: its sender is a contact of one customer and nothing names a letter: a
 * person confirms whose it is.
 */
export type FoundBy = 'message' | 'conversation' | 'reference' | 'sender';

const MESSAGE_ID = /<[^<>\s]+@[^<>\s]+>/gu;
const REFERENCE = /\bREL-\d{4}-\d{6}\b/giu;
/** Long threads name every mail before: those nearest are enough, and a list to a query stays short. */
const MOST_IDS = 20;

/** Message-IDs that it answers: that of In-Reply-To first, then References from the nearest on (RFC 5322, section 3.6.4). */
export function answeredIds({ headers }: Pick<IncomingMail, 'headers'>): readonly string[] {
  const direct = headers['in-reply-to']?.match(MESSAGE_ID) ?? [];
  const thread = headers.references?.match(MESSAGE_ID)?.toReversed() ?? [];
  return [...new Set([...direct, ...thread])].slice(0, MOST_IDS);
}

/** References of our letters in its subject, each once. */
export const referencesIn = ({ subject }: Pick<IncomingMail, 'subject'>): readonly string[] => [
  ...new Set((subject.match(REFERENCE) ?? []).map((one) => one.toUpperCase())),
];
