import { describe, expect, test } from 'vitest';
import { COMMANDS } from '../../../../src/channels/teams/help/hear.ts';
import { nearestCommand } from '../../../../src/channels/teams/help/nearest.ts';
import { type CommandKey, NAMING, offered } from '../../../../src/channels/teams/help/offered.ts';
import { wordsFor } from '../../../../src/channels/words/words.ts';

const EVERYTHING = { reads: true, collects: true, approves: true, administersAll: true };
const ALL: readonly CommandKey[] = [...offered(EVERYTHING, 'registered'), 'register', 'help'];
const isAnswered = (text: string): boolean => COMMANDS.some(({ pattern }) => pattern.test(text));

describe('the command nearest to what was typed', () => {
  test.each([
    ['relnace client Dupont', 'relance client Dupont'],
    ['/relanse Dupont & Fils', 'relance client Dupont & Fils'],
    ['encour client Martin', 'encours client Martin'],
    ['plafond client Martin', 'encours client Martin'],
    ['retrads', 'retards'],
    ['Clients en retard ?', 'retards'],
    ['comandes bloqués', 'commandes bloquées'],
    ['les commandes bloquée', 'commandes bloquées'],
    ['a verifié', 'à vérifier'],
    ['tops', 'top'],
    ['qui me doit quoi donc', 'top'],
    ['suivr DMP > 60', 'suivre DMP > 60'],
    ['dpm Carat', 'dmp client Carat'],
    ['enregistré', 'enregistrer'],
    ['enregistrer aprobation', 'enregistrer approbations'],
    ['dé-enregistrer', 'désenregistrer'],
    ['aidez', 'aide'],
    ['blocked order please', 'commandes bloquées'],
  ])('%j is likely « %s »', (typed, command) => {
    const near = nearestCommand(typed, ALL, 'fr');
    expect(near).toBe(command);
    expect(isAnswered(near ?? '')).toBe(true);
  });

  test.each([['Dupont'], ['je vais plaider'], ['merci beaucoup'], ['ok'], [''], ['retards '.repeat(20)]])(
    '%j is near none',
    (typed) => {
      expect(nearestCommand(typed, ALL, 'fr')).toBeNull();
    },
  );

  test('is one that the person may give here, and in their language', () => {
    expect(nearestCommand('enregistré', ['remind', 'late'], 'fr')).toBeNull();
    expect(nearestCommand('relnace client Dupont', ALL, 'en')).toBe('remind client Dupont');
  });

  test.each(['fr', 'en'] as const)('what help says is answered, alone or with a name (%s)', (language) => {
    const { helpCommands, helpExample } = wordsFor(language).notice;
    for (const [key, { say }] of Object.entries(helpCommands)) {
      expect([say, isAnswered(say)]).toEqual([say, true]);
      if (NAMING.has(key as CommandKey)) expect(isAnswered(`${say} ${helpExample}`)).toBe(true);
    }
  });
});
