import type { ConversationPurpose } from '../../../use-cases/ports/transport/conversation-store.ts';

/**
 * Commands as people type them, with or without the slash, in either language, with or without accents. Anchored on
 * both ends: a keyword would match inside words (`aide` in « plaider »). No `g` flag: it remembers where it stopped.
 */
export const HELP = /^\/?\s*(?:aide|help|\?|bonjour|salut|hello|hi)\s*[!.?]*$/iu;
export const REMIND =
  /^\/?\s*(?:relanc(?:e|es|er|ez)|remind|chase)(?:\s+(?:(?:le|la|the)\s+)?(?:clients?|customer|tiers))?(?:\s*:)?(?:\s+(?<name>.+))?$/iu;
export const ENCOURS =
  /^\/?\s*(?:encours|exposure)(?:\s+(?:(?:du|de\s+la|de|le|la|of\s+the|of|the)\s+)?(?:clients?|customer|tiers))?(?:\s*:)?(?:\s+(?<name>.+))?$/iu;
export const BLOCKED_ORDERS = /^\/?\s*(?:(?:les\s+)?commandes?\s+bloqu[eé]es?|blocked\s+orders?)\s*[!.?]*$/iu;
export const LATE = /^\/?\s*(?:(?:les\s+)?retards?|late)\s*[!.?]*$/iu;
/** How long a customer takes to pay; « dmp > 60 » asks for a list. */
export const DMP =
  /^\/?\s*dmp(?:\s+(?:(?:du|de\s+la|de|le|la|of\s+the|of|the)\s+)?(?:clients?|customer|tiers))?(?:\s*:)?(?:\s+(?<name>[^\s>:].*))?$/iu;
export const TOP =
  /^\/?\s*(?:(?:le\s+)?top(?:\s+(?:10|dix|ten))?|qui\s+(?:vous|nous|me)\s+doit\s+quoi|who\s+owes(?:\s+(?:us|you|me))?\s+what)\s*[!.?]*$/iu;
/** With or without thresholds, which alone are enough. */
export const FOLLOW =
  /^\/?\s*(?:(?:suivre|follow)(?:\s*:)?(?:\s+(?<filter>.+))?|(?<bare>(?:dmp|(?:en\s+)?retards?|late|overdue)\s*>.+))$/iu;
export const TO_CHECK = /^\/?\s*(?:[aà]\s*[\s_-]\s*v[eé]rifier|v[eé]rifier|to[\s_-]check)\s*[!.?]*$/iu;
export const REGISTER = /^\/?\s*(?:enregistrer|register)(?:\s+(?:ce|cette|this)\s+\p{L}+)?\s*[!.]*$/iu;
export const UNREGISTER = /^\/?\s*(?:d[eé]s-?enregistrer|unregister)(?:\s+(?:ce|cette|this)\s+\p{L}+)?\s*[!.]*$/iu;
/** What a conversation is told without asking, for the company named or for all. */
export const ADD_PURPOSE =
  /^\/?\s*(?:enregistrer|register)\s+(?:(?:les|le|the)\s+)?(?:(?<approvals>approbations?|approvals?)|matin|morning)(?:\s+(?<company>[\w-]{1,20}))?\s*[!.]*$/iu;
export const REMOVE_PURPOSE =
  /^\/?\s*(?:d[eé]s-?enregistrer|unregister)\s+(?:(?:les|le|the)\s+)?(?:(?<approvals>approbations?|approvals?)|matin|morning)(?:\s+(?<company>[\w-]{1,20}))?\s*[!.]*$/iu;

/** The customer that a command names, `''` where it names none. */
export const customerIn = (pattern: typeof REMIND | typeof ENCOURS | typeof DMP, text: string): string =>
  pattern.exec(text)?.groups?.name?.trim() ?? '';

/** The thresholds that a command gives, `''` where it gives none. */
export function followIn(text: string): string {
  const { filter, bare } = FOLLOW.exec(text)?.groups ?? {};
  return (bare ?? filter ?? '').trim();
}

/** Company codes are in capitals. Null: every company. */
export function purposeIn(
  pattern: typeof ADD_PURPOSE | typeof REMOVE_PURPOSE,
  text: string,
): { readonly purpose: ConversationPurpose; readonly company: string | null } {
  const { approvals, company } = pattern.exec(text)?.groups ?? {};
  return { purpose: approvals ? 'approvals' : 'morning', company: company?.toUpperCase() ?? null };
}
