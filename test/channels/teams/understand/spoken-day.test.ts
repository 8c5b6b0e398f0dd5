import { describe, expect, test } from 'vitest';
import { readSpokenDay } from '../../../../src/channels/teams/understand/sentence/spoken-day.ts';
import { day } from '../../../../src/domain/day.ts';

/** A Monday. */
const MONDAY = day('2026-03-02');

describe('a day that is said', () => {
  test.each([
    ['vendredi', '2026-03-06'],
    ['vendredi prochain', '2026-03-06'],
    ['lundi', '2026-03-09'],
    ['lundi prochain', '2026-03-09'],
    ['mardi en huit', '2026-03-10'],
    ['mardi en quinze', '2026-03-17'],
    ['vendredi 20', '2026-03-20'],
    ['jeudi 5 mars', '2026-03-05'],
    ["aujourd' hui", '2026-03-02'],
    ['demain', '2026-03-03'],
    ['apres demain', '2026-03-04'],
    ['fin du mois', '2026-03-31'],
    ['fin de mois', '2026-03-31'],
    ['fin du mois prochain', '2026-04-30'],
    ['fin de semaine', '2026-03-06'],
    ['fin fevrier', '2026-02-28'],
    ['fin avril', '2026-04-30'],
    ['fin decembre', '2025-12-31'],
    ['au 15', '2026-03-15'],
    ['au 15 avril', '2026-04-15'],
    ['le 15', '2026-03-15'],
    ['le 1er', '2026-04-01'],
    ['le 10 du mois prochain', '2026-04-10'],
    ['dans 10 jours', '2026-03-12'],
    ['sous 8 jours', '2026-03-10'],
    ['sous huitaine', '2026-03-10'],
    ['sous quinzaine', '2026-03-17'],
    ['dans deux semaines', '2026-03-16'],
    ['dans un mois', '2026-04-02'],
    ['15 mars', '2026-03-15'],
    ['le 15 mars', '2026-03-15'],
    ['1er avril', '2026-04-01'],
    ['15/03/2026', '2026-03-15'],
    ['2026-03-15', '2026-03-15'],
    ['31 decembre 2025', '2025-12-31'],
    ['friday', '2026-03-06'],
    ['march 15', '2026-03-15'],
    ['in 10 days', '2026-03-12'],
  ])('« %s », said on Monday the 2nd of March 2026, is %s', (words, expected) => {
    expect(readSpokenDay(words, MONDAY)).toBe(expected);
  });

  test.each([
    '06.12.34.56.78',
    'la semaine prochaine',
    'le mois prochain',
    'mars',
    '14 h 30',
    'ce matin',
    '3000',
    '3 000 €',
    '120 jours',
    'de 60 jours',
    'plus de 30 jours',
    'le 32',
    '30 fevrier',
    'dupont vendredi',
    'du 10 au 15 mars',
    'fa1234',
  ])('« %s » is none', (words) => {
    expect(readSpokenDay(words, MONDAY)).toBeUndefined();
  });

  test('a month after the 31st is the last day of a shorter month', () => {
    expect(readSpokenDay('dans un mois', day('2026-01-31'))).toBe('2026-02-28');
  });

  test('the 31st, said in a month that has none, is that of the next one that does', () => {
    expect(readSpokenDay('le 31', day('2026-04-10'))).toBe('2026-05-31');
  });

  test('a Friday that is said on a Friday is the next one', () => {
    expect(readSpokenDay('vendredi', day('2026-03-06'))).toBe('2026-03-13');
  });
});
