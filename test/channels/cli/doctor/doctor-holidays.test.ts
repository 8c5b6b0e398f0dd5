import { expect, test } from 'vitest';
import { holidaysCheck } from '../../../../src/channels/cli/doctor/holidays-check.ts';
import type { Company } from '../../../../src/domain/company/company.ts';
import { day } from '../../../../src/domain/day.ts';
import { aCompany } from '../../../builders/company.ts';

const clock = { today: () => day('2026-03-16') };
const at = (town: string): Partial<Company> => ({
  identity: { ...aCompany().identity, addressLines: ['12 rue Haute', town] },
});

test.each<[what: string, company: Partial<Company>, said: string]>([
  [
    'of Alsace, by its postal code',
    at('67000 STRASBOURG'),
    'ceux du 67 : ceux de toute la France, et 03/04/2026 Vendredi saint, 26/12/2026 Lendemain de Noël (code postal 67000).',
  ],
  ['of La Réunion', at('97400 SAINT-DENIS'), '20/12/2026 Abolition de l’esclavage (code postal 97400).'],
  ['of the rest of France', at('75001 PARIS'), 'ceux de toute la France (code postal 75001).'],
  ['by its setting', { ...at('75001 PARIS'), holidays: '68' }, '26/12/2026 Lendemain de Noël (réglage « holidays »).'],
  ['without a postal code', at('Monaco'), 'aucun code postal dans « identity.addressLines »'],
])('doctor says whose holidays a company keeps and which days they add: %s', async (_what, company, said) => {
  const { name, run } = holidaysCheck(aCompany({ code: 'BIJOU', ...company }), clock);
  expect(name).toBe('BIJOU · jours fériés');
  const answer = await run();
  expect(answer.ok).toBe(true);
  expect(answer.detail).toContain(said);
});
