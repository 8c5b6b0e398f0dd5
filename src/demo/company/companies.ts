import type { Day } from '../../domain/day.ts';
import { buildCompany, type CompanyPlan } from './build.ts';
import { makeSiret } from './checksums.ts';
import type { SageRows } from './rows.ts';
import { SCENARIOS } from './scenarios.ts';
import { SECOND_SCENARIOS } from './second-company.ts';

export type DemoCompanyCode = 'ALPHA' | 'BETA';

/** SIRET of each company: valid keys, invented firms. */
export const DEMO_SIRET: Readonly<Record<DemoCompanyCode, string>> = {
  ALPHA: makeSiret(48_213_907),
  BETA: makeSiret(53_904_126),
};

const PLANS: Readonly<Record<DemoCompanyCode, CompanyPlan>> = {
  ALPHA: {
    name: 'Alpha Fournitures Industrielles',
    siret: DEMO_SIRET.ALPHA,
    seed: 20_240_101,
    scenarios: SCENARIOS,
    ordinary: 116,
  },
  BETA: {
    name: 'Bêta Emballages',
    siret: DEMO_SIRET.BETA,
    seed: 77,
    scenarios: SECOND_SCENARIOS,
    // Orders count too, unlike in the first one.
    baseEncours: 4,
    ordinary: 8,
  },
};

/** The Sage base of a demo company as of `today`: pure, and always the same for the same day. */
export const buildDemoCompany = (today: Day, code: DemoCompanyCode = 'ALPHA'): SageRows =>
  buildCompany(PLANS[code], today);
