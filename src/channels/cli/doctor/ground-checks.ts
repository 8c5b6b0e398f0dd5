import type { Client } from '@microsoft/microsoft-graph-client';
import type { SendingPolicy } from '../../../domain/sending-policy.ts';
import type { CertificateEnd } from '../../../domain/status/certificate-end.ts';
import type { Clock } from '../../../use-cases/ports/clock.ts';
import type { Companies } from '../../../use-cases/ports/companies.ts';
import { identityCheck, sageChecks } from './company-checks.ts';
import { groupsCheck } from './group-checks.ts';
import { holidaysCheck } from './holidays-check.ts';
import type { RoomChecks } from './room-checks.ts';
import {
  addressCheck,
  certificateCheck,
  credentialCheck,
  migrationsCheck,
  type StoreToCheck,
  sandboxCheck,
  storeCheck,
} from './service-checks.ts';

export interface GroundToCheck {
  readonly store: StoreToCheck;
  readonly missingMigrations: () => Promise<readonly string[]>;
  readonly sending: SendingPolicy;
  /** Without a slash at its end. */
  readonly publicBaseUrl: string;
  readonly clock: Pick<Clock, 'today'>;
  readonly companies: Companies;
  readonly client: Client;
  /** How Graph knows us; absent: it is simulated. */
  readonly credential?: 'managed-identity' | 'certificate' | 'secret';
  /** Of the certificates by which Entra knows us; absent: none. */
  readonly certificateEnds?: readonly CertificateEnd[];
}

/** What all rooms stand on: the store, the settings, Sage, and at last who has which right. */
export const groundChecks = (ground: GroundToCheck): readonly RoomChecks[] => [
  {
    rank: 0,
    service: [
      sandboxCheck(ground.sending),
      ...(ground.credential ? [credentialCheck(ground.credential)] : []),
      ...(ground.certificateEnds ?? []).map((one) => certificateCheck(one, ground.clock)),
      storeCheck(ground.store),
      migrationsCheck(ground.missingMigrations),
      addressCheck(ground.publicBaseUrl),
    ],
    ofCompany: (company) => [
      identityCheck(company),
      holidaysCheck(company, ground.clock),
      ...sageChecks(company, ground.companies.sage(company.code)),
    ],
  },
  { rank: 1_000, ofCompany: (company) => [groupsCheck(ground.client, company)] },
];
