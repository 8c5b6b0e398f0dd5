/** « plan répétition », « répétition du plan », « plan rehearsal », « rehearse the plan ». */
const REHEARSED = [
  String.raw`plans?(?:\s+de\s+relances?)?\s+(?:r[ée]p[ée]titions?|rehearsals?)`,
  String.raw`reminder\s+plans?\s+rehearsals?`,
  String.raw`(?:r[ée]p[ée]titions?\s+(?:du|de)|r[ée]p[ée]ter\s+le)\s+plans?(?:\s+de\s+relances?)?`,
  String.raw`(?:rehearsals?\s+of|rehearse)\s+(?:the\s+)?(?:reminder\s+)?plans?`,
].join('|');

/** « /plan répétition 12 mois », « plan répétition BIJOU 12 mois version 3 », « plan rehearsal 12 months ». */
export const REHEARSAL = new RegExp(String.raw`^\/?\s*(?:${REHEARSED})(?:\s*:)?(?:\s+(?<rest>\S.*?))?\s*[!.?]*$`, 'iu');

const WHOSE = String.raw`(?:(?:du|de\s+la|de|le|la|of\s+the|of|the)\s+)?(?:clients?|customer|tiers)`;

/** « plan », « /plan », « plan de relance », « plan Dupont », « plan du client Dupont », « reminder plan of Dupont ». */
export const PLAN = new RegExp(
  String.raw`^(?!\/?\s*(?:${REHEARSED})\b)\/?\s*(?:plans?(?:\s+de\s+relances?)?|reminder\s+plans?)(?:\s+${WHOSE})?(?:\s+(?:du|de\s+la|de|of))?(?:\s*:)?(?:\s+(?!d['’])(?<name>[^\s:].*?))?\s*[!.?]*$`,
  'iu',
);
