export const TO_CHECK = /^\/?\s*(?:[aà]\s*[\s_-]\s*v[eé]rifier|v[eé]rifier|to[\s_-]check)\s*[!.?]*$/iu;
/** « lettres client Dupont », « /lettres Dupont », « letters customer Dupont » */
export const LETTERS =
  /^\/?\s*(?:lettres|letters)(?:\s+(?:(?:du|de\s+la|de|au|à|of\s+the|of|to)\s+)?(?:clients?|customer|tiers))?(?:\s*:)?(?:\s+(?<name>[^\s:].*))?$/iu;
