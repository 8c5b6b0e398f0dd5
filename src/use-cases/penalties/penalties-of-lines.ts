import type { PenaltiesOfLines } from '../ports/relance/penalties-of-lines.ts';
import { type PenaltiesPorts, readPenalties } from './read-penalties.ts';

/** What lateness costs, as penalties are computed everywhere. */
export const openPenaltiesOfLines = (ports: PenaltiesPorts): PenaltiesOfLines => ({
  async readPenaltiesOfLines(company, codes, asOf) {
    const read = await readPenalties(ports, company, codes, asOf);
    return new Map(
      [...read].flatMap(([tiers, { answer }]) =>
        answer.kind === 'penalties' && answer.exempt === null
          ? [[tiers, answer.byCurrency.flatMap(({ items }) => items)] as const]
          : [],
      ),
    );
  },
});
