import { indexName } from '../tiers/indexed-name.ts';
import type { TiersCode } from '../tiers/tiers-code.ts';
import type { MatchAgainst, MatchedItem } from './bank-match.ts';
import { bareNumber, compactNumber } from './free-text.ts';

/** What is open, found by what bank entries say: made once for all entries. */
export interface MatchIndex {
  /** By number of the document without separators. */
  readonly byPiece: ReadonlyMap<string, readonly MatchedItem[]>;
  /** Lengths that such numbers have, the longest first. */
  readonly lengths: readonly number[];
  /** By their last digits. */
  readonly byBare: ReadonlyMap<string, readonly MatchedItem[]>;
  /** How numbers look: `FA000512` is `FA######`. */
  readonly shapes: ReadonlySet<string>;
  readonly byTiers: ReadonlyMap<TiersCode, readonly MatchedItem[]>;
  /** By what is left of them, in cents. */
  readonly byLeft: ReadonlyMap<number, readonly MatchedItem[]>;
  readonly byNumber: ReadonlyMap<number, MatchedItem>;
  /** EC_No by reference. */
  readonly letters: ReadonlyMap<string, readonly number[]>;
  /** Customers by their name without spaces and legal form. */
  readonly names: ReadonlyMap<string, readonly TiersCode[]>;
}

/** Shorter ones are found everywhere. */
const SHORTEST_PIECE = 4;
/** Of a name without its legal form. */
const SHORTEST_NAME = 4;

export const shapeOf = (compact: string): string => compact.replace(/\d/gu, '#');

/** A document's number can be looked for in a text: it is long enough and has digits. */
const isTelling = (compact: string): boolean =>
  compact.length >= SHORTEST_PIECE && /\d{3}/u.test(compact) && (/[A-Z]/u.test(compact) || compact.length >= 5);

export function indexForMatching({
  items,
  customers,
  letters,
}: Pick<MatchAgainst, 'items' | 'customers' | 'letters'>): MatchIndex {
  const [byPiece, byBare, byTiers, byLeft] = [
    new Lists<string>(),
    new Lists<string>(),
    new Lists<TiersCode>(),
    new Lists<number>(),
  ];
  const shapes = new Set<string>();
  for (const item of items) {
    byTiers.add(item.tiers, item);
    byLeft.add(item.left, item);
    const compact = compactNumber(item.effet?.invoice?.piece ?? item.piece);
    if (isTelling(compact)) byPiece.add(compact, item);
    if (isTelling(compact) && /[A-Z]/u.test(compact)) shapes.add(shapeOf(compact));
    const bare = bareNumber(compact);
    if (bare !== '') byBare.add(bare, item);
  }
  const names = new Map<string, TiersCode[]>();
  for (const { code, name, shortName } of customers) {
    for (const key of new Set([indexName(name).compact, indexName(shortName).compact])) {
      if (key.length < SHORTEST_NAME) continue;
      const known = names.get(key);
      if (known) known.push(code);
      else names.set(key, [code]);
    }
  }
  return {
    byPiece: byPiece.of,
    lengths: [...new Set([...byPiece.of.keys()].map(({ length }) => length))].sort((a, b) => b - a),
    byBare: byBare.of,
    shapes,
    byTiers: byTiers.of,
    byLeft: byLeft.of,
    byNumber: new Map(items.map((item) => [item.ecNo, item])),
    letters: new Map(letters.map(({ reference, ecNos }) => [reference, ecNos])),
    names,
  };
}

class Lists<Key> {
  readonly of = new Map<Key, MatchedItem[]>();
  add(key: Key, item: MatchedItem): void {
    const known = this.of.get(key);
    if (known) known.push(item);
    else this.of.set(key, [item]);
  }
}
