import { type ListPorts, listEInvoices } from '../../../../use-cases/einvoicing/list-einvoices.ts';
import { einvoicingWords } from '../../../words/einvoicing/einvoicing-words.ts';
import { sayFinding } from '../../../words/einvoicing/say-status.ts';
import { colon } from '../../../words/joints.ts';
import type { AccountAddition } from '../../account/addition.ts';

const MOST_LINES = 5;

/** What platforms say of a customer's invoices that counts: what holds letters first, then what is to be looked at. */
export const einvoicesOnAccount = (ports: ListPorts): AccountAddition => ({
  rank: 5,
  async read(_who, { company: code, code: tiers }) {
    const company = ports.companies.get(code);
    if (!company) return null;
    const all = await listEInvoices(ports, company);
    const own = all.filter(({ customers }) => customers.some((customer) => customer.code === tiers));
    if (own.length === 0) return null;
    return (language) => {
      const words = einvoicingWords(language).account;
      const lines = own
        .slice(0, MOST_LINES)
        .map((one) => `${one.status.invoice}${colon(language)}${sayFinding(one, language)}`);
      const rest = own.length - lines.length;
      return { heading: words.heading, lines: [...lines, ...(rest > 0 ? [words.more(rest)] : [])], buttons: [] };
    };
  },
});
