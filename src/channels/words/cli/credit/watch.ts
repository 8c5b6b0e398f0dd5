type Ended = Record<'superseded' | 'lifted' | 'gone' | 'expired', number>;
type WatchFound = { readonly full: boolean } & Readonly<
  Record<'payers' | 'orders' | 'opened' | 'noted' | 'escalated', number> & Ended
>;

const plural = (count: number, one: string, many: string): string => `${count} ${count > 1 ? many : one}`;

/** What the terminal says of a pass over open orders. */
export const watchWords = {
  busy: 'Un autre passage est en cours.',
  unreachable: (code: string, detail: string): string => `Sage ne répond pas (${code}) : ${detail}\nRien n’a changé.`,
  watched: (found: WatchFound): string =>
    [
      found.full
        ? `Tous les comptes relus, ${plural(found.orders, 'commande ouverte', 'commandes ouvertes')} :`
        : `Depuis le dernier passage, ${plural(found.payers, 'compte changé', 'comptes changés')}, ${plural(found.orders, 'commande ouverte', 'commandes ouvertes')} :`,
      `${found.opened} à décider, ${found.noted} à surveiller, ${found.superseded} remplacées, ${found.lifted} levées,`,
      `${found.gone} closes, ${found.expired} expirées, ${found.escalated} transmises à l’étape suivante.`,
    ].join(' '),
} as const;
