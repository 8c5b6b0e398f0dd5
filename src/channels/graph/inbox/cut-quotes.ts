import EmailReplyParser from 'email-reply-parser';

const parser = new EmailReplyParser();

/**
 * Heads of quotes that the parser passes by: « Message d’origine » with a curved apostrophe, Orange's head in small letters, what was
 * forwarded, and the heads of Outlook in German.
 */
const HEADS: readonly RegExp[] = [
  /^[-_>\s]*(?:message d['’]origine|original message|message transf[ée]r[ée]|forwarded message|d[ée]but du message (?:transf[ée]r[ée]|r[ée]exp[ée]di[ée])|urspr[üu]ngliche nachricht)\b.*$/imu,
  /^>?\s*message du \d{1,2}\/\d{1,2}\/\d{2,4}.*\n>?\s*de ?: /imu,
  /^(?:de|from|von) ?: .*\n(?:envoyé|date|sent|gesendet|le) ?: /imu,
];
/** Beyond this nobody reads what is written; the patterns of quotes take long over more. */
const MOST = 50_000;

/** What the sender wrote, without quotes and signature; all of it where nothing else is left, for a reply may be written into the quote. */
export function cutQuotes(text: string): string {
  const whole = text.slice(0, MOST).replace(/\r\n?/gu, '\n');
  const end = Math.min(...HEADS.map((head) => head.exec(whole)?.index ?? whole.length));
  const above = end > 0 ? whole.slice(0, end) : whole;
  const said = parser.read(above).getVisibleText().trim();
  return said === '' ? above.trim() : said;
}
