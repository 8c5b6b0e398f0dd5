import type { TiersCode } from '../../domain/tiers/tiers-code.ts';
import { OutsideFault } from '../ports/outside-fault.ts';
import type { LinePenalties, PenaltiesOfLines } from '../ports/relance/penalties-of-lines.ts';

/** Customers whose past is read in one go: what a reading holds is of these, however many there are. */
const AT_ONCE = 500;

type Read = ReadonlyMap<TiersCode, readonly LinePenalties[]>;

/**
 * The penalties of customers who are asked for one by one, read some hundreds at a time: the first of them who is asked for has all of them
 * read, for one company and day. Where something of one cannot be worked out, each is read by itself, and keeps nobody else
 * from theirs (case A6).
 */
export function readTogether(penalties: PenaltiesOfLines, codes: readonly TiersCode[]): PenaltiesOfLines {
  const placeOf = new Map(codes.map((code, at) => [code, Math.floor(at / AT_ONCE)]));
  const batches = new Map<number, Promise<Read | null>>();
  return {
    async readPenaltiesOfLines(company, asked, asOf) {
      const places = [...new Set(asked.map((code) => placeOf.get(code)))];
      const read = places.map((place) => {
        if (place === undefined) return null;
        const known = batches.get(place);
        if (known) return known;
        const own = codes.slice(place * AT_ONCE, (place + 1) * AT_ONCE);
        const batch = penalties.readPenaltiesOfLines(company, own, asOf).catch(unlessOutside);
        batches.set(place, batch);
        return batch;
      });
      const found = await Promise.all(read);
      if (found.includes(null)) return penalties.readPenaltiesOfLines(company, asked, asOf);
      const all = found.flatMap((one) => [...(one ?? [])]);
      return new Map(all.filter(([code]) => asked.includes(code)));
    },
  };
}

function unlessOutside(fault: unknown): null {
  if (fault instanceof OutsideFault) throw fault;
  return null;
}
