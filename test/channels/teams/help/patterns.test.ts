import { describe, expect, test } from 'vitest';
import { customerIn } from '../../../../src/channels/teams/chat/command.ts';
import * as bank from '../../../../src/channels/teams/rooms/bank/patterns.ts';
import * as comments from '../../../../src/channels/teams/rooms/comments/patterns.ts';
import * as credit from '../../../../src/channels/teams/rooms/credit/patterns.ts';
import * as einvoicing from '../../../../src/channels/teams/rooms/einvoicing/patterns.ts';
import * as figures from '../../../../src/channels/teams/rooms/figures/patterns.ts';
import * as morning from '../../../../src/channels/teams/rooms/morning/patterns.ts';
import * as penalties from '../../../../src/channels/teams/rooms/penalties/patterns.ts';
import * as plans from '../../../../src/channels/teams/rooms/plans/patterns.ts';
import * as replies from '../../../../src/channels/teams/rooms/replies/patterns.ts';
import * as runs from '../../../../src/channels/teams/rooms/runs/patterns.ts';
import * as statements from '../../../../src/channels/teams/rooms/statements/patterns.ts';
import * as status from '../../../../src/channels/teams/rooms/status/patterns.ts';
import * as templates from '../../../../src/channels/teams/rooms/templates/patterns.ts';
import { hearing } from '../harness/product-rooms.ts';

const PATTERNS = Object.entries({
  ...credit,
  ...figures,
  ...morning,
  ...penalties,
  ...statements,
  ...runs,
  ...plans,
  ...comments,
  ...templates,
  ...bank,
  ...einvoicing,
  ...replies,
  ...status,
});

/** The names of the patterns that a text matches. */
const matched = (text: string): readonly string[] =>
  PATTERNS.flatMap(([name, one]) => (one instanceof RegExp && one.test(text) ? [name] : []));

describe('commands', () => {
  test.each([
    ['réponses', 'REPLIES'],
    ['/reponses toutes', 'REPLIES'],
    ['les réponses du client Dupont', 'REPLIES'],
    ['replies of Dupont', 'REPLIES'],
    ['commandes bloquées', 'BLOCKED_ORDERS'],
    ['/commandes bloquées', 'BLOCKED_ORDERS'],
    ['Commandes bloquees ?', 'BLOCKED_ORDERS'],
    ['commande bloquée', 'BLOCKED_ORDERS'],
    ['blocked orders', 'BLOCKED_ORDERS'],
    ['encours', 'ENCOURS'],
    ['/encours client Carat', 'ENCOURS'],
    ['encours du client Carat', 'ENCOURS'],
    ['exposure customer Carat', 'ENCOURS'],
    ['état', 'STATUS'],
    ['/etat de Relance', 'STATUS'],
    ['status', 'STATUS'],
    ['retards', 'LATE'],
    ['/retards', 'LATE'],
    ['late', 'LATE'],
    ['dmp', 'DMP'],
    ['/dmp client Carat', 'DMP'],
    ['DMP du client Carat', 'DMP'],
    ['top', 'TOP'],
    ['/top', 'TOP'],
    ['Qui vous doit quoi ?', 'TOP'],
    ['who owes us what?', 'TOP'],
    ['/suivre', 'FOLLOW'],
    ['suivre DMP > 60', 'FOLLOW'],
    ['follow late > 30 days', 'FOLLOW'],
    ['DMP > 60', 'FOLLOW'],
    ['dmp>60', 'FOLLOW'],
    ['en retard > 30 jours', 'FOLLOW'],
    ['/commenter Dupont : promesse vendredi @Yann', 'WRITE'],
    ['commente le client Dupont: vu', 'WRITE'],
    ['comment on Dupont: seen', 'WRITE'],
    ['comment on Dupont', 'OPEN'],
    ['/commenter Dupont', 'OPEN'],
    ['commenter', 'OPEN'],
    ['commentaires', 'HISTORY'],
    ['commentaires Dupont', 'HISTORY'],
    ['Historique des commentaires de Dupont', 'HISTORY'],
    ['comments on Dupont', 'HISTORY'],
    ['pénalités', 'PENALTIES'],
    ['/pénalités Dupont', 'PENALTIES'],
    ['Penalites de retard du client Dupont', 'PENALTIES'],
    ['/penalties Dupont', 'PENALTIES'],
    ['/plan', 'PLAN'],
    ['plan de relance du client Dupont', 'PLAN'],
    ['/plan répétition 12 mois', 'REHEARSAL'],
    ['plan repetition', 'REHEARSAL'],
    ['Plan de relance répétition BIJOU 6 mois version 3 ?', 'REHEARSAL'],
    ['répétition du plan de relance sur 2 ans', 'REHEARSAL'],
    ['répéter le plan', 'REHEARSAL'],
    ['plan rehearsal 12 months', 'REHEARSAL'],
    ['rehearse the plan over the last 12 months', 'REHEARSAL'],
    ['plan du client Répétition', 'PLAN'],
    ['late-payment penalties of the customer Dupont', 'PENALTIES'],
    ['/balance âgée', 'AGING'],
    ['balance agee Carat', 'AGING'],
    ['aged balance', 'AGING'],
    ['aging of the customer Carat', 'AGING'],
    ['/top au 31/10', 'TOP_ON'],
    ['le top 10 as of 31/10/2025', 'TOP_ON'],
    ['/échéancier Carat au 31/12/2025', 'SCHEDULE'],
    ['echeancier', 'SCHEDULE'],
    ['schedule', 'SCHEDULE'],
    ['/relevé Carat du 01/01/2026 au 31/01/2026', 'STATEMENT'],
    ['relevé de compte du client Carat', 'STATEMENT'],
    ['statement Carat', 'STATEMENT'],
    ['relances', 'RUNS'],
    ['encaissements', 'UNBOOKED'],
    ['/encaissements', 'UNBOOKED'],
    ['Les encaissements à saisir ?', 'UNBOOKED'],
    ['payments to book', 'UNBOOKED'],
    ['efactures', 'EINVOICES'],
    ['/e-factures', 'EINVOICES'],
    ['Les factures électroniques ?', 'EINVOICES'],
    ['e-invoices', 'EINVOICES'],
    ['/relances niveau 2 > 1 000', 'RUNS'],
    ['reminders', 'RUNS'],
    ['/arrêt d’urgence', 'STOP'],
    ['emergency stop: wrong template', 'STOP'],
    ['reprendre les envois', 'RESUME'],
    ['/modèles', 'TEMPLATES'],
    ['modeles des lettres', 'TEMPLATES'],
    ['letter templates', 'TEMPLATES'],
    ['enregistrer', 'REGISTER'],
    ['enregistrer ce canal', 'REGISTER'],
    ['désenregistrer', 'UNREGISTER'],
  ])('%j is one command and no other', (text, name) => {
    expect(matched(text)).toEqual([name]);
  });

  test.each([
    ['les commandes ne sont pas bloquées'],
    ['comment relancer un client ?'],
    ['comment faire : je ne sais pas'],
    ['il y a des retards'],
    ['retardataire'],
    ['lately'],
    ['plan d’encours'],
    ['encourseur'],
    ['stop'],
    ['pénaliser Dupont'],
    ['sans pénalités'],
    ['topaze'],
    ['poursuivre'],
    ['les clients en retard de 30 jours'],
    ['enregistrer approbations de BIJOU et PERLE'],
  ])('%j is none', (text) => {
    expect(hearing(text)).toBeNull();
  });

  test.each([
    ['encours client Carat', 'Carat'],
    ['encours du client Martin & Fils', 'Martin & Fils'],
    ['encours Carat', 'Carat'],
    ['encours client : Carat', 'Carat'],
    ['encours de la Carat', 'de la Carat'],
    ['encours', ''],
  ])('%j names the customer %j', (text, name) => {
    expect(customerIn(credit.ENCOURS, text)).toBe(name);
  });

  test.each([
    ['enregistrer approbations', 'credit 0'],
    ['enregistrer les approbations bijou.', 'credit 0'],
    ['register approvals', 'credit 0'],
    ['désenregistrer approbations', 'credit 1'],
    ['unregister the approvals PERLE-2', 'credit 1'],
    ['enregistrer matin BIJOU', 'morning 2'],
    ['enregistrer matin PERLE_2', 'morning 2'],
    ['register morning bijou', 'morning 2'],
    ['désenregistrer le matin', 'morning 3'],
    ['desenregistrer matin', 'morning 3'],
  ])('%j says what is told there: %s', (text, heard) => {
    expect([hearing(text), matched(text)]).toEqual([heard, []]);
  });
});
