import type { Filled, SpokenAct } from '../../chat/spoken-act.ts';

const PROMISES =
  "(promet|a promis|m' a promis|nous a promis|promettent|ont promis|s' engage a payer|s' engage a regler|s' est engage a payer|s' est engagee a payer|va payer|va nous payer|va me payer|va regler|va nous regler|paie|paye|nous paie|nous paye|dit qu' il va payer|dit qu' elle va payer|m' a dit qu' il allait payer|m' a dit qu' il paierait|dit qu' il paiera|dit qu' elle paiera|annonce|paiera|reglera|doit payer|doit regler|promet de payer|promet de regler|a promis de payer|a promis de regler|will pay|promised|promised to pay|promises|promises to pay)";
const TAKEN = '(promesse|promesse de paiement|promise)';
const NOTE = '[note|noter|notez|enregistre|enregistrer|enregistrez|ajoute|ajouter|saisis|record|add]';
const IN_DISPUTE = '(conteste|contestent|disputes|contests)';

/** What was said of it, as the command takes it: an amount before a day. */
const said = ({ name = '', amount, day }: Filled): string => {
  const rest = [...(amount === undefined ? [] : [amount]), ...(day === undefined ? [] : [`le ${day}`])];
  return rest.length === 0 ? name : `${name} : ${rest.join(' ')}`;
};

/** Sentences about what is to be done, and what stands between a customer and us. */
export const RECOVERY_ACTS: readonly SpokenAct[] = [
  {
    key: 'agenda',
    phrases: [
      "(que|qu' est ce que je) (dois je|dois|doit on) faire [aujourd' hui|ce matin|cette semaine]",
      "(qu' ai je|qu' est ce que j' ai|quoi) [a] faire [aujourd' hui|ce matin|cette semaine]",
      "(qu' y a t il|quoi de prevu|qu' est ce qui est prevu) [a faire] [aujourd' hui|cette semaine]",
      '[{show}] (mon agenda|mes taches|ma journee|ma liste de taches|mon programme)',
      'what (do i have|should i|is there) to do [today]',
      '[{show}] my (agenda|tasks)',
    ],
    command: () => 'agenda',
  },
  {
    key: 'agendaAll',
    phrases: [
      "[{show}] [l'] agenda (de tout le monde|de tous|de l' equipe)",
      "[{show}] [les] taches (de tout le monde|de tous|de l' equipe)",
      "[{show}] everybody' s (agenda|tasks)",
    ],
    command: () => 'agenda tous',
  },
  {
    key: 'files',
    phrases: [
      '[{show}] [quels sont] (les|nos|tous les) dossiers [de recouvrement] [ouverts|en cours]',
      '[{show}] [the] recovery files',
    ],
    command: (_, language) => (language === 'fr' ? 'dossiers' : 'recovery files'),
  },
  {
    key: 'customerFile',
    phrases: [
      '[{show}] [le|son] (dossier|suivi|dossier de recouvrement) {client}',
      '[{show}] [quelles sont|quels sont] [les|la|des] (promesses|promesse|litiges|litige|promesses de paiement|procedures) [en cours] {client}',
      '{client} a t (il|elle) (promis|promis quelque chose|promis de payer|un litige|des litiges)',
      '{client} est (il|elle) en (redressement|liquidation|sauvegarde|litige|procedure collective)',
      "(est ce que|est ce qu') {client} (a promis|est en redressement|est en liquidation|est en litige) [de payer|quelque chose]",
      'has {client} promised [to pay|anything]',
      '[{show}] [the] (file|promises|disputes) {client}',
    ],
    command: ({ name = '' }, language) => `${language === 'fr' ? 'dossier client' : 'file of customer'} ${name}`,
  },
  {
    key: 'promise',
    phrases: [
      `{client} ${PROMISES} [un virement de|un paiement de|de payer|to pay|de] {amount}`,
      `{client} ${PROMISES} [un virement de|un paiement de|de payer|to pay|de] {amount} {day}`,
      `{client} ${PROMISES} [de payer|un virement|un paiement|un cheque|to pay] {day}`,
      `{client} ${PROMISES} {day} {amount}`,
      `${NOTE} [une|la|a] ${TAKEN} [de] {client} : {amount} {day}`,
      `${NOTE} [une|la|a] ${TAKEN} [de] {client} : {day} {amount}`,
      `${NOTE} [une|la|a] ${TAKEN} [de] {client} [:] {amount} {day}`,
      `${NOTE} [une|la|a] ${TAKEN} [de] {client} {day} {amount}`,
      `${NOTE} [une|la|a] ${TAKEN} [de] {amount} [de|par] {client} {day}`,
      `${NOTE} [une|la|a] ${TAKEN} [de] {amount} {day} [de|par] {client}`,
      `(note|noter|notez|enregistre|enregistrer|enregistrez|ajoute|saisis|record) [une|la|a] ${TAKEN} {client}`,
    ],
    command: (filled, language) => `${language === 'fr' ? 'promesse' : 'promise'} ${said(filled)}`,
  },
  {
    key: 'dispute',
    phrases: [
      `{client} ${IN_DISPUTE} [la|une|sa|ses|les|the] [facture|factures|invoice]`,
      `{client} ${IN_DISPUTE} (la|une|sa|the) (facture|invoice) {text}`,
      `{client} ${IN_DISPUTE} [la|une|sa|the] [facture|invoice] (:|car|parce que|parce qu'|because) {text}`,
      '(ouvre|ouvrir|ouvrez|note|noter|enregistre|enregistrer|declare|open|record) [un|le|a] (litige|dispute) {client}',
      '[ouvre|ouvrir|ouvrez|note|noter|enregistre|enregistrer|declare|open|record] [un|le|a] (litige|dispute) {client} (:|facture|invoice) {text}',
    ],
    command: ({ name = '', text = '' }, language) =>
      [`${language === 'fr' ? 'litige' : 'dispute'} ${name}`, ...(text === '' ? [] : [text])].join(' : '),
  },
];
