const plural = (count: number, one: string, many: string): string => `${count} ${count < 2 ? one : many}`;

/** What platforms say of electronic invoices. */
export const einvoicing = {
  /** As AFNOR XP Z12-012 calls them. */
  statuses: {
    '200': 'Déposée',
    '201': 'Émise par la plateforme',
    '202': 'Reçue par la plateforme',
    '203': 'Mise à disposition',
    '204': 'Prise en charge',
    '205': 'Approuvée',
    '206': 'Approuvée partiellement',
    '207': 'En litige',
    '208': 'Suspendue',
    '209': 'Complétée',
    '210': 'Refusée',
    '211': 'Paiement transmis',
    '212': 'Encaissée',
    '213': 'Rejetée',
    '214': 'Visée',
    '220': 'Annulée',
    '221': 'Erreur de routage',
    '224': 'Demande de paiement direct',
    '225': 'Affacturée',
    '226': 'Affacturée confidentiel',
    '227': 'Changement de compte à payer',
    '228': 'Non affacturée',
  },
  unknown: (code: string, label: string) => (label === '' || label === code ? `Statut ${code}` : `${label} (${code})`),
  /** What help says of its commands. */
  help: {
    einvoices: {
      say: 'efactures',
      does: 'les factures électroniques qu’un statut retient ou qui sont à vérifier, par client',
      menu: 'Factures électroniques retenues',
    },
  },
  /** After « FA0001 : ». */
  holds: {
    plain: (status: string, on: string, reason: string) =>
      `e-facture « ${status} » le ${on}${reason === '' ? '' : ` : ${reason}`}`,
    paymentSent: (on: string, until: string) =>
      `paiement transmis par le client le ${on} sur la plateforme, sans lettre jusqu’au ${until}`,
    factored: (on: string, payee: string) =>
      payee === ''
        ? `cédée au factor le ${on}, à régler au factor et non sur notre compte`
        : `cédée au factor le ${on}, à régler à ${payee} et non sur notre compte`,
    payeeChanged: (on: string) =>
      `compte à payer changé le ${on} : sans lettre tant qu’un administrateur n’a pas confirmé le compte des réglages`,
  },
  /** What is only to be looked at. */
  checks: {
    plain: (status: string, on: string, reason: string) =>
      `« ${status} » le ${on}${reason === '' ? '' : ` : ${reason}`}, à vérifier`,
    paymentSent: (on: string) => `paiement transmis par le client le ${on}, rien de lettré depuis : à vérifier`,
    received: (on: string) => `déclarée encaissée à la plateforme le ${on}, non lettrée dans Sage : à vérifier`,
    confidential: (on: string) =>
      `cédée au factor le ${on} sans que le client le sache : vérifier le compte indiqué sur la lettre`,
    unknown: (status: string, on: string) => `${status} le ${on}, statut inconnu : à vérifier`,
  },
  found: {
    notOpen: 'aucune facture ouverte de ce numéro dans Sage',
    otherDay: (issued: string) => `ce numéro est dans Sage celui d’une facture du ${issued}`,
    several: (customers: number) => `${customers} clients ont une facture ouverte de ce numéro`,
  },
  account: {
    heading: 'Factures électroniques',
    more: (count: number) => `et ${plural(count, 'autre statut', 'autres statuts')}`,
  },
  run: {
    toCheck: (count: number) =>
      `Factures électroniques : ${plural(count, 'statut à vérifier', 'statuts à vérifier')} (« efactures »).`,
    odd: (count: number) =>
      `Factures électroniques : ${plural(count, 'statut dont la facture est à reconnaître', 'statuts dont la facture est à reconnaître')}.`,
  },
  list: {
    title: 'Factures électroniques',
    summary: (held: number, total: number) =>
      `${plural(held, 'retenue', 'retenues')} sur ${plural(total, 'statut qui compte', 'statuts qui comptent')}`,
    empty: 'Aucun statut ne retient de facture, parmi ceux qui ont été lus.',
    page: (page: number, pages: number) => `Page ${page} sur ${pages}`,
    previous: '◀ Précédents',
    next: 'Suivants ▶',
    refresh: 'Actualiser',
    open: 'Voir',
    footer: 'Rien n’est écrit dans Sage ni envoyé aux plateformes ; solde et délais ne changent pas.',
    nobody: 'Facture non reconnue',
    held: 'retenue',
    toCheck: 'à vérifier',
  },
  entry: {
    title: 'Facture électronique',
    stands: (invoice: string, status: string) => `${invoice} : ${status}`,
    platform: (name: string) => `Plateforme : ${name}`,
    settle: 'Ne retient plus',
    settleCheck: 'Vérifiée',
    confirmAccount: 'Confirmer le compte des réglages',
    back: 'Factures électroniques',
  },
  file: {
    title: 'Factures électroniques retenues ou à vérifier',
    fileName: 'factures-electroniques',
    button: 'Fichier',
    forWhom: (name: string) => `Lien pour ${name}, valable 15 minutes : CSV, Excel ou PDF.`,
    open: 'Ouvrir',
    columns: {
      company: 'Société',
      code: 'Code',
      name: 'Client',
      invoice: 'Facture',
      number: 'Code du statut',
      status: 'Statut',
      day: 'Jour',
      effect: 'Effet',
      left: 'Reste',
      why: 'Pourquoi',
      platform: 'Plateforme',
    },
  },
  settled: 'Ce statut ne compte plus.',
  gone: 'Ce statut ne compte plus : un autre est venu, la facture est réglée, ou quelqu’un l’a levé.',
};
