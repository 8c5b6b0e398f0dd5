/** « /commenter Dupont : promesse vendredi @Yann », « commente Dupont : … », « comment Dupont: … » */
export const WRITE =
  /^\/?\s*(?:commente[rz]?|comment)\s+(?:(?:le|la|the)\s+)?(?:(?:clients?|customer|tiers)\s+)?(?<name>[^:]{1,100}?)\s*:\s*(?<text>\S.*)$/isu;
/** « /commenter Dupont »: the form. */
export const OPEN =
  /^\/?\s*(?:commente[rz]|comment)\s+(?:(?:le|la|the)\s+)?(?:(?:clients?|customer|tiers)\s+)?(?<name>[^\s:][^:]{0,99}?)\s*:?$/isu;
/** « commentaires Dupont », « historique des commentaires de Dupont » */
export const HISTORY =
  /^\/?\s*(?:(?:l[’']\s*)?(?:historique\s+des\s+)?commentaires|comments)(?:\s+(?:(?:du|de\s+la|des?|le|la|sur|of|on)\s+(?:the\s+)?)?(?:clients?|customer|tiers)?\s*:?\s*(?<name>\S.*))$/iu;
