/** « relance client X »; « relances » alone is of all customers, another room's. */
export const REMIND =
  /^\/?\s*(?:relanc(?:e|er|ez)|relances(?=\s+(?:(?:le|la|the)\s+)?(?:clients?|customer|tiers)\b)|remind|chase)(?:\s+(?:(?:le|la|the)\s+)?(?:clients?|customer|tiers))?(?:\s*:)?(?:\s+(?<name>.+))?$/iu;
