/** « plan », « /plan », « plan de relance », « plan Dupont », « plan du client Dupont », « reminder plan of Dupont ». */
export const PLAN =
  /^\/?\s*(?:plans?(?:\s+de\s+relances?)?|reminder\s+plans?)(?:\s+(?:(?:du|de\s+la|de|le|la|of\s+the|of|the)\s+)?(?:clients?|customer|tiers))?(?:\s+(?:du|de\s+la|de|of))?(?:\s*:)?(?:\s+(?!d['’])(?<name>[^\s:].*?))?\s*[!.?]*$/iu;
