import type { GraphConnection } from '../channels/graph/calls/client.ts';
import type { Hints } from '../channels/schedule/hints.ts';
import type { BotAuthority, BotIdentity } from '../channels/teams/transport/identity.ts';
import type { CredentialKind } from '../config/credential.ts';
import type { Company } from '../domain/company/company.ts';
import type { Language } from '../domain/language.ts';
import type { SendingPolicy } from '../domain/sending-policy.ts';
import type { CertificateEnd } from '../domain/status/certificate-end.ts';
import type { Logger } from '../platform/log.ts';
import type { SqlDatabase } from '../platform/sql/database.ts';
import type { Telemetry } from '../platform/telemetry/telemetry.ts';
import type { Patience } from '../use-cases/dispatch/dispatch-ports.ts';
import type { Clock } from '../use-cases/ports/clock.ts';
import type { DispatchReader, DispatchWriter } from '../use-cases/ports/dispatch/dispatch-store.ts';
import type { ReportRefresher } from '../use-cases/ports/figures/report-refresher.ts';
import type { Planner } from '../use-cases/ports/planner.ts';
import type { SageWriters } from '../use-cases/ports/sage-writes/sage-writer.ts';

/** What differs between production, the demo and a test: everything outside, and nothing else. */
export interface Outside {
  readonly companies: readonly { readonly company: Company; readonly sage: SqlDatabase }[];
  readonly store: SqlDatabase;
  /** Of the companies that let decisions be written into their Sage; absent: none. */
  readonly sageWriters?: SageWriters;
  readonly graph: GraphConnection;
  /** How Graph knows us; absent: a stand-in asks nobody. */
  readonly credential?: CredentialKind;
  /** Of the certificates by which Entra knows us; absent: none. */
  readonly certificateEnds?: readonly CertificateEnd[];
  /** Absent: the published report is refreshed by its own schedule. */
  readonly reports?: ReportRefresher;
  readonly identity: BotIdentity;
  readonly authority?: BotAuthority;
  readonly clock: Clock;
  readonly sending: SendingPolicy;
  readonly linkSecret: string;
  readonly publicBaseUrl: string;
  /** A mailbox that the product must not be able to read; null: not checked. */
  readonly canaryMailbox: string | null;
  /** `embedded`: the demo, whose `doctor` asks less. */
  readonly kind?: 'embedded';
  readonly logger: Logger;
  readonly patience?: Patience;
  readonly leaseMs?: number;
  /** Everyone reads this language; absent: each person that of their Teams. */
  readonly language?: Language;
  /** Around the store's dispatches: the proof of resumption stops the process here. */
  readonly aroundDispatches?: (store: DispatchReader & DispatchWriter) => DispatchReader & DispatchWriter;
  /** How instances beside this one are told of work; absent: there are none. */
  readonly hints?: Hints;
  /** Asked for sentences that no phrase fits; absent: nothing is. */
  readonly planner?: Planner | null;
  /** Who is told how long answers, texts and calls take; absent: nobody. */
  readonly telemetry?: Telemetry;
  readonly closeOutside: () => Promise<void>;
}
