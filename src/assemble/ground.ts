import type { Client } from '@microsoft/microsoft-graph-client';
import { openFileWriter, type WriteFile } from '../channels/files/write-file.ts';
import { openGraphClient } from '../channels/graph/calls/client.ts';
import { openColleagues } from '../channels/graph/colleagues.ts';
import { openDirectory } from '../channels/graph/directory.ts';
import { openDossierArchive } from '../channels/graph/dossier/dossier-archive.ts';
import { openMailer } from '../channels/graph/mail/mailer.ts';
import { createLetterRenderer } from '../channels/letters/letter-renderer.ts';
import { type Links, openLinks } from '../channels/teams/deep-link.ts';
import { type SayHold, sayHoldOf } from '../channels/words/explain/say-hold.ts';
import { NO_TELEMETRY, type Telemetry } from '../platform/telemetry/telemetry.ts';
import { openStore } from '../store/open-store.ts';
import type { StoreReader } from '../store/store-reader.ts';
import type { StoreWriter } from '../store/store-writer.ts';
import { openPlansInForce } from '../use-cases/plans/open-plans-in-force.ts';
import type { Clock } from '../use-cases/ports/clock.ts';
import type { Colleagues } from '../use-cases/ports/comments/colleagues.ts';
import type { Companies } from '../use-cases/ports/companies.ts';
import type { Directory } from '../use-cases/ports/directory.ts';
import type { DispatchReader, DispatchWriter } from '../use-cases/ports/dispatch/dispatch-store.ts';
import type { DossierArchive } from '../use-cases/ports/dispatch/dossier-archive.ts';
import type { Mailer } from '../use-cases/ports/dispatch/mailer.ts';
import type { PlansInForce } from '../use-cases/ports/plans/plans-in-force.ts';
import type { InvoiceCopies } from '../use-cases/ports/relance/invoice-copies.ts';
import type { SageWriters } from '../use-cases/ports/sage-writes/sage-writer.ts';
import type { SituationPorts } from '../use-cases/tiers/read-situation.ts';
import type { Added, Additions } from './additions.ts';
import { companyHolidays } from './company-holidays.ts';
import { invoiceCopies } from './invoice-copies.ts';
import { noteReadIn } from './note-read.ts';
import { openCompanies } from './open-companies.ts';
import type { Outside } from './outside.ts';
import { planFormat } from './plan-format.ts';

type Renderer = ReturnType<typeof createLetterRenderer>;

/** What rooms stand on: opened once, shared by all; each takes what it uses. */
export interface Ground {
  readonly outside: Outside;
  readonly clock: Clock;
  readonly companies: Companies;
  readonly store: StoreReader & StoreWriter;
  readonly dispatches: DispatchReader & DispatchWriter;
  readonly sageWriters: SageWriters;
  readonly client: Client;
  readonly directory: Directory;
  readonly colleagues: Colleagues;
  readonly mailer: Mailer;
  readonly archive: DossierArchive;
  readonly renderer: Renderer;
  readonly copies: InvoiceCopies;
  /** Lists as files. */
  readonly writeFile: WriteFile;
  readonly links: Links;
  /** Which plan customers follow. */
  readonly plans: PlansInForce;
  /** What reading an account takes. */
  readonly situation: SituationPorts;
  /** What rooms hold out of reminders, in their words. */
  readonly sayHold: SayHold;
  /** What rooms add to what others show. */
  readonly added: Added;
  readonly telemetry: Telemetry;
  /** Every room is open: from then on, what they add is shown. */
  onOpened(rooms: readonly Additions[]): void;
  /** Runs a pass now where passes run in this process, e.g. right after an approval. */
  wake(pass: string): void;
  /** From then on passes run here. */
  onWake(wake: (pass: string) => void): void;
}

const NO_WRITERS: SageWriters = { of: () => null };

export async function openGround(outside: Outside): Promise<Ground> {
  const { clock, logger, sending, telemetry = NO_TELEMETRY } = outside;
  const { reader, writer } = await openStore(outside.store, () => clock.now(), sending.sandbox);
  const store = { ...reader, ...writer };
  const companies = openCompanies(outside.companies, clock);
  const plans = openPlansInForce({ companies, plans: store, format: planFormat });
  const client = openGraphClient(outside.graph, telemetry);
  const appId = outside.identity.kind === 'open' ? '' : outside.identity.appId;
  // A terminal runs no pass: the service is told.
  let wake: (pass: string) => void = (pass) => outside.hints?.tell(pass);
  let adding: readonly Additions[] = [];
  const added: Added = (kind) => adding.flatMap((room) => room[kind] ?? []);
  // Asked when an account is read, not now: no room is open yet.
  const holders = () => added('holds');
  return {
    outside,
    clock,
    companies,
    store,
    dispatches: (outside.aroundDispatches ?? ((plain) => plain))(store),
    sageWriters: outside.sageWriters ?? NO_WRITERS,
    client,
    directory: openDirectory(client, companies.list(), clock),
    colleagues: openColleagues(client),
    mailer: openMailer(client),
    archive: openDossierArchive(client),
    renderer: createLetterRenderer({
      onUnprintable: (report) => logger.warn(report, 'A letter holds characters that its font cannot draw'),
    }),
    copies: invoiceCopies,
    writeFile: openFileWriter(),
    links: openLinks(outside.publicBaseUrl, appId),
    plans,
    situation: {
      ...{ companies, memory: reader, holders, clock, isHoliday: companyHolidays(), plans, refusals: store },
      noteRead: noteReadIn({ companies, positions: store, refusals: store, clock }, logger),
    },
    sayHold: sayHoldOf(holders),
    added,
    telemetry,
    onOpened: (rooms) => {
      adding = rooms;
    },
    wake: (pass) => wake(pass),
    onWake: (woken) => {
      wake = woken;
    },
  };
}
