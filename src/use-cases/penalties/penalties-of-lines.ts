import type { PenaltiesOfLines } from '../ports/relance/penalties-of-lines.ts';
import { type PenaltiesPorts, readPenalties } from './read-penalties.ts';

/** What lateness costs, as penalties are computed everywhere. */
export const openPenaltiesOfLines = (ports: PenaltiesPorts): PenaltiesOfLines => ({
  async readPenaltiesOfLines(company, tiers, asOf) {
    const answer = (await readPenalties(ports, company, [tiers], asOf)).get(tiers)?.answer;
    if (answer?.kind !== 'penalties' || answer.exempt !== null) return null;
    return answer.byCurrency.flatMap(({ items }) => items);
  },
});
