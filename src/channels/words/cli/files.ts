import { whyNotWritten } from './why-not-written.ts';

/** What the terminal says of the files that lists are written into. */
export const cliFileWords = {
  options: {
    csv: { value: 'FICHIER', does: 'écrit aussi un CSV pour un tableur français' },
    xlsx: { value: 'FICHIER', does: 'écrit aussi un classeur Excel' },
    pdf: { value: 'FICHIER', does: 'écrit aussi un PDF' },
  },
  written: (file: string): string => `Écrit : ${file}`,
  notWritten: (file: string, why: string): string => `Le fichier ${file} n’a pas pu être écrit : ${whyNotWritten(why)}`,
} as const;
