import type { Day } from '../../../../domain/day.ts';
import { readSpokenAmount } from './spoken-amount.ts';
import { readSpokenDay } from './spoken-day.ts';
import type { Token } from './tokens.ts';

/** What may lead to a day, and is of it. */
const LEADS = /^(?:le|la|l'|pour|avant|au|plus|tard|jusqu'|d'|ici|a|by|on|before|until|the|for|vers|des|apres)$/u;
const LONGEST = 6;

/** The words of a sentence with each day and amount as one: `<day>`, `<amount>`, or `<number>` for a bare one. */
export function findDaysAndAmounts(tokens: readonly Token[], today: Day): readonly Token[] {
  const found: Token[] = [];
  let at = 0;
  while (at < tokens.length) {
    const one = longestAt(tokens, at, today);
    const [token, length] = one ?? [tokens[at] as Token, 1];
    if (one && token.word === '<day>') dropLeads(found);
    found.push(token);
    at += length;
  }
  return found;
}

function longestAt(tokens: readonly Token[], at: number, today: Day): readonly [Token, number] | null {
  for (let length = Math.min(LONGEST, tokens.length - at); length > 0; length -= 1) {
    const own = tokens.slice(at, at + length);
    const words = own.map(({ word }) => word).join(' ');
    const [from, to] = [own[0]?.from ?? 0, own.at(-1)?.to ?? 0];
    const amount = isCounted(tokens[at + length]) ? null : readSpokenAmount(words);
    if (amount) return [{ word: `<${amount.kind}>`, from, to, value: amount.value }, length];
    const day = readSpokenDay(words, today);
    if (day) return [{ word: '<day>', from, to, value: day }, length];
  }
  return null;
}

/** « 120 jours » is no amount. */
const isCounted = (after: Token | undefined): boolean =>
  /^(?:j|jours?|days?|factures?|clients?)$/u.test(after?.word ?? '');

function dropLeads(found: Token[]): void {
  while (LEADS.test(found.at(-1)?.word ?? '')) found.pop();
}
