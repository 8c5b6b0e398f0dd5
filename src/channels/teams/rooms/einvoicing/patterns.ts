/** « efactures », « /e-factures », « les factures électroniques », « e-invoices ». */
export const EINVOICES =
  /^\/?\s*(?:(?:les\s+)?e-?factures?|(?:les\s+)?factures?\s+[ée]lectroniques?|e-?invoices?|electronic\s+invoices?)\s*[!.?]*$/iu;
