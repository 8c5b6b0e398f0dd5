import { formatCount } from '../../format.ts';

/** Letters that did not arrive. */
export const replies = {
  task: (reference: string, address: string, why: string) =>
    `Lettre ${reference} non remise à ${address} : ${why}. Vérifier l’adresse dans Sage ; la prochaine relance ira au destinataire suivant, ou par courrier.`,
  blockedTask: (reference: string, why: string) =>
    `Lettre ${reference} non remise : Microsoft bloque ou plafonne nos envois (${why}). Voir l’administrateur, puis renvoyer.`,
  accountTitle: 'Adresses écartées',
  accountLine: (address: string, day: string, reference: string, why: string) =>
    `${address} a refusé la lettre ${reference} le ${day} : ${why}`,
  accountMend: 'On n’y écrit plus, sauf choix exprès sur la carte ; corrigez l’adresse dans Sage.',
  liftButton: (address: string) => `Réécrire à ${address}`,
  liftTitle: 'Réécrire à une adresse écartée',
  liftHint: 'À confirmer seulement si l’adresse est juste : la prochaine lettre y repart.',
  lift: 'Réécrire à cette adresse',
  cancel: 'Annuler',
  lifted: (address: string) => `On réécrit à ${address}.`,
  notRefused: 'Cette adresse n’était pas, ou plus, écartée.',
  morningTitle: 'Lettres non remises',
  morningLine: (count: number) =>
    `${formatCount(count)} ${count < 2 ? 'lettre n’a pas atteint son destinataire' : 'lettres n’ont pas atteint leur destinataire'}`,
  morningOne: (name: string, reference: string, why: string) => `${name} · ${reference} : ${why}`,
};
