import { whyNotWritten } from '../why-not-written.ts';

/** What the terminal says of dossiers contentieux. */
export const litigationCliWords = {
  usage:
    'Usage : npm run cli -- litigation export <code ou nom> [--file NUMÉRO] [--comments IDS] [--out FICHIER] [--company CODE] [--json]',
  written: (name: string, file: string): string => `${name} est écrit dans ${file}.`,
  notWritten: (file: string, detail: string): string => `${file} n’a pas pu être écrit : ${whyNotWritten(detail)}`,
  waits: 'Le dossier est demandé : le service en marche le constitue et le classe.',
  unreachable: (detail: string): string => `Sage ou Microsoft 365 ne répond pas, rien n’a été classé : ${detail}`,
  missing: (count: number): string =>
    count === 1 ? 'Une pièce manque : la synthèse la nomme.' : `${count} pièces manquent : la synthèse les nomme.`,
} as const;
