import type { StoredMessage } from '../store/stored-message.ts';

const REDIRECTED_FROM = 'x-relance-redirected-from';
const TEST_SUBJECT = '[TEST]';

/** Why a mail is seen as redirected to a test address: the intended recipients when a header names them. */
export function redirectionOf(message: StoredMessage): { readonly intended: string | null } | undefined {
  const named = message.headers.find(({ name }) => name.toLowerCase() === REDIRECTED_FROM);
  if (named !== undefined) return { intended: named.value };
  return message.subject.startsWith(TEST_SUBJECT) ? { intended: null } : undefined;
}

/** Where a mail is on its way, in words; null once it is in Sent Items. */
export function stateOf(message: StoredMessage, now: Date): string | null {
  if (message.folder === 'drafts') return 'Brouillon';
  if (message.visibleAt === null) return 'Perdu (panne simulée)';
  return message.visibleAt > now.getTime() ? 'En cours d’acheminement' : null;
}
