import type { OpenItem } from './open-item.ts';

/**
 * What an advance (4191) is to what is late. It is a debt of ours tied to its order (no offsetting in the PCG; art. 1342-10 and
 * 1347 C. civ.): `tied` to claims of its own order or number, by EC_No; `other-order`: it names another; `unnamed`: a person is
 * asked.
 */
export type AdvanceTie =
  | { readonly kind: 'tied'; readonly to: ReadonlySet<number> }
  | { readonly kind: 'other-order'; readonly order: string }
  | { readonly kind: 'unnamed' };

/** Which of the claims an advance may be set against, by document numbers: its piece, its reference, its label, its order in Sage. */
export function tieAdvance(advance: OpenItem, claims: readonly OpenItem[]): AdvanceTie {
  const [own, orders] = [numberOf(advance.piece), ordersNamedBy(advance)];
  const names = new Set([...orders, ...(own === '' ? [] : [own])]);
  const to = claims.filter((claim) => numbersOf(claim).some((number) => names.has(number)));
  if (to.length > 0) return { kind: 'tied', to: new Set(to.map(({ ecNo }) => ecNo)) };
  const [order] = orders;
  return order === undefined ? { kind: 'unnamed' } : { kind: 'other-order', order };
}

const numbersOf = (claim: OpenItem): readonly string[] =>
  [claim.piece, ...claim.orders].map(numberOf).concat(numbersIn(claim.reference), numbersIn(claim.label));

/** Without the advance's own number, which is no order's. */
function ordersNamedBy(advance: OpenItem): readonly string[] {
  const own = numberOf(advance.piece);
  const named = [...advance.orders.map(numberOf), ...numbersIn(advance.reference), ...numbersIn(advance.label)];
  return [...new Set(named)].filter((number) => number !== '' && number !== own);
}

/** Letters and digits together (`BC00077`), or a number behind the word for an order (`commande n° 77`). */
const NUMBERED = /\b([A-Z]{1,6})-?(\d+)\b|\b(?:BC|CDE|CMD|COMMANDE|ORDER)\s+(?:N[°O]?\s*)?([A-Z]{0,6})(\d+)\b/gi;
/** What pays, not what is bought: the number of a transfer is no order's. */
const MEANS_OF_PAYMENT = /^(VIR|VRT|CHQ|CHEQUE|CB|TIP|PRLV|LCR|REM|EFF|BQ|AN|T)$/i;

/** The document numbers in a text, as `numberOf` writes them. */
function numbersIn(text: string): readonly string[] {
  return [...text.matchAll(NUMBERED)].flatMap(([, letters, digits, orderLetters, orderDigits]) => {
    if (letters !== undefined && MEANS_OF_PAYMENT.test(letters)) return [];
    return [numberOf(`${letters ?? (orderLetters || 'BC')}${digits ?? orderDigits}`)];
  });
}

/** `bc-00077` and `BC77` are one number: Sage fills numbers with zeros, people do not. */
function numberOf(piece: string): string {
  return piece
    .toUpperCase()
    .replace(/[^A-Z0-9]/g, '')
    .replace(/^([A-Z]+)0+(?=\d)/, '$1');
}
