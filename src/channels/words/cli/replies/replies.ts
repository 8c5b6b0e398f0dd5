/** What the terminal says of letters that did not arrive. */
export const repliesCliWords = {
  usage: 'bounces [lift <code du client> <adresse>] [--days N]',
  none: 'Aucune lettre refusée.',
  headers: ['Jour', 'Client', 'Lettre', 'Adresse', 'Code', 'Motif'],
  sender: (diagnostic: string) => `envoi bloqué par Microsoft : ${diagnostic}`,
  lifted: (address: string) => `On écrira de nouveau à ${address}.`,
  notRefused: (address: string) => `${address} n’était pas écartée pour ce client.`,
  badDays: (given: string) => `« ${given} » n’est pas un nombre de jours.`,
} as const;
