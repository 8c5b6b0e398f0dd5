/** « relance client X » */
export const REMIND =
  /^\/?\s*(?:relanc(?:e|es|er|ez)|remind|chase)(?:\s+(?:(?:le|la|the)\s+)?(?:clients?|customer|tiers))?(?:\s*:)?(?:\s+(?<name>.+))?$/iu;
