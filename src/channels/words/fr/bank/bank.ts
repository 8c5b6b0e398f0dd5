const plural = (count: number, one: string, many: string): string => `${count} ${count < 2 ? one : many}`;

/** What the bank has and Sage has not. */
export const bank = {
  /** What help says of its commands. */
  help: {
    unbooked: {
      say: 'encaissements',
      does: 'ce que la banque a reçu et que Sage n’a pas encore, par client',
      menu: 'Reçu en banque, pas encore saisi',
    },
  },
  /** Before a run of reminders is approved; `account`: its last signs. */
  run: {
    old: (account: string, until: string, days: number) =>
      `Banque …${account} : relevés connus jusqu’au ${until} seulement (${plural(days, 'jour ouvré', 'jours ouvrés')}) ; un client peut avoir payé depuis.`,
    gap: (account: string, from: string, to: string) =>
      `Banque …${account} : il manque les relevés du ${from} au ${to}.`,
    unread: (account: string) => `Banque …${account} : aucun relevé lu.`,
  },
  settled: 'Ce mouvement ne retient plus rien.',
  gone: 'Ce mouvement n’attend plus : il est saisi dans Sage, ou quelqu’un l’a écarté.',
  list: {
    title: 'Encaissements à saisir',
    summary: (total: number) =>
      plural(total, 'mouvement en banque que Sage n’a pas', 'mouvements en banque que Sage n’a pas'),
    empty: 'Rien à saisir parmi les relevés de banque qui ont été lus.',
    page: (page: number, pages: number) => `Page ${page} sur ${pages}`,
    previous: '◀ Précédents',
    next: 'Suivants ▶',
    refresh: 'Actualiser',
    open: 'Voir',
    footer: 'Rien n’est écrit dans Sage ; solde, balance âgée et délais ne changent pas.',
    nobody: 'Payeur inconnu',
    unknown: 'sans facture reconnue',
    returned: 'revenu impayé',
  },
  /** For who books it in Sage. */
  file: {
    title: 'Reçu en banque, pas encore saisi',
    links: { csv: 'Fichier CSV', xlsx: 'Fichier Excel' },
    fileName: 'encaissements',
    columns: {
      company: 'Société',
      day: 'Jour',
      code: 'Code',
      name: 'Client',
      amount: 'Montant',
      currency: 'Devise',
      payer: 'Payeur',
      text: 'Libellé',
      pieces: 'Factures',
      sure: 'Rapprochement',
      why: 'Pourquoi',
    },
  },
  entry: {
    title: (amount: string, on: string) => `${amount} en banque le ${on}`,
    payer: (name: string) => `Payeur : ${name}`,
    text: (text: string) => `Libellé : ${text}`,
    why: (reasons: string) => `Parce que : ${reasons}`,
    settle: 'Ne retient rien',
    back: 'Encaissements',
  },
  /** After « FA0001 : ». */
  received: (on: string) => `règlement reçu en banque le ${on}, pas encore saisi`,
  receivedInPart: (part: string, on: string) => `${part} reçus en banque le ${on}, pas encore saisis`,
  unposted: {
    one: (amount: string, on: string) =>
      `règlement de ${amount} saisi en gestion commerciale le ${on}, pas encore comptabilisé`,
    several: (amount: string, payments: number, on: string) =>
      `${payments} règlements, ${amount} en tout, saisis en gestion commerciale, le dernier le ${on}, pas encore comptabilisés`,
    some: (on: string) => `règlement saisi en gestion commerciale le ${on}, pas encore comptabilisé`,
  },
  confidence: { certain: 'certain', likely: 'probable', possible: 'à confirmer' },
  account: {
    heading: 'En banque, pas encore saisi',
    sure: (amount: string, on: string, pieces: string, sure: string) => `${amount} le ${on} : ${pieces} (${sure})`,
    possible: (amount: string, on: string, pieces: string) =>
      `${amount} le ${on} : peut-être ${pieces}, à confirmer avant de relancer`,
    unknown: (amount: string, on: string) => `${amount} le ${on}, sans facture reconnue`,
    returned: (amount: string, on: string, reason: string) =>
      `${amount} revenus impayés le ${on}${reason === '' ? '' : ` (${reason})`}`,
    near: (written: string, piece: string) => `le virement cite ${written} : ${piece} ?`,
    more: (count: number) => `et ${plural(count, 'autre mouvement', 'autres mouvements')}`,
  },
  part: (piece: string, part: string) => `${piece} (${part})`,
  tasks: {
    called: 'Les encaissements à saisir',
    toBook: (amount: string, on: string) => `Encaissement à saisir dans Sage : ${amount} reçus en banque le ${on}`,
    /** After it. */
    raised: (on: string) => `remonté le ${on}`,
    see: 'Voir le compte',
  },
  /** In the morning post: what became a task that day, or was raised. */
  morning: {
    heading: 'Encaissements à saisir dans Sage',
    line: (name: string, said: string) => `${name} : ${said}`,
    more: (count: number) => `et ${plural(count, 'autre', 'autres')}`,
    see: 'Voir les encaissements',
  },
  reasons: {
    piece: {
      whole: (piece: string) => `cite ${piece}`,
      cut: (piece: string) => `cite ${piece}, tronqué`,
      bare: (piece: string) => `cite ${piece} sans son préfixe`,
    },
    letter: (reference: string) => `cite notre courrier ${reference}`,
    iban: 'compte déjà vu avec ce client',
    name: { payer: 'nom du payeur', text: 'nom dans le libellé' },
    exactAmount: (instalments: number) =>
      instalments < 2 ? 'montant exact' : `montant exact de ${instalments} échéances`,
    oldestOfEqual: (among: number) => `la plus ancienne de ${among} échéances de même montant (art. 1342-10 C. civ.)`,
    partPayment: 'paiement partiel',
    moreThanOwed: (by: string) => `${by} de trop`,
    lessDiscount: (by: string) => `escompte de ${by}`,
    lessCharges: (by: string) => `frais de ${by}`,
    severalCustomers: (customers: number) => `${customers} clients`,
    paidByAnother: 'payé par un autre client',
    nameOfSeveral: (customers: number) => `${customers} clients de ce nom`,
    severalWays: 'plusieurs combinaisons possibles',
    namesAnother: (written: string) => `cite ${written}, qui n’est pas ouverte`,
  },
};
