import type { Client } from '@microsoft/microsoft-graph-client';
import type { RoomChecks } from '../doctor/room-checks.ts';
import { aliasCheck } from './alias-check.ts';
import { type CreditToCheck, creditChecks } from './credit-checks.ts';

export const creditRoomChecks = (credit: CreditToCheck, client: Client, isDemo: boolean): RoomChecks => ({
  rank: 30,
  ofCompany: (company) => creditChecks(company, credit, isDemo),
  tenant: [aliasCheck(client)],
});
