/** « encaissements », « /encaissements à saisir », « payments to book ». */
export const UNBOOKED = /^\/?\s*(?:(?:les\s+)?encaissements?(?:\s+[àa]\s+saisir)?|payments?\s+to\s+book)\s*[!.?]*$/iu;
