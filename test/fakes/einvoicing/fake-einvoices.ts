import { invoiceKey } from '../../../src/domain/einvoicing/einvoice-status.ts';
import type { KeptStatus } from '../../../src/domain/einvoicing/standing.ts';
import { mayHold, ruleOf } from '../../../src/domain/einvoicing/status-rules.ts';
import type { HeldElsewhere } from '../../../src/domain/relance/held-elsewhere.ts';
import type {
  EInvoiceFile,
  EInvoiceReader,
  EInvoiceWriter,
  FindingToSave,
  FoundStatus,
} from '../../../src/use-cases/ports/einvoicing/einvoice-store.ts';

const isReceipt = (code: string): boolean => ruleOf(code).track === 'receipt';

interface Row {
  readonly company: string;
  status: KeptStatus;
}

/** What platforms said of invoices, in memory. */
export function openFakeEInvoices(): EInvoiceReader & EInvoiceWriter {
  const files: EInvoiceFile[] = [];
  const rows: Row[] = [];
  const findings = new Map<string, readonly FindingToSave[]>();
  const statusesOf = (company: string): readonly KeptStatus[] =>
    rows
      .filter((row) => row.company === company)
      .map(({ status }) => status)
      .sort((a, b) => (a.on === b.on ? (a.key < b.key ? -1 : 1) : a.on < b.on ? -1 : 1));
  const foundIn = (company: string): readonly FoundStatus[] =>
    statusesOf(company).flatMap((status) => {
      const found = (findings.get(company) ?? []).find(({ key }) => key === status.key && !status.isSettled);
      return found ? [{ status, effect: found.effect, until: found.until, found: found.found }] : [];
    });
  return {
    hasEInvoiceFile: async (company, hash) => files.some((file) => file.company === company && file.hash === hash),
    listEInvoiceFiles: async (company) =>
      files.filter((file) => file.company === company).toSorted((a, b) => (a.readAt < b.readAt ? 1 : -1)),
    async listEInvoiceStatuses(company, since) {
      const own = statusesOf(company);
      const counts = ({ code, on }: KeptStatus): boolean =>
        mayHold(code) || (ruleOf(code).effect === 'check' && !isReceipt(code) && on >= since);
      const invoices = new Set(own.filter(counts).map(({ invoice }) => invoiceKey(invoice)));
      return own.filter(
        ({ invoice, code, on }) => invoices.has(invoiceKey(invoice)) || (isReceipt(code) && on >= since),
      );
    },
    listEInvoiceFindings: async (company) => foundIn(company),
    async readHeld(company, asked) {
      const held = foundIn(company).flatMap((one) => heldBy(one));
      const isAsked = ({ tiers, hold }: (typeof held)[number]): boolean =>
        asked === 'all' || asked.codes.includes(tiers) || asked.ecNos.includes(hold.ecNo);
      return new Map(
        [...Map.groupBy(held.filter(isAsked), ({ tiers }) => tiers)].map(([code, own]) => [
          code,
          own.map(({ hold }) => hold),
        ]),
      );
    },
    async keepEInvoiceFile(file, statuses) {
      if (files.some(({ company, hash }) => company === file.company && hash === file.hash))
        return { added: 0, isNew: false };
      const known = new Set(statusesOf(file.company).map(({ key }) => key));
      const added = [...new Map(statuses.map((one) => [one.key, one])).values()].filter(({ key }) => !known.has(key));
      files.push({ ...file, statuses: added.length });
      for (const status of added) rows.push({ company: file.company, status: { ...status, isSettled: false } });
      return { added: added.length, isNew: true };
    },
    saveEInvoiceFindings: async (company, found) => void findings.set(company, found),
    async settleEInvoiceStatus(company, key) {
      const isFound = foundIn(company).some(({ status }) => status.key === key);
      const row = rows.find((one) => one.company === company && one.status.key === key);
      if (!row || !isFound) return false;
      row.status = { ...row.status, isSettled: true };
      return true;
    },
  };
}

function heldBy({ status, effect, until, found }: FoundStatus): readonly { tiers: string; hold: HeldElsewhere }[] {
  if (effect === 'check' || found.kind !== 'open') return [];
  const { code, label, reason, payee, key, on } = status;
  return found.items.map(({ ecNo, piece, due, amount }) => ({
    tiers: found.tiers,
    hold: {
      ...{ ecNo, piece, due, amount, room: 'einvoicing', since: on, until, by: null },
      reason: { code, facts: { label, reason, payee, status: key } },
      ...(effect === 'payee' ? { payableTo: payee } : {}),
    },
  }));
}
