import type { OutsideOperation, OutsideReason } from '../../../use-cases/ports/outside-fault.ts';

/** Why something outside was not done, and what to do about it. */
export interface FaultWords {
  readonly why: string;
  readonly mend: string;
}

const ASK_ADMIN = 'Prévenez votre administrateur.';

/** Why Microsoft 365 did not do what was asked of it: mailbox, dossiers, directory. */
export const faults = {
  reasons: {
    'mailbox-denied': {
      why: 'Relance n’a pas le droit d’utiliser la boîte partagée.',
      mend: 'Demandez à l’administrateur de rendre ce droit à l’application dans Exchange Online.',
    },
    'mailbox-missing': {
      why: 'La boîte partagée n’existe pas, ou n’est pas hébergée dans Exchange Online.',
      mend: 'Demandez à l’administrateur de la créer, ou d’en corriger l’adresse dans les réglages de la société.',
    },
    'mailbox-full': {
      why: 'La boîte partagée est pleine.',
      mend: 'Supprimez ou archivez d’anciens messages (corbeille comprise), ou faites augmenter son quota.',
    },
    'mailbox-blocked': {
      why: 'Microsoft a bloqué ou plafonné les envois de la boîte partagée.',
      mend: 'Lisez l’avis de Microsoft dans sa boîte de réception ; l’administrateur la débloque dans Microsoft Defender (entités restreintes).',
    },
    'send-as-denied': {
      why: 'Relance n’a pas le droit d’envoyer au nom de la boîte partagée.',
      mend: 'Demandez à l’administrateur le rôle « Application Mail.Send » sur cette boîte dans Exchange Online.',
    },
    'mail-too-large': {
      why: 'Le courriel et ses pièces jointes dépassent la taille permise par Exchange.',
      mend: 'Refaites la relance sans les copies de factures, ou faites relever la taille maximale des messages.',
    },
    'recipient-refused': {
      why: 'Exchange refuse l’adresse du destinataire ou d’une copie.',
      mend: 'Corrigez l’adresse dans Sage ou choisissez-en une autre, puis relancez.',
    },
    'mail-gone': {
      why: 'Le courriel n’est plus à sa place dans la boîte partagée : quelqu’un l’a supprimé, déplacé ou envoyé à la main.',
      mend: 'Regardez dans la boîte (brouillons, éléments envoyés, éléments supprimés) avant de relancer.',
    },
    'mail-changed': {
      why: 'Le brouillon a été modifié pendant que je le préparais.',
      mend: 'Laissez les brouillons de Relance sans les ouvrir, puis réessayez.',
    },
    'site-denied': {
      why: 'Relance n’a pas le droit d’écrire dans le site des dossiers.',
      mend: 'Demandez à l’administrateur de rendre le rôle « write » à l’application sur ce site SharePoint.',
    },
    'site-missing': {
      why: 'Le site des dossiers, ou sa bibliothèque, est introuvable dans SharePoint.',
      mend: 'Demandez à l’administrateur de le rétablir, ou d’en corriger l’adresse dans les réglages de la société.',
    },
    'library-full': {
      why: 'Il n’y a plus de place dans SharePoint pour les dossiers.',
      mend: 'Faites de la place dans le site (corbeille comprise), ou faites augmenter son quota.',
    },
    'file-too-large': {
      why: 'Le document est trop gros pour SharePoint.',
      mend: 'Faites relever la taille permise, ou classez ce document à la main.',
    },
    'file-gone': {
      why: 'Le dossier ou le document a été déplacé pendant l’archivage.',
      mend: 'Laissez les dossiers de Relance à leur place ; ce qui manque est refait.',
    },
    'file-locked': {
      why: 'Le document est ouvert ou extrait par quelqu’un dans SharePoint.',
      mend: 'Fermez-le, ou archivez-le (« Archiver ») s’il est extrait.',
    },
    'file-changed': {
      why: 'SharePoint travaille encore sur ce document.',
      mend: 'Rien à faire : c’est l’affaire d’un instant.',
    },
    'name-taken': {
      why: 'Un fichier porte déjà le nom que doit avoir le dossier ou le document dans SharePoint.',
      mend: 'Renommez ou déplacez ce fichier dans le dossier de la société.',
    },
    'name-refused': {
      why: 'SharePoint refuse le nom du dossier ou du document.',
      mend: 'Raccourcissez le nom du client dans Sage ou retirez-en les signes rares ; sinon prévenez votre administrateur.',
    },
    'columns-refused': {
      why: 'Les colonnes de Relance manquent dans la bibliothèque des dossiers, ou y ont été changées.',
      mend: 'Demandez à l’administrateur de relancer la commande « setup » pour cette société.',
    },
    'directory-denied': {
      why: 'Relance n’a pas le droit de lire les personnes et les groupes dans Microsoft Entra.',
      mend: 'Demandez à l’administrateur d’accorder à l’application User.ReadBasic.All et GroupMember.Read.All.',
    },
    'person-missing': {
      why: 'Microsoft Entra ne connaît pas cette personne ou ce groupe.',
      mend: 'Demandez à l’administrateur de vérifier votre compte et les groupes nommés dans les réglages.',
    },
    'request-refused': {
      why: 'Microsoft 365 n’accepte pas la demande telle que je l’ai faite.',
      mend: `Ce n’est pas de votre fait. ${ASK_ADMIN}`,
    },
    'no-token': {
      why: 'Microsoft 365 ne reconnaît pas l’application.',
      mend: 'Demandez à l’administrateur de vérifier son identité, et que son secret n’est pas expiré.',
    },
    throttled: {
      why: 'Microsoft 365 demande d’attendre : trop de demandes à la fois.',
      mend: 'Patientez quelques minutes.',
    },
    'tenant-throttled': {
      why: 'Microsoft 365 demande d’attendre : les envois de toutes les boîtes ont atteint la limite du locataire.',
      mend: 'Patientez : les envois reprennent d’eux-mêmes. D’autres boîtes n’y changeraient rien.',
    },
    unavailable: {
      why: 'Microsoft 365 est en panne pour l’instant.',
      mend: 'Patientez quelques minutes.',
    },
    'no-answer': {
      why: 'Microsoft 365 ne répond pas.',
      mend: 'Patientez quelques minutes ; si cela dure, prévenez votre administrateur.',
    },
  } satisfies Readonly<Record<OutsideReason, FaultWords>> as Readonly<Record<OutsideReason, FaultWords>>,
  /** After « Microsoft 365 a refusé ». */
  operations: {
    draft: 'la création du brouillon',
    attach: 'l’ajout des pièces jointes',
    send: 'l’envoi du courriel',
    'find-mail': 'la recherche dans la boîte partagée',
    'read-mail': 'la lecture du courriel envoyé',
    'delete-draft': 'la suppression du brouillon',
    site: 'l’ouverture du site des dossiers',
    folder: 'l’ouverture du dossier du client',
    file: 'l’archivage du document',
    columns: 'la mise à jour des colonnes du document',
    groups: 'la lecture des droits',
    person: 'la lecture d’un compte',
  } satisfies Readonly<Record<OutsideOperation, string>> as Readonly<Record<OutsideOperation, string>>,
  unforeseen: (operation: string): FaultWords => ({
    why: `Microsoft 365 a refusé ${operation}, sans motif que je connaisse.`,
    mend: ASK_ADMIN,
  }),
  /** Faults that are not of Microsoft 365, by the beginning of their code. */
  own: {
    'accepted-not-seen': {
      why: 'Outlook l’a accepté, mais il n’apparaît pas dans les éléments envoyés.',
      mend: 'Regardez dans la boîte partagée, puis dites-moi s’il est parti.',
    },
    'sent-or-not': {
      why: 'Outlook n’a pas répondu au moment de l’envoi.',
      mend: 'Regardez dans la boîte partagée, puis dites-moi s’il est parti.',
    },
    'draft-gone': {
      why: 'Le brouillon a disparu de la boîte avant l’envoi : quelqu’un l’a envoyé ou supprimé à la main.',
      mend: 'Regardez dans la boîte partagée, puis dites-moi s’il est parti.',
    },
    'sent-after-all': {
      why: 'Un envoi précédent de ce courriel est apparu après coup.',
      mend: 'Confirmez-le : il n’est pas renvoyé.',
    },
    changed: { why: 'Ce qui est dû a changé.', mend: 'Rouvrez le compte.' },
    'unknown-company': { why: 'La société n’est plus dans les réglages.', mend: ASK_ADMIN },
    unreadable: { why: 'Je ne sais plus lire ce que j’ai noté de cet envoi.', mend: ASK_ADMIN },
    sage: { why: 'Sage ne répond pas, ou refuse la lecture.', mend: ASK_ADMIN },
    graph: { why: 'Microsoft 365 n’a pas fait ce qui lui était demandé.', mend: ASK_ADMIN },
    upload: { why: 'Microsoft 365 n’a pas accepté un document.', mend: ASK_ADMIN },
  } as Readonly<Record<string, FaultWords>>,
  other: { why: 'Incident technique.', mend: ASK_ADMIN } as FaultWords,
  adminDetail: (code: string, detail: string) => `Pour l’administrateur : ${code} · ${detail}`,
};
