/** « agenda », « mes tâches »; « agenda tous » */
export const AGENDA =
  /^\/?\s*(?:(?:mon\s+|my\s+)?agenda|mes\s+t[aâ]ches|my\s+tasks)(?:\s+(?:(?:de|of)\s+)?(?<all>tous|toutes|all|everybody))?\s*[!.?]*$/iu;
/** « dossiers », « /dossiers de recouvrement », « files » */
export const FILES = /^\/?\s*(?:(?:les\s+)?dossiers(?:\s+de\s+recouvrement)?|(?:recovery\s+)?files)\s*[!.?]*$/iu;
/** « dossier client Dupont », « /dossier Dupont », « file of customer Dupont » */
export const CUSTOMER_FILE =
  /^\/?\s*(?:dossier|file)(?:\s+(?:(?:du|de\s+la|de|le|la|of\s+the|of|the)\s+)?(?:clients?|customer|tiers))?(?:\s*:)?(?:\s+(?<name>[^\s:].*))?$/iu;
