import type { Company } from '../../domain/company/company.ts';
import { computeEncours } from '../../domain/credit/compute-encours.ts';
import type { CreditSettings, CreditSheet } from '../../domain/credit/credit-sheet.ts';
import type { Encours } from '../../domain/credit/encours.ts';
import { evaluateRisk } from '../../domain/credit/evaluate-risk.ts';
import type { RiskVerdict } from '../../domain/credit/risk.ts';
import type { SalesDocument } from '../../domain/credit/sales-document.ts';
import type { OpenItem } from '../../domain/encours/open-item.ts';
import { openItems } from '../../domain/encours/open-items.ts';
import type { TiersCode } from '../../domain/tiers/tiers.ts';
import type { CreditPorts } from './credit-ports.ts';

/** A payer with all that it owes or is about to, and what the rule says of it. */
export interface PayerCredit {
  readonly payer: CreditSheet;
  /** The payer, then the customers that it pays for, by code. */
  readonly members: readonly CreditSheet[];
  readonly encours: Encours;
  readonly verdict: RiskVerdict;
  /** Open documents of all members. */
  readonly documents: readonly SalesDocument[];
  readonly settings: CreditSettings;
}

export interface CreditReading {
  /** When the reading began: what came into Sage after it may be missing. */
  readonly readAt: Date;
  /** A payer that Sage does not know is absent. */
  readonly byPayer: ReadonlyMap<TiersCode, PayerCredit>;
}

export type ReadCreditPorts = Pick<CreditPorts, 'companies' | 'clock'>;

/**
 * The encours of payers, each with the customers that it pays for (case H5), by one rule whoever asks: four set-based reads,
 * whatever their number. Throws an OutsideFault.
 */
export async function readCredit(
  ports: ReadCreditPorts,
  company: Company,
  payers: readonly TiersCode[] | 'all',
): Promise<CreditReading> {
  const [sage, readAt, today] = [ports.companies.sage(company.code), ports.clock.now(), ports.clock.today()];
  const sheets = await sage.readCreditSheets(payers);
  if (sheets.size === 0) return { readAt, byPayer: new Map() };
  const codes = payers === 'all' ? payers : [...sheets.keys()];
  const [settings, ledger, documents] = await Promise.all([
    sage.readCreditSettings(),
    sage.readLedger(codes, today),
    sage.readSalesDocuments(codes),
  ]);
  const payerOf = (code: TiersCode): TiersCode => payerAmong(sheets, code);
  const items = Map.groupBy(openItems(ledger.entries, today, ledger.fiscalYears), ({ tiers }) => payerOf(tiers));
  const orders = Map.groupBy(documents, ({ payer }) => payerOf(payer));
  const byPayer = new Map<TiersCode, PayerCredit>();
  for (const [code, members] of Map.groupBy(sheets.values(), (sheet) => payerOf(sheet.code))) {
    const payer = sheets.get(code);
    if (!payer) continue;
    const own = { items: items.get(code) ?? [], documents: orders.get(code) ?? [], settings };
    byPayer.set(code, assess(company, payer, members, own));
  }
  return { readAt, byPayer };
}

/** A customer whose payer Sage does not know stands for itself. */
function payerAmong(sheets: ReadonlyMap<TiersCode, CreditSheet>, code: TiersCode): TiersCode {
  const payer = sheets.get(code)?.payer ?? code;
  return sheets.has(payer) ? payer : code;
}

function assess(
  { credit: policy, currency }: Company,
  payer: CreditSheet,
  members: readonly CreditSheet[],
  own: Pick<PayerCredit, 'documents' | 'settings'> & { readonly items: readonly OpenItem[] },
): PayerCredit {
  const { documents, settings } = own;
  const encours = computeEncours({ payer, ...own, policy, currency });
  const { total, plafond, withoutRate } = encours;
  return {
    payer,
    members: [payer, ...members.filter(({ code }) => code !== payer.code).sort(byCode)],
    encours,
    verdict: evaluateRisk({ sheet: payer, total, plafond, withoutRate, settings, policy }),
    documents,
    settings,
  };
}

const byCode = (a: CreditSheet, b: CreditSheet): number => (a.code < b.code ? -1 : 1);
