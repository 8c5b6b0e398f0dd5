/** How long a customer takes to pay; « dmp > 60 » asks for a list. */
export const DMP =
  /^\/?\s*dmp(?:\s+(?:(?:du|de\s+la|de|le|la|of\s+the|of|the)\s+)?(?:clients?|customer|tiers))?(?:\s*:)?(?:\s+(?<name>[^\s>:].*))?$/iu;
export const TOP =
  /^\/?\s*(?:(?:le\s+)?top(?:\s+(?:10|dix|ten))?|qui\s+(?:vous|nous|me)\s+doit\s+quoi|who\s+owes(?:\s+(?:us|you|me))?\s+what)\s*[!.?]*$/iu;
/** With or without thresholds, which alone are enough. */
export const FOLLOW =
  /^\/?\s*(?:(?:suivre|follow)(?:\s*:)?(?:\s+(?<filter>.+))?|(?<bare>(?:dmp|(?:en\s+)?retards?|late|overdue)\s*>.+))$/iu;

/** The thresholds that a command gives, `''` where it gives none. */
export function followIn(text: string): string {
  const { filter, bare } = FOLLOW.exec(text)?.groups ?? {};
  return (bare ?? filter ?? '').trim();
}
