const CUSTOMER = String.raw`(?:(?:du|de\s+la|de|of\s+the|of)\s+)?(?:clients?|customer|tiers)(?:\s*:)?\s+`;
const REST = String.raw`(?:\s*:)?(?:\s+(?:${CUSTOMER})?(?<rest>\S.*))?\s*$`;

/** Who owed most on a day; of today, the room of figures says it, with how they pay. */
export const TOP_ON =
  /^\/?\s*(?:le\s+|the\s+)?top(?:\s+(?:10|dix|ten))?(?:\s+(?:d[ée]biteurs|debtors))?\s+(?:au|as\s+of)\s+(?<rest>\S.*)$/iu;

/** What follows is a customer, days, or both; nothing: everybody, today. */
export const AGING = new RegExp(String.raw`^\/?\s*(?:balance\s+[âa]g[ée]e|aging|aged\s+balance)${REST}`, 'iu');
export const SCHEDULE = new RegExp(String.raw`^\/?\s*(?:[ée]ch[ée]ancier|(?:due\s+)?schedule)${REST}`, 'iu');
export const STATEMENT = new RegExp(
  String.raw`^\/?\s*(?:relev[ée](?:\s+de\s+compte)?|statement(?:\s+of\s+account)?)${REST}`,
  'iu',
);

/** What a command was followed by, `''` where it was by nothing. */
export const restIn = (pattern: RegExp, text: string): string => pattern.exec(text)?.groups?.rest?.trim() ?? '';
