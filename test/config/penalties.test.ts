import { describe, expect, test } from 'vitest';
import { PENALTIES_FIELDS, writePenalties } from '../../src/config/penalties.ts';
import { settingsPart } from '../../src/config/room-settings.ts';
import { DEFAULT_PENALTIES, PENALTIES, type PenaltiesSetting } from '../../src/domain/penalties/penalties-setting.ts';

const part = settingsPart(PENALTIES, PENALTIES_FIELDS, {
  rates: '',
  margins: '',
  contractRates: '',
  imputation: '',
  payers: '',
  defaultPayer: '',
});
const parse = (said: unknown) => part.schema.parse(said) as PenaltiesSetting;
const ROW = { from: '2026-07-01', refinancing: 2.15, legal: '2,62', source: 'BCE' };
const problems = (said: unknown): readonly string[] =>
  part.schema.safeParse(said).error?.issues.map(({ message }) => message) ?? [];

describe('what a company says of penalties', () => {
  test('is the default where it says nothing', () => expect(parse({})).toEqual(DEFAULT_PENALTIES));

  test('adds its rows to those published, read digit by digit', () => {
    const { rates, imputation } = parse({ rates: [ROW], imputation: 'interest-first' });
    expect(rates).toHaveLength(DEFAULT_PENALTIES.rates.length + 1);
    expect(rates.at(-1)).toEqual({
      from: '2026-07-01',
      refinancing: 21_500,
      legal: 26_200,
      source: 'BCE',
      mark: 'published',
    });
    expect(imputation).toBe('interest-first');
  });

  test('is said back as the file says it, without what is published', () => {
    const said = { rates: [ROW], contractRates: [{ from: '2026-01-01', rate: '13.5', tiers: 'DUPONT' }] };
    const written = writePenalties(parse(said));
    expect(written.rates).toEqual([{ ...ROW, refinancing: '2.15', legal: '2.62', mark: 'published' }]);
    expect(written).toMatchObject({ margins: { entreprise: '10', public: '8' }, contractRates: said.contractRates });
    expect(parse(written)).toEqual(parse(said));
  });

  test.each([
    [{ rates: [{ ...ROW, from: '2026-06-11' }] }, 'rates are those of 1 January and 1 July'],
    [{ rates: [{ from: '2026-07-01', source: 'BCE' }] }, 'says no rate'],
    [{ rates: [{ ...ROW, legal: 2.123456 }] }, 'not a rate in per cent, ≥ 0, of at most four decimals'],
    [{ margins: { entreprise: -1, public: 8 } }, 'not a rate in per cent, ≥ 0, of at most four decimals'],
    [{ rate: 12 }, "'rate' is no setting: did you mean 'rates'?"],
  ])('%j is refused: %s', (said, message) => expect(problems(said)).toEqual([message]));

  test('who pays is one of three', () => {
    expect(parse({ payers: { MAIRIE: 'public' } }).payers).toEqual({ MAIRIE: 'public' });
    expect(problems({ payers: { MAIRIE: 'state' } })).toHaveLength(1);
  });
});
