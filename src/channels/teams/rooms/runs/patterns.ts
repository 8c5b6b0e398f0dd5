/** « relances », with a filter after it or none; `relance client …` is another room's. */
export const RUNS =
  /^\/?\s*(?:(?:les\s+)?relances|reminders)(?!\s+(?:(?:le|la|the)\s+)?(?:clients?|customer|tiers)\b)(?:\s+(?<filter>\S.*?))?\s*[!.?]*$/iu;
export const STOP = /^\/?\s*(?:arr[eê]t\s+d\s*['’]?\s*urgence|emergency\s+stop)(?:\s*:?\s*(?<reason>\S.*?))?\s*$/iu;
export const RESUME = /^\/?\s*(?:reprendre\s+les\s+envois|resume\s+sending)\s*[!.]*$/iu;
