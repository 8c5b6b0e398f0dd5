import type { Day } from '../../../../domain/day.ts';
import { readSpokenAmount } from './spoken-amount.ts';
import { readSpokenDay } from './spoken-day.ts';
import type { Token } from './tokens.ts';

/** What may lead to a day, and is of it. */
const LEADS = /^(?:le|la|l'|pour|avant|au|plus|tard|jusqu'|d'|ici|a|by|on|before|until|the|for|vers|des|apres)$/u;
const LONGEST = 6;

type Find = (own: readonly Token[], after: Token | undefined) => Pick<Token, 'word' | 'value'> | null;

/**
 * The words of a sentence with each day and amount as one: `<day>`, `<amount>`, or `<number>` for a bare one. What is surely an amount
 * first: « vendredi 3 000 € » is no Friday the 3rd; then days, then numbers: « 15 mars 2026 » is none.
 */
export function findDaysAndAmounts(tokens: readonly Token[], today: Day): readonly Token[] {
  const dayOf: Find = (own) => {
    const day = readSpokenDay(own.map(({ word }) => word).join(' '), today);
    return day === undefined ? null : { word: '<day>', value: day };
  };
  return [sureAmount, dayOf, anyAmount].reduce(replaceFound, tokens);
}

const anyAmount: Find = (own, after) => {
  const amount = isCounted(after) ? null : readSpokenAmount(own.map(({ word }) => word).join(' '));
  return amount && { word: `<${amount.kind}>`, value: amount.value };
};

/** With its mark, or in groups of figures. */
const sureAmount: Find = (own, after) => {
  const found = anyAmount(own, after);
  return found?.word === '<amount>' || own.length > 1 ? found : null;
};

/** The longest first, from the left; what leads to a day is of it. */
function replaceFound(tokens: readonly Token[], find: Find): readonly Token[] {
  const found: Token[] = [];
  for (let at = 0; at < tokens.length; ) {
    const [token, length] = longestAt(tokens, at, find);
    if (token.word === '<day>' && tokens[at] !== token) dropLeads(found);
    found.push(token);
    at += length;
  }
  return found;
}

function longestAt(tokens: readonly Token[], at: number, find: Find): readonly [token: Token, length: number] {
  for (let length = Math.min(LONGEST, tokens.length - at); length > 0; length -= 1) {
    const own = tokens.slice(at, at + length);
    const found = own.some(({ value }) => value !== undefined) ? null : find(own, tokens[at + length]);
    if (found) return [{ ...found, from: own[0]?.from ?? 0, to: own.at(-1)?.to ?? 0 }, length];
  }
  return [tokens[at] as Token, 1];
}

/** « 120 jours » is no amount. */
const isCounted = (after: Token | undefined): boolean =>
  /^(?:j|jours?|days?|factures?|clients?)$/u.test(after?.word ?? '');

function dropLeads(found: Token[]): void {
  while (LEADS.test(found.at(-1)?.word ?? '')) found.pop();
}
