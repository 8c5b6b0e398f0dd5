/** « modèles », « modèles de lettres », « templates » */
export const TEMPLATES =
  /^\/?\s*(?:(?:les\s+)?mod[eè]les(?:\s+(?:de|des)\s+lettres)?|(?:letter\s+)?templates)\s*[!.?]*$/iu;
