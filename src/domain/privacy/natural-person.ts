import type { Company } from '../company/company.ts';
import { settingOf } from '../company/room-setting.ts';
import { PENALTIES, payerOf } from '../penalties/penalties-setting.ts';
import type { TiersCode } from '../tiers/tiers-code.ts';
import { PRIVACY } from './privacy-setting.ts';

/**
 * Whether a customer is a person, as far as the company said so: a private one, or an entrepreneur in their own name, whose data the
 * CNIL's référentiel on unpaid debts protects too (délibération 2021-130). A payer whom nobody named is not taken for one.
 */
export function isNaturalPerson(company: Pick<Company, 'settings'>, code: TiersCode): boolean {
  if (settingOf(company, PRIVACY).naturalPersons.includes(code)) return true;
  const { kind, said } = payerOf(settingOf(company, PENALTIES), code);
  return said && kind === 'particulier';
}
