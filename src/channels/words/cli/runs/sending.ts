/** What the terminal says of the stop of all sending. */
export const sendingWords = {
  usage: 'sending [stop --reason TEXTE | resume]',
  going: (company: string): string => `${company} : les lettres partent.`,
  stopped: (company: string, by: string, at: string, reason: string): string =>
    `${company} : tous les envois ont été arrêtés par ${by} le ${at} : ${reason}`,
  resumed: (company: string, by: string, at: string, reason: string): string =>
    `${company} : les envois reprennent ; ${by} les avait arrêtés le ${at} : ${reason}`,
  notStopped: (company: string): string => `${company} : rien n’était arrêté.`,
} as const;
