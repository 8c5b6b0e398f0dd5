import type { Companies } from '../../../use-cases/ports/companies.ts';
import type { RoomChecks } from '../doctor/room-checks.ts';
import { payersCheck } from './payer-check.ts';

export const tiersChecks = (companies: Companies): RoomChecks => ({
  rank: 10,
  ofCompany: (company) => [payersCheck(company, companies.sage(company.code))],
});
