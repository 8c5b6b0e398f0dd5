import type { OtherKind } from '../../../../use-cases/runs/kinds/show-kind-run.ts';

/** « relances », with a filter after it or none; `relance client …` is another room's. */
export const RUNS =
  /^\/?\s*(?:(?:les\s+)?relances|reminders)(?!\s+(?:(?:le|la|the)\s+)?(?:clients?|customer|tiers)\b)(?:\s+(?<filter>\S.*?))?\s*[!.?]*$/iu;
export const STOP = /^\/?\s*(?:arr[eê]t\s+d\s*['’]?\s*urgence|emergency\s+stop)(?:\s*:?\s*(?<reason>\S.*?))?\s*$/iu;
export const RESUME = /^\/?\s*(?:reprendre\s+les\s+envois|resume\s+sending)\s*[!.]*$/iu;

const KINDS: readonly (readonly [OtherKind, RegExp])[] = [
  [
    'prevenance',
    /^(?:pr[eé]venances?|avis\s+avant\s+[eé]ch[eé]ances?|avant\s+[eé]ch[eé]ances?|upcoming(?:\s+due\s+dates?)?)$/iu,
  ],
  ['releve', /^(?:relev[eé]s?(?:\s+de\s+comptes?|\s+du\s+mois)?|statements?(?:\s+of\s+accounts?)?)$/iu],
];

/** The kind of letters that a text names, alone after « relances »; undefined: it is a filter. */
export const kindIn = (text: string): OtherKind | undefined =>
  KINDS.find(([, pattern]) => pattern.test(text.trim()))?.[0];
