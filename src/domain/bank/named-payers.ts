import { indexName } from '../tiers/indexed-name.ts';
import type { TiersCode } from '../tiers/tiers-code.ts';
import type { MatchAgainst, MatchedEntry, MatchReason } from './bank-match.ts';
import type { MatchIndex } from './match-index.ts';

/** Who paid: one customer, or those that the bank's words fit alike; empty where nobody is known. */
export interface NamedPayers {
  readonly codes: readonly TiersCode[];
  readonly reason: MatchReason | null;
}

const NOBODY: NamedPayers = { codes: [], reason: null };
/** Words of banks around a name. */
const BANK_WORDS =
  /\b(?:vir|virement|virements|sepa|inst|instantane|recu|de|emis|par|prlv|prelevement|impaye|rejet|remise|m|mme|mr|ou)\b/gu;
const MOST_WORDS = 6;

/** By an IBAN that paid for a customer before; else by the payer's name; else by a customer's name in the free text. */
export function findPayers(
  entry: Pick<MatchedEntry, 'iban' | 'name' | 'text'>,
  index: MatchIndex,
  { ibans }: Pick<MatchAgainst, 'ibans'>,
): NamedPayers {
  const known = entry.iban === null ? undefined : ibans.get(entry.iban);
  if (known && known.length > 0) return { codes: known, reason: { code: 'iban' } };
  if (entry.name !== '') {
    const codes = index.names.get(indexName(entry.name).compact) ?? [];
    return codes.length > 0 ? { codes, reason: { code: 'name', in: 'payer' } } : NOBODY;
  }
  const codes = nameIn(entry.text, index);
  return codes.length > 0 ? { codes, reason: { code: 'name', in: 'text' } } : NOBODY;
}

/** The longest run of words that is a customer's name. */
function nameIn(text: string, { names }: MatchIndex): readonly TiersCode[] {
  const words = indexName(text)
    .full.replace(BANK_WORDS, ' ')
    .split(' ')
    .filter((word) => word !== '');
  for (let count = Math.min(MOST_WORDS, words.length); count > 0; count -= 1) {
    for (let from = 0; from + count <= words.length; from += 1) {
      const run = words.slice(from, from + count);
      const codes = names.get(indexName(run.join(' ')).compact);
      if (codes) return codes;
    }
  }
  return [];
}
