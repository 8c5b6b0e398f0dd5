type Ended = Record<'superseded' | 'lifted' | 'gone' | 'expired', number>;

const plural = (count: number, one: string, many: string): string => `${count} ${count > 1 ? many : one}`;

/** What the terminal says of a pass over open orders. */
export const watchWords = {
  busy: 'Un autre passage est en cours.',
  unreachable: (code: string, detail: string): string => `Sage ne répond pas (${code}) : ${detail}\nRien n’a changé.`,
  watched: (found: Readonly<Record<'orders' | 'opened' | 'noted' | 'escalated', number>> & Readonly<Ended>): string =>
    [
      `${plural(found.orders, 'commande ouverte lue', 'commandes ouvertes lues')} :`,
      `${found.opened} à décider, ${found.noted} à surveiller, ${found.superseded} remplacées, ${found.lifted} levées,`,
      `${found.gone} closes, ${found.expired} échues, ${found.escalated} relancées.`,
    ].join(' '),
} as const;
