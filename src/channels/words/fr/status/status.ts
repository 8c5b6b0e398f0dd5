const plural = (count: number, one: string, many: string): string => `${count} ${count < 2 ? one : many}`;

/** How the product stands, for administrators. */
export const status = {
  help: {
    status: {
      say: 'état',
      does: 'pour un administrateur : file des lettres, échecs, arrêts, derniers passages du service',
    },
  },
  title: (version: string) => `État de Relance ${version}`,
  refresh: 'Actualiser',
  bank: (on: string) => `dernière écriture de banque le ${on}`,
  noBank: 'aucune écriture de banque',
  noSage: 'Sage ne répond pas',
  queue: (parts: string) => `lettres en cours : ${parts}`,
  queued: (letters: number, state: string) => `${letters} « ${state} »`,
  noQueue: 'aucune lettre en cours',
  toCheck: (letters: number) => `${letters} à vérifier`,
  failed: (letters: number, days: number) =>
    `${plural(letters, 'arrêtée avant de partir', 'arrêtées avant de partir')} en ${days} jours`,
  stopped: (by: string, at: string, reason: string) => `Envois arrêtés par ${by} le ${at} : ${reason}`,
  passes: 'Derniers passages du service',
  pass: (name: string, at: string) => `${name} : ${at}`,
  never: 'jamais terminé',
  fault: (at: string, code: string) => `échec le ${at} (${code})`,
  noPass: 'Aucun passage n’a encore été noté : le service n’a pas tourné.',
};
