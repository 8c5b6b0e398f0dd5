import { findCopies, readCopy } from '../platform/invoice-copies.ts';
import type { InvoiceCopies } from '../use-cases/ports/relance/invoice-copies.ts';

/** Copies of invoices, in the folder that a company's settings name. */
export const invoiceCopies: InvoiceCopies = {
  find: async ({ invoiceCopies: folder }, pieces) => (folder ? findCopies(folder, pieces) : []),
  read: ({ invoiceCopies: folder = '' }, names) =>
    Promise.all(
      names.map(async (name) => ({ name, contentType: 'application/pdf', bytes: await readCopy(folder, name) })),
    ),
};
