import { describe, expect, it } from 'vitest';
import { groupIban, groupSiret, writingPlace } from '../../../src/channels/letters/identity.ts';

describe('how a company is named on paper', () => {
  it.each([
    [['14 quai Perrache', '69002 LYON'], 'Lyon'],
    [['1 rue X', '13001 Marseille', 'France'], 'Marseille'],
    [['BP 12', '42007 SAINT-ÉTIENNE CEDEX 1'], 'Saint-Étienne'],
    [['06310 BEAULIEU-SUR-MER'], 'Beaulieu-sur-Mer'],
    [['85100 LES SABLES D’OLONNE'], 'Les Sables d’Olonne'],
    [['1 Old Street', 'London EC1V 9HL'], ''],
  ])('a letter from %j is written at « %s »', (lines, place) => expect(writingPlace(lines)).toBe(place));

  it('groups an IBAN by four and a SIRET as SIREN and NIC, and leaves other texts alone', () => {
    expect(groupIban('fr76 30006000011234567890189')).toBe('FR76 3000 6000 0112 3456 7890 189');
    expect(groupSiret('812 345 678 00027')).toBe('812 345 678 00027');
    expect(groupSiret('81234567800027')).toBe('812 345 678 00027');
    expect(groupSiret('en cours')).toBe('en cours');
  });
});
