export const LATE = /^\/?\s*(?:(?:les\s+)?retards?|late)\s*[!.?]*$/iu;
export const REGISTER = /^\/?\s*(?:enregistrer|register)(?:\s+(?:ce|cette|this)\s+\p{L}+)?\s*[!.]*$/iu;
export const UNREGISTER = /^\/?\s*(?:d[eé]s-?enregistrer|unregister)(?:\s+(?:ce|cette|this)\s+\p{L}+)?\s*[!.]*$/iu;
