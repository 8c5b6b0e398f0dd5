import type { Language } from '../../../../domain/language.ts';
import type { Filled, SpokenAct } from '../../chat/spoken-act.ts';

const ALL =
  '(tous|toutes|ceux|tout le monde|tous les clients|toutes les factures|les clients|les retards|les impayes|les factures|les retardataires|tous ceux|tous les retardataires|everybody|everyone|all customers|all [of] those|those|customers)';
const REMIND = '(relance|relancer|relancez|relances|relancons|remind|chase)';
const OVER = '(plus de|au dessus de|a plus de|over|more than|above)';

const LATE = '[en retard|qui sont en retard|qui ont du retard|impayes|overdue|late]';

/** The conditions, as a list of reminders reads them. */
const filter = ({ amount, level, person, days }: Filled, language: Language): string => {
  const words = language === 'fr' ? FRENCH : ENGLISH;
  return [
    ...(days === undefined ? [] : [words.late(days)]),
    ...(level === undefined ? [] : [`${words.level} ${level}`]),
    ...(amount === undefined ? [] : [`> ${amount.replace(/ .*$/u, '')}`]),
    ...(person === undefined ? [] : [`${words.salesperson} "${person}"`]),
  ].join(' ');
};
const FRENCH = { late: (days: string) => `en retard > ${days} jours`, level: 'niveau', salesperson: 'commercial' };
const ENGLISH = { late: (days: string) => `late > ${days} days`, level: 'level', salesperson: 'salesperson' };

/** Sentences about reminders of many customers, and the stop of all sending. */
export const RUNS_ACTS: readonly SpokenAct[] = [
  {
    key: 'runs',
    phrases: [
      `${REMIND} ${ALL}`,
      `${REMIND} [${ALL}] [qui] [nous] [de|doivent|devant|with|owing|who owe] ${OVER} {amount}`,
      `${REMIND} ${ALL} [qui ont] ${LATE} [de|depuis|by] ${OVER} {days} [de retard]`,
      `${REMIND} ${ALL} [qui sont|qui ont] [en retard|overdue|late] depuis {days}`,
      `${REMIND} ${ALL} [qui ont] ${LATE} [de|depuis|by] ${OVER} {days} [de retard] (du commercial|de la commerciale|of salesperson) {person}`,
      `${REMIND} ${ALL} [qui ont] ${LATE} [de|depuis|by] ${OVER} {days} [de retard] [et|and] [de] ${OVER} {amount}`,
      `[{show}] [les|the] (relances|reminders) [de|du|en|of|at] (niveau|level) {level}`,
      `${REMIND} ${ALL} [de|au|du|at] (niveau|level) {level}`,
      `${REMIND} [tous] les niveaux {level}`,
      `${REMIND} [${ALL}] (du commercial|de la commerciale|of salesperson) {person}`,
      `${REMIND} ${ALL} [de|au|du] niveau {level} [qui doivent|de] ${OVER} {amount}`,
      "qui (relancer|relance t on|doit on relancer|faut il relancer) [aujourd' hui]",
      "qui (dois je|est ce que je dois|est ce qu' il faut|devons nous) relancer [aujourd' hui]",
      "(quels|quelles) [sont les] (clients|relances) (a relancer|relancer|a faire|faire|dois je relancer) [aujourd' hui]",
      "[{show}] [les|la liste des] (relances|clients a relancer) [du jour|d' aujourd' hui|a faire|de la semaine]",
      "(prepare|preparer|preparez|fais|faire|lance|lancer|lancez) (les relances|la campagne|la campagne de relances) [du jour|d' aujourd' hui]",
      '(who should we|who do we have to|who must i) remind [today]',
    ],
    command: (filled, language) => `${language === 'fr' ? 'relances' : 'reminders'} ${filter(filled, language)}`.trim(),
  },
  {
    key: 'prevenances',
    phrases: [
      "(previens|prevenir|prevenez|avertis|avertir) [tous] [les] clients avant [l'] (echeance|echeances)",
      "(prepare|preparer|envoie|envoyer|envoyez|fais) les (prevenances|avis avant echeance|avis d' echeance)",
    ],
    command: () => 'relances prévenance',
  },
  {
    key: 'releves',
    phrases: [
      '(prepare|preparer|envoie|envoyer|envoyez|fais|faire) [tous] les releves [de compte] [du mois] [aux clients]',
    ],
    command: () => 'relances relevés',
  },
  {
    key: 'stopSending',
    changes: true,
    phrases: [
      '[il faut] (arrete|arreter|arretez|stoppe|stopper|stoppez|stop|bloque|bloquer|coupe|couper|suspends|suspendre|suspendez) (tout|tous les envois|les envois|tous les mails|les mails|toutes les relances|les relances|tout envoi) [tout de suite|immediatement]',
      "(arrete|arreter|arretez|stoppe|stopper|stoppez|bloque|coupe|suspends|suspendez) (tout|tous les envois|les envois|tous les mails|les mails|toutes les relances|les relances) (:|car|parce que|parce qu'|a cause de|a cause d') {text}",
      "arret d' urgence",
      "arret d' urgence (:|car|parce que|parce qu'|a cause de|a cause d') {text}",
      'stop (everything|all sending|sending|all mails|all letters|all reminders) [now]',
      'stop (everything|all sending|sending|all mails|all letters) (:|because) {text}',
    ],
    command: ({ text = '' }, language) => (text === '' ? sayStop(language) : `${sayStop(language)} : ${text}`),
  },
  {
    key: 'resumeSending',
    changes: true,
    phrases: [
      '(reprends|reprendre|reprenez|relance|relancer|relancez|reactive|reactiver|redemarre|redemarrer) [tous] les envois',
      '(les envois peuvent|on peut) reprendre [les envois]',
      "(leve|lever|levez|annule|annuler) l' arret d' urgence",
      '(resume|restart) [all] sending',
    ],
    command: (_, language) => (language === 'fr' ? 'reprendre les envois' : 'resume sending'),
  },
  {
    key: 'runsAgain',
    phrases: ['(relance|relancer|relancez) [tous] les envois'],
    command: () => 'relances',
  },
];

const sayStop = (language: Language): string => (language === 'fr' ? 'arrêt d’urgence' : 'emergency stop');
