const NB = '\u00a0';
const plural = (count: number, one: string, many: string): string => `${count}${NB}${count > 1 ? many : one}`;

/** What the terminal says of the positions that lists read. */
export const positionsWords = {
  usage: 'Usage : npm run cli -- positions status | rebuild [--company CODE] [--json]',
  busy: 'Une mise à jour est déjà en cours ailleurs.',
  unreachable: (code: string, detail: string): string =>
    `Sage ne répond pas (${code}) : ${detail}. Les listes lisent Sage en direct ; le prochain passage continuera.`,
  rebuilt: (asOf: string, changed: number): string =>
    `Situation recalculée au ${asOf} : ${plural(changed, 'client', 'clients')}.`,
  never: 'Jamais calculée : le service la calcule à son premier passage ; d’ici là, les listes lisent Sage en direct.',
  kept: (at: string, asOf: string): string => `Les listes montrent la situation du ${at}, au ${asOf}.`,
  live: (minutes: number): string =>
    `Les listes lisent Sage en direct : aucun passage complet d’aujourd’hui n’a moins de ${plural(minutes, 'minute', 'minutes')}.`,
  last: (at: string): string => `Dernier passage complet : ${at}.`,
  failed: (fault: string, since: string): string => `Le passage commencé le ${since} a échoué (${fault}).`,
  reconciled: (at: string, read: number, found: number): string =>
    `Contrôle de nuit le ${at} : ${plural(read, 'client relu', 'clients relus')}, ${found === 0 ? 'aucune différence' : plural(found, 'différent, recalculé', 'différents, recalculés')}.`,
  size: (tiers: number, debts: number, lates: number): string =>
    `${plural(tiers, 'client suivi', 'clients suivis')} ; ${plural(debts, 'étape', 'étapes')} de solde, ${plural(lates, 'étape', 'étapes')} de retard.`,
} as const;
