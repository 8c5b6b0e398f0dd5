import { openEInvoicingDesk } from '../../../../src/channels/teams/rooms/einvoicing/open-desk.ts';
import { openFakeEInvoices } from '../../../fakes/einvoicing/fake-einvoices.ts';
import type { RecoveryOffice } from './recovery-office.ts';

/** Electronic invoices as they are, over the books and the people of the agenda. */
export class EInvoiceOffice {
  readonly einvoices = openFakeEInvoices();
  readonly desk: ReturnType<typeof openEInvoicingDesk>;

  constructor({ ports }: RecoveryOffice) {
    this.desk = openEInvoicingDesk(
      { ...ports, einvoices: this.einvoices },
      (who) => `https://relance.example/efactures/${who.id}`,
    );
  }
}
