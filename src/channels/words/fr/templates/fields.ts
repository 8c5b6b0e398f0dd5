import type { ConditionName, FieldName, MarkerName } from '../../../../domain/templates/fields.ts';

/** What each field, condition and place of a text of a letter is. */
export const fieldMeanings = {
  fields: {
    company: 'nom de la société, des réglages',
    reference: 'notre référence : REL-2026-000042',
    customer: 'nom du client dans Sage',
    customerCode: 'code du client dans Sage',
    attention: 'personne ou service à qui la lettre s’adresse ; peut être vide',
    date: 'jour de la lettre, en toutes lettres',
    invoiceCount: 'nombre de factures de la lettre',
    total: 'somme réclamée, ou à échoir, dans sa devise',
    payBy: 'dernier jour pour payer, en toutes lettres',
    lastReminder: 'jour de la dernière relance d’une de ces échéances ; peut être vide',
    mostDaysLate: 'jours de retard de l’échéance la plus ancienne',
    indemnity: 'indemnité forfaitaire par facture (art. D441-5 C. com.) ; vide si elle n’est pas réclamée',
    lateInterest:
      'ce que doit le client en retard : « pénalités de retard », d’un acheteur public « intérêts moratoires » ; vide si rien n’en est dû',
    interestArticle:
      'article qui fonde les pénalités : L441-10 C. com., pour un acheteur public L2192-13 CCP ; vide si rien n’en est dû',
    indemnityArticle:
      'article qui fonde l’indemnité, nommé après celui des pénalités (« du même code ») ; vide si elle n’est pas due',
    firstDue: 'premier jour d’échéance de l’avis, en toutes lettres',
    lastDue: 'dernier jour d’échéance, en toutes lettres ; le même s’il n’y en a qu’un',
    from: 'premier jour du relevé, en toutes lettres',
    until: 'dernier jour du relevé (arrêté au), en toutes lettres',
    balances: 'solde du relevé, devise par devise',
    email: 'adresse des réponses, des réglages',
    phone: 'téléphone de la société, des réglages ; peut être vide',
  } satisfies Readonly<Record<FieldName, string>>,
  conditions: {
    several: 'la lettre porte plusieurs factures',
    severalDueDays: 'les factures n’échoient pas toutes le même jour',
    deductions: 'des avoirs ou règlements sont déduits sous le tableau',
    reminded: 'une relance est déjà partie pour une de ces échéances',
    indemnity: 'l’indemnité forfaitaire est réclamée au client',
    penalties: 'le client doit des pénalités de retard : ni un particulier, ni un client que Sage en exempte',
    publicBuyer: 'le client est un acheteur public',
    openItems: 'le relevé est de ce qui reste ouvert, non des mouvements',
    phone: 'la société a un téléphone',
    attention: 'la lettre s’adresse à une personne ou à un service',
  } satisfies Readonly<Record<ConditionName, string>>,
  markers: {
    table: 'le tableau des échéances, ce qui est déduit, le total ; d’un relevé, les comptes, un par devise',
    payment: 'comment payer : coordonnées bancaires des réglages, jamais du modèle',
    personal: 'la phrase que la personne ajoute sur la carte ; rien si elle n’en ajoute pas',
  } satisfies Readonly<Record<MarkerName, string>>,
};

/** How a text names them, as people write it. */
export const fieldNames = {
  fields: {
    company: 'société',
    reference: 'référence',
    customer: 'client',
    customerCode: 'code client',
    attention: 'interlocuteur',
    date: 'date de la lettre',
    invoiceCount: 'nombre de factures',
    total: 'total',
    payBy: 'date limite',
    lastReminder: 'dernière relance',
    mostDaysLate: 'jours de retard',
    indemnity: 'indemnité',
    lateInterest: 'pénalités',
    interestArticle: 'article pénalités',
    indemnityArticle: 'article indemnité',
    firstDue: 'première échéance',
    lastDue: 'dernière échéance',
    from: 'du',
    until: 'au',
    balances: 'soldes',
    email: 'courriel',
    phone: 'téléphone',
  } satisfies Readonly<Record<FieldName, string>>,
  conditions: {
    several: 'plusieurs factures',
    severalDueDays: 'plusieurs échéances',
    deductions: 'déductions',
    reminded: 'déjà relancé',
    indemnity: 'indemnité',
    penalties: 'pénalités',
    publicBuyer: 'acheteur public',
    openItems: 'postes ouverts',
    phone: 'téléphone',
    attention: 'interlocuteur',
  } satisfies Readonly<Record<ConditionName, string>>,
  markers: {
    table: 'tableau',
    payment: 'règlement',
    personal: 'phrase personnelle',
  } satisfies Readonly<Record<MarkerName, string>>,
};
