/** « agenda », « mes tâches »; « agenda tous » */
export const AGENDA =
  /^\/?\s*(?:(?:mon\s+|my\s+)?agenda|mes\s+t[aâ]ches|my\s+tasks)(?:\s+(?:(?:de|of)\s+)?(?<all>tous|toutes|all|everybody))?\s*[!.?]*$/iu;
/** « dossiers », « /dossiers de recouvrement », « files » */
export const FILES = /^\/?\s*(?:(?:les\s+)?dossiers(?:\s+de\s+recouvrement)?|(?:recovery\s+)?files)\s*[!.?]*$/iu;
/** « dossier client Dupont », « /dossier Dupont », « file of customer Dupont » */
export const CUSTOMER_FILE =
  /^\/?\s*(?:dossier|file)(?:\s+(?:(?:du|de\s+la|de|le|la|of\s+the|of|the)\s+)?(?:clients?|customer|tiers))?(?:\s*:)?(?:\s+(?<name>[^\s:].*))?$/iu;
const NAMED = String.raw`(?:\s+(?:(?:du|de\s+la|de|avec|of\s+the|of|with)\s+)?(?:(?:le\s+|the\s+)?(?:clients?|customer|tiers)\s+)?(?<name>[^\s:][^:]*?))?(?:\s*:\s*(?<said>.*))?$`;
/** « promesse Dupont : 3 000 € le 06/03/2026 », « promise of Dupont: 3,000 on friday »: the form, with what was said. */
export const PROMISE = new RegExp(
  String.raw`^\/?\s*(?:promesse(?:\s+de\s+paiement)?|promise(?:\s+to\s+pay)?)${NAMED}`,
  'isu',
);
/** « litige Dupont : facture FA123, prix contesté »: the form, with what was said. */
export const DISPUTE = new RegExp(String.raw`^\/?\s*(?:litige|dispute)${NAMED}`, 'isu');
