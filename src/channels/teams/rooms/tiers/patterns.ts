/** « relance client X »; « relances » alone is of all customers, another room's, and so is « relance tous ceux … ». */
export const REMIND =
  /^\/?\s*(?:relanc(?:e|er|ez)|relances(?=\s+(?:(?:le|la|the)\s+)?(?:clients?|customer|tiers)\b)|remind|chase)(?:\s+(?:(?:le|la|the)\s+)?(?:clients?|customer|tiers))?(?:\s*:)?(?:\s+(?<name>(?!(?:tous|toutes|ceux|celles|tout\s+le\s+monde|everybody|everyone)\b).+))?$/iu;
