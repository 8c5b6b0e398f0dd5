import type { Language } from '../../src/domain/language.ts';
import type { Scene } from './step.ts';

/** The demo's books are made for this day: the same pictures whenever they are taken. */
export const DAY = '2026-03-05';

const CUSTOMER = /Dupont & Fils SARL/;

/** What is typed, pressed or read, in the language of who looks. */
type Said = <Text>(french: Text, english: Text) => Text;

/** One letter, from the account to the customer's mailbox. */
const reminding = (said: Said): Scene => ({
  name: 'reminding',
  who: 'claire',
  steps: [
    { say: said('/aide', '/help') },
    { see: said('Tout voir', 'See all') },
    { shoot: 'aide', about: said(/Relance, le bureau des créances/, /Relance, the receivables desk/) },
    { say: said('/relance client Dupont', '/remind client Dupont') },
    { see: said(/Relance niveau 2/, /Reminder level 2/) },
    { shoot: 'compte', about: CUSTOMER },
    { press: said('Pourquoi\u00a0?', 'Why?') },
    { see: said('Ce qui est proposé', 'What is proposed') },
    { shoot: 'pourquoi', about: CUSTOMER },
    { press: said('Revenir au compte', 'Back to the account') },
    { press: said('Exclure ou réintégrer', 'Exclude or put back') },
    { choose: said('Échéance', 'Instalment'), option: /312[,.]00/ },
    {
      fill: said(
        'Par exemple\u00a0: attente d’un avoir, accord commercial…',
        'For example: credit note awaited, commercial agreement…',
      ),
      text: said('Avoir promis par le commercial', 'Credit note promised by sales'),
    },
    { shoot: 'exclure', about: said(/Exclure une échéance/, /Exclude an instalment/) },
    { press: said('Annuler', 'Cancel') },
    { see: said(/Relance niveau 2/, /Reminder level 2/) },
    { press: said('Relire et envoyer', 'Read and send') },
    { see: said('Relecture avant envoi', 'Read before sending') },
    { shoot: 'relecture', about: said(/Relecture avant envoi/, /Read before sending/) },
    { press: said('Envoyer', 'Send') },
    { see: said(/archivé ici/, /filed here/) },
    { shoot: 'envoyee', about: CUSTOMER },
    { shootMail: 'courriel', titled: /Relance n°\s2/ },
  ],
});

const campaigns = (said: Said): Scene => ({
  name: 'campaigns',
  who: 'claire',
  steps: [
    { say: said('/relances ALPHA', '/reminders ALPHA') },
    { see: said('Préparer la campagne', 'Prepare the run') },
    { shoot: 'relances', about: said(/Relances proposées/, /Reminders proposed/) },
    { press: said('Préparer la campagne', 'Prepare the run') },
    { see: said(/Approuver tout/, /Approve all/) },
    { shoot: 'campagne', about: said(/Campagne de relance/, /Reminder run of/) },
    { press: said('Annuler la campagne', 'Cancel the run') },
    { see: said(/annulée/, /cancelled/) },
    { say: said('/relances ALPHA prévenance', '/reminders ALPHA upcoming') },
    { see: said(/Avis avant échéance, à tous/, /Upcoming due dates, to all/) },
    { shoot: 'prevenances', about: said(/Avis avant échéance/, /Upcoming due dates/) },
  ],
});

const following = (said: Said): Scene => ({
  name: 'following',
  who: 'claire',
  steps: [
    { say: said('/dossier client Cartonnages Rivoire', '/file client Cartonnages Rivoire') },
    { see: said('Noter une promesse', 'Note a promise') },
    { press: said('Noter une promesse', 'Note a promise') },
    { see: said('Noter une promesse de paiement', 'Note a promise to pay') },
    {
      fill: said(
        'Par exemple\u00a0: dit par la comptable au téléphone',
        'For example: said by the accountant on the phone',
      ),
      text: said('Dit par la comptable au téléphone', 'Said by the accountant on the phone'),
    },
    { press: said('Enregistrer', 'Save') },
    { see: said('La promesse est notée.', 'The promise is noted.') },
    { shoot: 'promesse', about: said(/Suivi du client/, /Follow-up of the customer/) },
    { say: said('/dossier client Fonderie Trefimetal', '/file client Fonderie Trefimetal') },
    { see: said('Ouvrir un dossier', 'Open a file') },
    { press: said('Ouvrir un dossier', 'Open a file') },
    { see: said('Ouvrir un dossier de recouvrement', 'Open a recovery file') },
    { choose: said('Motif', 'Reason'), option: /^Insolvabilité$/ },
    { press: said('Enregistrer', 'Save') },
    { see: said('Le dossier est ouvert.', 'The file is open.') },
    { shoot: 'dossier', about: said(/Le dossier est ouvert/, /The file is open/) },
    {
      say: said(
        '/commenter Dupont : la comptable rappelle vendredi, vois avec elle @Nadia',
        '/comment on Dupont: their accountant calls back on Friday, please follow up @Nadia',
      ),
    },
    { see: said('Le commentaire est enregistré.', 'The comment is saved.') },
    { shoot: 'commentaire', about: said(/Le commentaire est enregistré/, /The comment is saved/) },
    { say: '/dmp client Dupont' },
    { see: said(/Délai moyen de paiement/, /Average days to pay/) },
    { shoot: 'dmp', about: said(/Délai moyen de paiement/, /Average days to pay/) },
    { say: '/top' },
    { see: said('Qui vous doit quoi\u202f?', 'Who owes you what?') },
    { shoot: 'top', about: said(/Qui vous doit quoi/, /Who owes you what/) },
  ],
});

const deciding = (said: Said): Scene => ({
  name: 'deciding',
  who: 'nadia',
  steps: [
    { say: said('/commandes bloquées', '/blocked orders') },
    { see: said(/commandes bloquées ou à surveiller/, /orders blocked or to watch/) },
    { shoot: 'commandes', about: said(/commandes bloquées ou à surveiller/, /orders blocked or to watch/) },
    { press: 'Charpentes Vernhes SARL' },
    { see: said(/^Accorder/, /^Grant/) },
    { shoot: 'commande', about: /Charpentes Vernhes/ },
    { say: '/agenda' },
    { see: said('Mes tâches', 'My tasks') },
    { shoot: 'agenda', about: said(/Mes tâches/, /My tasks/) },
  ],
});

const stopping = (said: Said): Scene => ({
  name: 'stopping',
  who: 'claire',
  steps: [
    { say: said('/arrêt d’urgence', '/emergency stop') },
    { see: said('Tout arrêter', 'Stop everything') },
    { shoot: 'arret', about: said(/Arrêter tous les envois/, /Stop all sending/) },
  ],
});

/** In order: what was sent in one is sent in the next, and whom a comment mentions has spoken with the bot before. */
export function scenesIn(language: Language): readonly Scene[] {
  const said: Said = (french, english) => (language === 'fr' ? french : english);
  return [reminding, campaigns, deciding, following, stopping].map((scene) => scene(said));
}
