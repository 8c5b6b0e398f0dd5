/** « pénalités Dupont », « /penalties Dupont », « pénalités de retard du client Dupont ». */
export const PENALTIES =
  /^\/?\s*(?:p[ée]nalit[ée]s?(?:\s+de\s+retard)?|(?:late[\s-]payment\s+)?penalt(?:y|ies))(?:\s+(?:(?:du|de\s+la|de|le|la|of\s+the|of|the)\s+)?(?:clients?|customer|tiers))?(?:\s*:)?(?:\s+(?<name>[^\s:].*))?$/iu;
