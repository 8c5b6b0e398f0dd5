import type { TiersCode } from '../tiers/tiers-code.ts';

/** Who another customer pays for, by code: CT_NumPayeur where it names another customer. */
export type PayerLinks = ReadonlyMap<TiersCode, TiersCode>;

export interface Payers {
  /** Who pays at the end: the customer itself where nobody pays for it (case H5). */
  payerOf(code: TiersCode): TiersCode;
  /** Customers that pay for each other in a circle, each from its payer on, in the order of their links. */
  readonly loops: readonly (readonly TiersCode[])[];
}

/**
 * Follows payers of payers to the end. A circle has no end: it is broken before the code that comes first in it, wherever one
 * enters, so that the same customer pays every time; whoever is paid by a circle is paid by that one.
 */
export function followPayers(links: PayerLinks): Payers {
  const ends = new Map<TiersCode, TiersCode>();
  const loops: (readonly TiersCode[])[] = [];
  for (const code of links.keys()) {
    const path = new Set<TiersCode>();
    let at = code;
    while (!ends.has(at) && !path.has(at)) {
      const next = links.get(at);
      if (next === undefined || next === at) break;
      path.add(at);
      at = next;
    }
    let end = ends.get(at) ?? at;
    if (path.has(at)) {
      const loop = startingAtFirst([...path].slice([...path].indexOf(at)));
      loops.push(loop);
      end = loop[0] ?? at;
    }
    for (const one of path) ends.set(one, end);
  }
  return { payerOf: (code) => ends.get(code) ?? code, loops };
}

function startingAtFirst(loop: readonly TiersCode[]): readonly TiersCode[] {
  const first = loop.indexOf(loop.toSorted()[0] ?? '');
  return [...loop.slice(first), ...loop.slice(0, first)];
}
