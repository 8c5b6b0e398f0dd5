import { describe, expect, it } from 'vitest';
import { nearTiers, searchTiers } from '../../../src/domain/tiers/search-tiers.ts';
import type { TiersSummary } from '../../../src/domain/tiers/tiers.ts';
import { aTiersSummary } from '../../builders/tiers.ts';

const tiers = (code: string, name: string, facts: Partial<TiersSummary> = {}): TiersSummary =>
  aTiersSummary({ code, name, shortName: '', siret: '', ...facts });

const LIST: readonly TiersSummary[] = [
  tiers('MARTIN', 'Boulangerie du Port'),
  tiers('PORT', 'Martin SAS'),
  tiers('ZMART', 'Martinet Frères', { asleep: true }),
  tiers('C.01', 'Dépôt du Nord', { siret: '732 829 320 00074' }),
  tiers('C.02', 'Dépôt du Sud', { siret: '73282932000082' }),
  tiers('OREAL', "L'Oréal"),
];
const found = (text: string): string =>
  searchTiers(text, LIST)
    .map(({ candidate }) => candidate.tiers.code)
    .join(' ');

describe('customers that a text may be the beginning of', () => {
  it.each([
    ['the exact code first, and it hides nobody', 'martin', 'MARTIN PORT ZMART'],
    ['the beginning of a word, asleep customers last', 'mart', 'MARTIN PORT ZMART'],
    ['the beginning of a code with its signs', 'c.0', 'C.01 C.02'],
    ['a whole code with its signs', 'C.01', 'C.01'],
    ['accents or none', 'depot', 'C.01 C.02'],
    ['a name without its apostrophe', 'loreal', 'OREAL'],
    ['several beginnings', 'dep nor', 'C.01'],
    ['a SIRET', '732 829 320 00074', 'C.01'],
    ['a SIREN', '732829320', 'C.01 C.02'],
    ['the middle of a word', 'artin', ''],
    ['nothing', '  ', ''],
    ['signs only', '%', ''],
  ])('%s: %j → %j', (_what, text, expected) => expect(found(text)).toBe(expected));

  it('each once, however many ways it answers', () => {
    const both = [tiers('CARAT', 'Carat', { shortName: 'CARAT' })];
    expect(searchTiers('carat', both)).toHaveLength(1);
  });

  it('near names come apart, and none for nothing', () => {
    expect(nearTiers('Martn', LIST).map(({ code }) => code)).toContain('PORT');
    expect(nearTiers(' ', LIST)).toEqual([]);
  });
});
