import type { Scene } from './step.ts';

/** The demo's books are made for this day: the same pictures whenever they are taken. */
export const DAY = '2026-03-05';

const CUSTOMER = /Dupont & Fils SARL/;

/** One letter, from the account to the customer's mailbox. */
const REMINDING: Scene = {
  name: 'reminding',
  who: 'claire',
  steps: [
    { say: '/aide' },
    { see: 'Tout voir' },
    { shoot: 'aide', about: /Relance, le bureau des créances/ },
    { say: '/relance client Dupont' },
    { see: /Relance niveau 2/ },
    { shoot: 'compte', about: CUSTOMER },
    { press: 'Pourquoi\u00a0?' },
    { see: 'Ce qui est proposé' },
    { shoot: 'pourquoi', about: CUSTOMER },
    { press: 'Revenir au compte' },
    { press: 'Exclure ou réintégrer' },
    { choose: 'Échéance', option: /312,00/ },
    { fill: 'Par exemple\u00a0: attente d’un avoir, accord commercial…', text: 'Avoir promis par le commercial' },
    { shoot: 'exclure', about: /Exclure une échéance/ },
    { press: 'Annuler' },
    { see: /Relance niveau 2/ },
    { press: 'Relire et envoyer' },
    { see: 'Relecture avant envoi' },
    { shoot: 'relecture', about: /Relecture avant envoi/ },
    { press: 'Envoyer' },
    { see: /archivé ici/ },
    { shoot: 'envoyee', about: CUSTOMER },
    { shootMail: 'courriel', titled: /Relance n°\s2/ },
  ],
};

const CAMPAIGNS: Scene = {
  name: 'campaigns',
  who: 'claire',
  steps: [
    { say: '/relances ALPHA' },
    { see: 'Préparer la campagne' },
    { shoot: 'relances', about: /Relances proposées/ },
    { press: 'Préparer la campagne' },
    { see: /Approuver tout/ },
    { shoot: 'campagne', about: /Campagne de relance/ },
    { press: 'Annuler la campagne' },
    { see: /annulée/ },
    { say: '/relances ALPHA prévenance' },
    { see: /Avis avant échéance, à tous/ },
    { shoot: 'prevenances', about: /Avis avant échéance/ },
  ],
};

const FOLLOWING: Scene = {
  name: 'following',
  who: 'claire',
  steps: [
    { say: '/dossier client Cartonnages Rivoire' },
    { see: 'Noter une promesse' },
    { press: 'Noter une promesse' },
    { see: 'Noter une promesse de paiement' },
    { fill: 'Par exemple\u00a0: dit par la comptable au téléphone', text: 'Dit par la comptable au téléphone' },
    { press: 'Enregistrer' },
    { see: 'La promesse est notée.' },
    { shoot: 'promesse', about: /Suivi du client/ },
    { say: '/dossier client Fonderie Trefimetal' },
    { see: 'Ouvrir un dossier' },
    { press: 'Ouvrir un dossier' },
    { see: 'Ouvrir un dossier de recouvrement' },
    { choose: 'Motif', option: /^Autre$/ },
    { press: 'Enregistrer' },
    { see: 'Le dossier est ouvert.' },
    { shoot: 'dossier', about: /Le dossier est ouvert/ },
    { say: '/commenter Dupont : la comptable rappelle vendredi, vois avec elle @Nadia' },
    { see: 'Le commentaire est enregistré.' },
    { shoot: 'commentaire', about: /Le commentaire est enregistré/ },
    { say: '/dmp client Dupont' },
    { see: 'Délai moyen de paiement' },
    { shoot: 'dmp', about: /Délai moyen de paiement/ },
    { say: '/top' },
    { see: 'Qui vous doit quoi\u202f?' },
    { shoot: 'top', about: /Qui vous doit quoi/ },
  ],
};

const DECIDING: Scene = {
  name: 'deciding',
  who: 'nadia',
  steps: [
    { say: '/commandes bloquées' },
    { see: /commandes bloquées ou à surveiller/ },
    { shoot: 'commandes', about: /commandes bloquées ou à surveiller/ },
    { press: 'Charpentes Vernhes SARL' },
    { see: /^Accorder/ },
    { shoot: 'commande', about: /Charpentes Vernhes/ },
    { say: '/agenda' },
    { see: 'Mes tâches' },
    { shoot: 'agenda', about: /Mes tâches/ },
  ],
};

const STOPPING: Scene = {
  name: 'stopping',
  who: 'claire',
  steps: [{ say: '/arrêt d’urgence' }, { see: 'Tout arrêter' }, { shoot: 'arret', about: /Arrêter tous les envois/ }],
};

/** In order: what was sent in one is sent in the next, and whom a comment mentions has spoken with the bot before. */
export const SCENES: readonly Scene[] = [REMINDING, CAMPAIGNS, DECIDING, FOLLOWING, STOPPING];
