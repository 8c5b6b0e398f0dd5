export const BLOCKED_ORDERS = /^\/?\s*(?:(?:les\s+)?commandes?\s+bloqu[eé]es?|blocked\s+orders?)\s*[!.?]*$/iu;
export const ENCOURS =
  /^\/?\s*(?:encours|exposure)(?:\s+(?:(?:du|de\s+la|de|le|la|of\s+the|of|the)\s+)?(?:clients?|customer|tiers))?(?:\s*:)?(?:\s+(?<name>.+))?$/iu;
