import { describe, expect, test } from 'vitest';
import { lineFacts } from '../../../src/domain/runs/line-facts.ts';
import { matches, readFilter } from '../../../src/domain/runs/line-filter.ts';
import { someFacts } from '../../builders/line-facts.ts';

const RULES = [
  { name: 'Claire', salespeople: ['Jean DURAND'], statistics: [], codes: ['OPALE'] },
  { name: 'Nadia', salespeople: [], statistics: ['Grande distribution'], codes: [] },
  { name: 'Yann', salespeople: ['Jean Durand', 'Ève Noël'], statistics: [], codes: ['CARAT'] },
];

describe('who stands behind a customer', () => {
  test.each([
    ['the first that names its salesperson', { salesperson: 'jean durand' }, 'Claire'],
    ['whatever the accents', { salesperson: 'Eve Noel' }, 'Yann'],
    ['a statistic, whichever of them', { statistics: ['', 'GRANDE DISTRIBUTION'] }, 'Nadia'],
    ['its code', {}, 'Yann'],
    ['the first rule, not the closest', { salesperson: 'Ève Noël', statistics: ['Grande distribution'] }, 'Nadia'],
    ['nobody', { code: 'PERLE' }, ''],
  ])('is followed by %s', (_, facts, collector) => {
    expect(lineFacts({ ...someFacts(), code: 'CARAT', ...facts }, RULES).collector).toBe(collector);
  });

  test('a rule that names nobody’s salesperson is of nobody, also where the customer has none', () => {
    const rules = [{ name: 'Claire', salespeople: [''], statistics: [''], codes: [] }];
    expect(lineFacts({ ...someFacts({ statistics: [' '] }), code: 'CARAT' }, rules)).toEqual(someFacts());
  });
});

describe('a selection by who stands behind', () => {
  test.each([
    ['commercial Durand', { salesperson: 'Durand' }],
    ['commercial "Jean Durand" niveau 2', { salesperson: 'Jean Durand', level: 2 }],
    ['segment « Grands comptes »', { segment: 'Grands comptes' }],
    ['segment “GMS” > 500', { segment: 'GMS', atLeast: 500_00 }],
    ['gestionnaire Claire segment GMS carat', { collector: 'Claire', segment: 'GMS', text: 'carat' }],
    ['collector Claire', { collector: 'Claire' }],
    ['salesperson Durand', { salesperson: 'Durand' }],
    ['Le Commercial', { text: 'Le Commercial' }],
  ])('« %s » is read', (typed, filter) => {
    expect(readFilter(typed)).toEqual(filter);
  });

  const facts = { salesperson: 'Jean Durand', statistics: ['Sud'], segment: 'Grands comptes', collector: 'Claire' };
  const line = { tiers: 'CARAT', name: 'Carat', shown: null, facts };
  test.each([
    [{ salesperson: 'durand' }, true],
    [{ salesperson: 'Martin' }, false],
    [{ segment: 'grands' }, true],
    [{ segment: 'SUD' }, true],
    [{ segment: 'Nord' }, false],
    [{ collector: 'claire' }, true],
    [{ collector: 'Claire', salesperson: 'Martin' }, false],
  ])('%j finds the line: %s', (filter, isFound) => {
    expect(matches(filter)(line)).toBe(isFound);
    expect(matches(filter)({ ...line, facts: null })).toBe(false);
  });

  test('a customer without any is found by none of them', () => {
    for (const asked of ['commercial x', 'segment x', 'gestionnaire x']) {
      expect(matches(readFilter(asked))({ ...line, facts: someFacts() })).toBe(false);
    }
  });
});
