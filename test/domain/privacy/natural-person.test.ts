import { expect, test } from 'vitest';
import { decide } from '../../../src/domain/company/room-setting.ts';
import { DEFAULT_PENALTIES, PENALTIES } from '../../../src/domain/penalties/penalties-setting.ts';
import { isNaturalPerson } from '../../../src/domain/privacy/natural-person.ts';
import { PRIVACY } from '../../../src/domain/privacy/privacy-setting.ts';

const settings = decide(
  PENALTIES,
  { ...DEFAULT_PENALTIES, payers: { PRIVE: 'particulier', MAIRIE: 'public' } },
  decide(PRIVACY, { ...PRIVACY.byDefault, naturalPersons: ['ARTISAN'] }),
);

test.each([
  ['ARTISAN', true],
  ['PRIVE', true],
  ['MAIRIE', false],
  ['CARAT', false],
])('%s, as the company said, is a person: %s', (code, isOne) => {
  expect(isNaturalPerson({ settings }, code)).toBe(isOne);
});

test('nobody is taken for one because the default payer is', () => {
  const all = decide(PENALTIES, { ...DEFAULT_PENALTIES, defaultPayer: 'particulier' });
  expect(isNaturalPerson({ settings: all }, 'CARAT')).toBe(false);
});
