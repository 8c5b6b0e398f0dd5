import { openLitigationDesk } from '../../../../src/channels/teams/rooms/litigation/open-desk.ts';
import type { StoreReader } from '../../../../src/store/store-reader.ts';
import type { StoreWriter } from '../../../../src/store/store-writer.ts';
import { openFakeArchive } from '../../../fakes/dispatch/dossier-archive.ts';
import { plainRenderer } from '../../../use-cases/bench/plain-renderer.ts';
import { plainSummary } from '../../../use-cases/litigation/court-bench.ts';
import type { CreditOffice } from './credit-office.ts';
import type { RecoveryOffice } from './recovery-office.ts';

/** Files for a court, over the books and the store of the credit office, in a dossier in memory. */
export class LitigationOffice {
  readonly desk: ReturnType<typeof openLitigationDesk>;
  readonly archive;

  constructor(store: StoreReader & StoreWriter, { company }: CreditOffice, { ports }: RecoveryOffice) {
    this.archive = openFakeArchive([company.dossierSite]);
    this.desk = openLitigationDesk({
      ...{ companies: ports.companies, directory: ports.directory, clock: ports.clock, memory: store },
      ...{ matters: store, postings: store, replies: store, comments: store, dispatches: store },
      ...{ exports: store, turns: store, renderer: plainRenderer, archive: this.archive.archive },
      mailer: { find: async () => [], readMime: async () => new Uint8Array() },
      writeBundle: plainSummary,
    });
  }
}
