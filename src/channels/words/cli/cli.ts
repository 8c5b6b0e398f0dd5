interface Brief {
  readonly code: string;
  readonly name: string;
  readonly city: string;
}

const listed = (all: readonly Brief[]): string =>
  all.map(({ code, name, city }) => `  ${code}  ${name}${city ? ` (${city})` : ''}`).join('\n');

/** What the terminal says. Its readers are integrators and administrators of a French company. */
export const cliWords = {
  unknownCommand: (name: string): string => `Commande inconnue : ${name}.`,
  whichCompany: (codes: readonly string[]): string =>
    `Société inconnue. Indiquez --company avec l’un de ces codes : ${codes.join(', ') || '(aucune société)'}.`,
  companyNeeded: (codes: readonly string[]): string =>
    `Rien n’a changé : il y a plusieurs sociétés, dites laquelle avec --company et l’un de ces codes : ${codes.join(', ')}.`,
  noMatch: (text: string, suggestions: readonly Brief[]): string =>
    suggestions.length > 0
      ? `Aucun client ne correspond à « ${text} ». Peut-être :\n${listed(suggestions)}`
      : `Aucun client ne correspond à « ${text} ».`,
  ambiguous: (text: string, candidates: readonly Brief[]): string =>
    `Plusieurs clients correspondent à « ${text} », précisez le code :\n${listed(candidates)}`,
  readFrom: (at: string, from: 'positions' | 'sage'): string =>
    from === 'positions' ? `Selon les situations tenues à jour : Sage lu le ${at}.` : `Lu dans Sage le ${at}.`,
  badDay: (given: string): string => `« ${given} » n’est pas une date AAAA-MM-JJ.`,
  onDemo: (folder: string): string =>
    `Base d’essai, dans ${folder} : RELANCE_STORE_CONNECTION n’est pas donnée, rien ne touche une vraie base.`,
  heldByOther: (pid: string): string =>
    `La base embarquée est tenue par un autre processus (${pid}) qui ne répond pas. Arrêtez-le, puis recommencez.`,
} as const;
