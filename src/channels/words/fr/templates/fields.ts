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
    total: 'somme réclamée, dans sa devise',
    payBy: 'jour avant lequel payer, en toutes lettres',
    lastReminder: 'jour de la dernière relance d’une de ces échéances ; peut être vide',
    mostDaysLate: 'jours de retard de l’échéance la plus ancienne',
    indemnity: 'indemnité forfaitaire par facture (art. D441-5 C. com.) ; vide si la société n’en réclame pas',
    email: 'adresse des réponses, des réglages',
    phone: 'téléphone de la société, des réglages ; peut être vide',
  } satisfies Readonly<Record<FieldName, string>>,
  conditions: {
    several: 'la lettre porte plusieurs factures',
    deductions: 'des avoirs ou règlements sont déduits sous le tableau',
    reminded: 'une relance est déjà partie pour une de ces échéances',
    indemnity: 'la société réclame l’indemnité forfaitaire',
    phone: 'la société a un téléphone',
    attention: 'la lettre s’adresse à une personne ou à un service',
  } satisfies Readonly<Record<ConditionName, string>>,
  markers: {
    table: 'le tableau des échéances, ce qui est déduit, le total',
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
    email: 'courriel',
    phone: 'téléphone',
  } satisfies Readonly<Record<FieldName, string>>,
  conditions: {
    several: 'plusieurs factures',
    deductions: 'déductions',
    reminded: 'déjà relancé',
    indemnity: 'indemnité',
    phone: 'téléphone',
    attention: 'interlocuteur',
  } satisfies Readonly<Record<ConditionName, string>>,
  markers: {
    table: 'tableau',
    payment: 'règlement',
    personal: 'phrase personnelle',
  } satisfies Readonly<Record<MarkerName, string>>,
};
