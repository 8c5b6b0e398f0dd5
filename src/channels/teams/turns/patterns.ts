/**
 * Commands as people type them, with or without the slash, in either language, with or without accents. Anchored on
 * both ends: a keyword would match inside words (`aide` in « plaider »). No `g` flag: it remembers where it stopped.
 */
export const HELP = /^\/?\s*(?:aide|help|\?|bonjour|salut|hello|hi)\s*[!.?]*$/iu;
export const REMIND =
  /^\/?\s*(?:relanc(?:e|es|er|ez)|remind|chase)(?:\s+(?:(?:le|la|the)\s+)?(?:clients?|customer|tiers))?(?:\s*:)?(?:\s+(?<name>.+))?$/iu;
export const TO_CHECK = /^\/?\s*(?:[aà]\s*[\s_-]\s*v[eé]rifier|v[eé]rifier|to[\s_-]check)\s*[!.?]*$/iu;
export const REGISTER = /^\/?\s*(?:enregistrer|register)(?:\s+(?:ce|cette|this)\s+\p{L}+)?\s*[!.]*$/iu;
export const UNREGISTER = /^\/?\s*(?:d[eé]s-?enregistrer|unregister)(?:\s+(?:ce|cette|this)\s+\p{L}+)?\s*[!.]*$/iu;

/** The customer that a reminder command names, `''` where it names none. */
export const customerIn = (text: string): string => REMIND.exec(text)?.groups?.name?.trim() ?? '';
