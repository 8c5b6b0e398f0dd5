import { type Cents, cents } from '../../../domain/cents.ts';
import { type RememberedType, type SalesDocument, type SalesLine, TYPE } from './sales-book.ts';

const REMEMBERED: ReadonlySet<number> = new Set([TYPE.commande, TYPE.preparation, TYPE.livraison]);

/**
 * Takes lines worth `amount` off a document (all of them where none is said), splitting the last one. They remember the
 * document. Throws RangeError when it holds less: a bug here, not an input.
 */
export function takeLines(from: SalesDocument, amount: Cents | null): SalesLine[] {
  const taken: SalesLine[] = [];
  const left: SalesLine[] = [];
  let missing = amount ?? Number.POSITIVE_INFINITY;
  for (const line of from.lines) {
    const part = line.valued ? Math.min(line.amount, missing) : line.amount;
    if (missing <= 0) left.push(line);
    else taken.push({ ...line, amount: cents(part), origins: withOrigin(line, from) });
    if (missing > 0 && part < line.amount) left.push({ ...line, amount: cents(line.amount - part) });
    if (line.valued && missing > 0) missing -= part;
  }
  if (amount !== null && missing > 0)
    throw new RangeError(`${from.document.series} of ${from.tiers} holds less than that`);
  from.lines = left;
  return taken;
}

function withOrigin(line: SalesLine, from: SalesDocument): SalesLine['origins'] {
  if (!REMEMBERED.has(from.type)) return line.origins;
  return new Map([...line.origins, [from.type as RememberedType, from.document]]);
}
