import type { Client } from '@microsoft/microsoft-graph-client';
import type { Companies } from '../../../use-cases/ports/companies.ts';
import type { Check } from '../../../use-cases/run-checks.ts';
import { doctorWords } from '../../words/doctor/doctor.ts';
import { right } from '../doctor/answers.ts';
import type { RoomChecks } from '../doctor/room-checks.ts';
import { type CanListFolder, copiesChecks } from './copies-check.ts';
import { dossierChecks, siteScopeCheck } from './dossier-checks.ts';
import { type LettersToCheck, lettersCheck } from './letter-checks.ts';
import { canaryCheck, mailboxChecks } from './mail-checks.ts';

export interface DispatchToCheck extends LettersToCheck {
  readonly client: Client;
  readonly companies: Pick<Companies, 'list'>;
  readonly canListFolder: CanListFolder;
  /** A mailbox that the product must not be able to read; null: nothing proves the scope. */
  readonly canaryMailbox: string | null;
  /** Microsoft 365 is simulated and has no scopes to prove. */
  readonly isDemo: boolean;
}

/** The mailbox that letters leave from, the letters of before, the dossiers, and the scope of what may be reached. */
export function dispatchChecks(ports: DispatchToCheck): RoomChecks {
  const { client, companies, canListFolder, canaryMailbox, isDemo } = ports;
  /** The check, where there is a real tenant to ask. */
  const inTenant = (real: Check): Check =>
    isDemo ? { name: real.name, run: async () => right(doctorWords.simulated) } : real;
  return {
    rank: 40,
    ofCompany: (company) => [
      ...mailboxChecks(client, company),
      lettersCheck(company, ports),
      ...copiesChecks(company, canListFolder),
      ...dossierChecks(client, company),
    ],
    tenant: [inTenant(canaryCheck(client, canaryMailbox)), inTenant(siteScopeCheck(client, companies.list()))],
  };
}
