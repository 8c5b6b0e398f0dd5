import { openStatusDesk } from '../../../../src/channels/teams/rooms/status/open-desk.ts';
import type { StoreReader } from '../../../../src/store/store-reader.ts';
import { openFakeStatus, standing } from '../../../fakes/status/fake-status.ts';
import type { RecoveryOffice } from './recovery-office.ts';

/** How the product stands, over the books and the people of the agenda. */
export class StatusOffice {
  readonly status = openFakeStatus([standing({ company: 'BIJOU', state: 'to-check', letters: 2 })]);
  readonly desk: ReturnType<typeof openStatusDesk>;

  constructor({ ports }: RecoveryOffice, store: StoreReader) {
    this.desk = openStatusDesk({ ...ports, runs: store, status: this.status, version: '1.2.3' });
  }
}
