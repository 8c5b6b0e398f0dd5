// « comment » alone is French for « how »: in English it takes its « on ».
/** « /commenter Dupont : promesse vendredi @Yann », « commente Dupont : … », « comment on Dupont: … » */
export const WRITE =
  /^\/?\s*(?:commente[rz]?|comment\s+on)\s+(?:(?:le|la|the)\s+)?(?:(?:clients?|customer|tiers)\s+)?(?<name>[^:]{1,100}?)\s*:\s*(?<text>\S.*)$/isu;
/** « /commenter Dupont »: the form; « commenter » asks on whom. */
export const OPEN =
  /^\/?\s*(?:commente[rz]|comment\s+on)(?:\s+(?:(?:le|la|the)\s+)?(?:(?:clients?|customer|tiers)\s+)?(?<name>[^\s:][^:]{0,99}?))?\s*:?$/isu;
/** « commentaires Dupont », « historique des commentaires de Dupont » */
export const HISTORY =
  /^\/?\s*(?:(?:l[’']\s*)?(?:historique\s+des\s+)?commentaires|comments)(?:\s+(?:(?:du|de\s+la|des?|le|la|sur|of|on)\s+(?:the\s+)?)?(?:clients?|customer|tiers)?\s*:?\s*(?<name>\S.*))?$/iu;
