import { formatCount } from '../format.ts';

/** What the message extension shows to the person who searches, and the cards that it leaves in conversations. */
export const extension = {
  open: 'Ouvrir',
  openInChat: 'Ouvrir avec Relance',
  fallback: 'Un client, avec Relance',
  invoice: (piece: string) => `Facture ${piece}`,
  order: (piece: string) => `Commande ${piece}`,
  near: 'Nom approchant',
  nothingOpen: 'rien d’ouvert',
  balance: (amount: string) => `solde ${amount}`,
  late: (amount: string) => `${amount} en retard`,
  asOf: (said: string, time: string) => `${said} (à ${time})`,
  issued: (day: string) => `du ${day}`,
  left: (left: string, amount: string) => `reste ${left} sur ${amount}`,
  paid: (amount: string) => `${amount}, réglée`,
  noCustomer: (text: string) =>
    `Aucun client ne correspond à « ${text} ». Essayez une autre partie du nom, le code ou le SIRET.`,
  nobodyLate: 'Aucun client en retard. Tapez un nom, un code ou un SIRET.',
  noInvoice: (text: string) => `Aucune facture dont le numéro commence par « ${text} ».`,
  typeNumber: (min: number) => `Tapez le début d’un numéro de facture (${min} caractères au moins).`,
  moreInvoices: (shown: number) => `Les ${formatCount(shown)} plus récentes sont montrées : précisez le numéro.`,
  tooLong: 'Sage met trop de temps à répondre. Réessayez dans un instant, ou précisez votre recherche.',
  remind: {
    title: 'Relancer un client',
    label: 'Client',
    example: 'Nom, code ou SIRET',
    needed: 'Tapez le nom d’un client.',
    several: (text: string) => `Plusieurs clients correspondent à « ${text} » : choisissez.`,
    none: (text: string) => `Aucun client ne correspond à « ${text} ».`,
    choose: 'Choisir',
    next: 'Continuer',
  },
  actionTooLong: 'Cela prend trop de temps. Réessayez dans un instant : rien n’est fait deux fois.',
  unknownCommand: 'Je ne connais pas cette recherche. L’application a peut-être besoin d’être mise à jour.',
};
