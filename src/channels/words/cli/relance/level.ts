import type { LevelCorrection } from '../../../../domain/relance/memory.ts';
import { formatDay } from '../../format.ts';

const dayOf = (due: LevelCorrection['due']): string => (due === null ? 'sans échéance' : formatDay(due));

/** `relance level`. */
export const levelLines = {
  usage: 'Écrivez « relance level CLIENT PIÈCE --count N --reason TEXTE ».',
  corrected: ({ piece, due, count, by, reason }: LevelCorrection) =>
    `${piece} (${dayOf(due)}) : ${count} ${count < 2 ? 'relance comptée' : 'relances comptées'}, par ${by.name} : ${reason}`,
  already: 'C’était déjà dit ainsi.',
  noInstalment: (piece: string) => `Aucune échéance ouverte ne porte la pièce « ${piece} ».`,
  several: (piece: string, dues: readonly LevelCorrection['due'][]) =>
    `Plusieurs échéances portent « ${piece} » : ${dues.map(dayOf).join(', ')}. Ajoutez --due AAAA-MM-JJ.`,
} as const;
