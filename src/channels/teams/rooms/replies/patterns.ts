/** « réponses », « réponses toutes », « réponses Dupont », « replies of Dupont » */
export const REPLIES =
  /^\/?\s*(?:les\s+)?(?:r[ée]ponses|replies)(?:\s+(?:(?<all>toutes|tous|all)|(?:(?:du|de\s+la|des?|le|la|of|from)\s+(?:the\s+)?)?(?:(?:clients?|customer|tiers)\s*:?\s*)?(?<name>[^\s!.?].*?)))?\s*[!.?]*$/iu;
