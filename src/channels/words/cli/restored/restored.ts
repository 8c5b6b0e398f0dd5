const letters = (count: number): string => (count === 1 ? '1 lettre partie' : `${count} lettres parties`);

/** What the terminal says of letters that a restored store does not know. */
export const restoredWords = {
  usage: 'restored --since INSTANT [--hold]',
  badSince: (given: string): string =>
    `« ${given} » n’est pas un instant : écrivez 2026-03-31T02:00 (heure de Paris), ou ISO avec son fuseau.`,
  sinceNeeded: 'Dites depuis quand : --since 2026-03-31T02:00, l’instant où la sauvegarde a commencé.',
  future: 'Cet instant n’est pas encore passé.',
  unreachable: (why: string): string => `Microsoft 365 n’a pas tout dit, rien n’est changé : ${why}`,
  none: (since: string): string => `La base connaît toutes les lettres parties depuis le ${since}.`,
  found: (count: number, since: string): string => `${letters(count)} depuis le ${since}, que la base ne connaît pas :`,
  headers: ['Référence', 'Client', 'Partie le', 'Voie', 'Objet'],
  unknownCustomer: 'client inconnu',
  way: { mail: 'courriel', post: 'courrier' },
  unaware: (references: readonly string[]): string =>
    `Parties, et que la base allait envoyer (${references.length}) : ${references.join(', ')}`,
  drafts: 'Brouillons que la base ne connaît pas, laissés dans la boîte (à supprimer à la main) :',
  draftHeaders: ['Référence', 'Boîte', 'Fait le', 'Objet'],
  hold: 'Rien n’est changé. Avec --hold : les relances de ces clients s’arrêtent, et aucun numéro ne sert deux fois.',
  held: (codes: readonly string[]): string => `Relances arrêtées, à reprendre client par client : ${codes.join(', ')}`,
  heldBefore: (count: number): string =>
    count === 1
      ? '1 lettre notée ; les relances de son client étaient déjà arrêtées.'
      : `${count} lettres notées ; les relances de leurs clients étaient déjà arrêtées.`,
  recognised: (references: readonly string[]): string => `Reconnues comme parties : ${references.join(', ')}`,
  raised: (year: number, last: number): string =>
    `Références de ${year} : la prochaine suit REL-${year}-${String(last).padStart(6, '0')}.`,
  nothingNew: 'Rien de nouveau : tout était déjà fait.',
  nobody: (count: number): string =>
    `${letters(count)} dont le client est inconnu : cherchez-le dans la lettre, et arrêtez ses relances dans Teams (« /plan CLIENT »).`,
  posted:
    'Un courrier que la base croit à poster l’a peut-être été depuis la sauvegarde : demandez avant de poster (« letters »).',
  /** Why the product itself stopped all sending: read where the stop is told. */
  stopped: (count: number): string =>
    `${letters(count)} que la base ne connaît pas : elle a sans doute été restaurée. Un administrateur lance « restored » (infra/README.md) puis fait reprendre les envois.`,
  /** Why a customer is held: read on its card and wherever it is held. At most 500 signs. */
  reason: (said: readonly { readonly reference: string; readonly on: string }[], more: number): string => {
    const named = said.map(({ reference, on }) => `${reference} partie le ${on}`).join(', ');
    return said.length === 1 && more === 0
      ? `Lettre ${named}, inconnue de la base restaurée`
      : `Lettres ${named}${more > 0 ? ` et ${more} autres` : ''}, inconnues de la base restaurée`;
  },
} as const;
