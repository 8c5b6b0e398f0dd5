import { settleEInvoice, showEInvoice, showEInvoices } from '../../../../use-cases/einvoicing/show-einvoices.ts';
import type { EInvoicingDesk } from './desk.ts';

export type EInvoicingDeskPorts = Parameters<typeof settleEInvoice>[0];

/** Electronic invoices for the bot, made of use cases: nothing is decided here. */
export const openEInvoicingDesk = (ports: EInvoicingDeskPorts, fileUrl: EInvoicingDesk['fileUrl']): EInvoicingDesk => ({
  fileUrl,
  list: (who, page) => showEInvoices(ports, who, page),
  show: (who, company, key) => showEInvoice(ports, who, company, key),
  settle: (who, company, key) => settleEInvoice(ports, who, company, key),
});
