import { describe, expect, test } from 'vitest';
import { nearestCommand } from '../../../../src/channels/teams/help/nearest.ts';
import { wordsFor } from '../../../../src/channels/words/words.ts';
import { HELP_ENTRIES, hearing } from '../harness/product-rooms.ts';

const isAnswered = (text: string): boolean => hearing(text) !== null;

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
    const near = nearestCommand(typed, HELP_ENTRIES, 'fr');
    expect(near).toBe(command);
    expect(isAnswered(near ?? '')).toBe(true);
  });

  test.each([['Dupont'], ['je vais plaider'], ['merci beaucoup'], ['ok'], [''], ['retards '.repeat(20)]])(
    '%j is near none',
    (typed) => {
      expect(nearestCommand(typed, HELP_ENTRIES, 'fr')).toBeNull();
    },
  );

  test('is one that the person may give here, and in their language', () => {
    expect(
      nearestCommand(
        'enregistré',
        HELP_ENTRIES.filter(({ key }) => ['remind', 'late'].includes(key)),
        'fr',
      ),
    ).toBeNull();
    expect(nearestCommand('relnace client Dupont', HELP_ENTRIES, 'en')).toBe('remind client Dupont');
  });

  test.each(['fr', 'en'] as const)('what help says is answered, alone or with a name (%s)', (language) => {
    const { helpExample } = wordsFor(language).notice;
    for (const { words, takes } of HELP_ENTRIES) {
      const { say } = words(language);
      expect([say, isAnswered(say)]).toEqual([say, true]);
      if (takes === 'customer') expect(isAnswered(`${say} ${helpExample}`)).toBe(true);
    }
  });
});
