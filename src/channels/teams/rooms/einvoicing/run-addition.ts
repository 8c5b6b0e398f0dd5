import type { Companies } from '../../../../use-cases/ports/companies.ts';
import type { EInvoiceReader } from '../../../../use-cases/ports/einvoicing/einvoice-store.ts';
import { einvoicingWords } from '../../../words/einvoicing/einvoicing-words.ts';
import type { RunAddition } from '../../chat/run-addition.ts';

/** Before a run: how many statuses a person is to look at, and how many are of no open invoice that is known. */
export const einvoicesBeforeRuns = ({
  companies,
  einvoices,
}: {
  readonly companies: Companies;
  readonly einvoices: Pick<EInvoiceReader, 'listEInvoiceFindings'>;
}): RunAddition => ({
  async readBefore(code) {
    if (!companies.get(code)) return null;
    const findings = await einvoices.listEInvoiceFindings(code);
    const toCheck = findings.filter(({ effect, found }) => effect === 'check' && found.kind === 'open').length;
    // What is said of invoices that are paid is nobody's concern any more.
    const odd = findings.filter(({ found }) => found.kind === 'several' || found.kind === 'other-day').length;
    return (language) => {
      const words = einvoicingWords(language).run;
      return [...(toCheck > 0 ? [words.toCheck(toCheck)] : []), ...(odd > 0 ? [words.odd(odd)] : [])];
    };
  },
});
