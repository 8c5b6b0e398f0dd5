import { describe, expect, test } from 'vitest';
import { COMMANDS } from '../../../../src/channels/teams/help/hear.ts';
import * as patterns from '../../../../src/channels/teams/help/patterns.ts';

/** The names of the patterns that a text matches. */
const matched = (text: string): readonly string[] =>
  Object.entries(patterns).flatMap(([name, one]) => (one instanceof RegExp && one.test(text) ? [name] : []));

describe('commands', () => {
  test.each([
    ['commandes bloquées', 'BLOCKED_ORDERS'],
    ['/commandes bloquées', 'BLOCKED_ORDERS'],
    ['Commandes bloquees ?', 'BLOCKED_ORDERS'],
    ['commande bloquée', 'BLOCKED_ORDERS'],
    ['blocked orders', 'BLOCKED_ORDERS'],
    ['encours', 'ENCOURS'],
    ['/encours client Carat', 'ENCOURS'],
    ['encours du client Carat', 'ENCOURS'],
    ['exposure customer Carat', 'ENCOURS'],
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
    ['enregistrer', 'REGISTER'],
    ['enregistrer ce canal', 'REGISTER'],
    ['enregistrer approbations', 'ADD_PURPOSE'],
    ['enregistrer matin BIJOU', 'ADD_PURPOSE'],
    ['register approvals', 'ADD_PURPOSE'],
    ['register morning bijou', 'ADD_PURPOSE'],
    ['désenregistrer approbations', 'REMOVE_PURPOSE'],
    ['desenregistrer matin', 'REMOVE_PURPOSE'],
    ['unregister the approvals PERLE-2', 'REMOVE_PURPOSE'],
    ['désenregistrer', 'UNREGISTER'],
  ])('%j is one command and no other', (text, name) => {
    expect(matched(text)).toEqual([name]);
  });

  test.each([
    ['les commandes ne sont pas bloquées'],
    ['il y a des retards'],
    ['retardataire'],
    ['lately'],
    ['plan d’encours'],
    ['encourseur'],
    ['stop'],
    ['topaze'],
    ['poursuivre'],
    ['les clients en retard de 30 jours'],
    ['enregistrer approbations de BIJOU et PERLE'],
  ])('%j is none', (text) => {
    expect(COMMANDS.some(({ pattern }) => pattern.test(text))).toBe(false);
  });

  test.each([
    ['encours client Carat', 'Carat'],
    ['encours du client Martin & Fils', 'Martin & Fils'],
    ['encours Carat', 'Carat'],
    ['encours client : Carat', 'Carat'],
    ['encours de la Carat', 'de la Carat'],
    ['encours', ''],
  ])('%j names the customer %j', (text, name) => {
    expect(patterns.customerIn(patterns.ENCOURS, text)).toBe(name);
  });

  test.each([
    ['enregistrer approbations', patterns.ADD_PURPOSE, { purpose: 'approvals', company: null }],
    ['enregistrer les approbations bijou.', patterns.ADD_PURPOSE, { purpose: 'approvals', company: 'BIJOU' }],
    ['enregistrer matin PERLE_2', patterns.ADD_PURPOSE, { purpose: 'morning', company: 'PERLE_2' }],
    ['désenregistrer le matin', patterns.REMOVE_PURPOSE, { purpose: 'morning', company: null }],
  ])('%j says what is told there, and of which company', (text, pattern, expected) => {
    expect(patterns.purposeIn(pattern, text)).toEqual(expected);
  });
});
