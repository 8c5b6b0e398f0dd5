import type { Client } from '@microsoft/microsoft-graph-client';
import type { Companies } from '../../../use-cases/ports/companies.ts';
import type { RoomChecks } from '../doctor/room-checks.ts';
import { aliasCheck } from './alias-check.ts';
import { type CreditToCheck, creditChecks } from './credit-checks.ts';
import { payersCheck } from './payer-check.ts';

/** Who pays for whom, what credit control tells people through, and how it knows them. */
export const creditRoomChecks = (
  credit: CreditToCheck,
  companies: Companies,
  client: Client,
  isDemo: boolean,
): readonly RoomChecks[] => [
  { rank: 10, ofCompany: (company) => [payersCheck(company, companies.sage(company.code))] },
  {
    rank: 30,
    ofCompany: (company) => creditChecks(company, credit, isDemo),
    tenant: [aliasCheck(client)],
  },
];
