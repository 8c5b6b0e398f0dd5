import type { Cents } from '../../domain/cents.ts';
import type { Company } from '../../domain/company/company.ts';
import { computeEncours } from '../../domain/credit/compute-encours.ts';
import type { CreditSettings, CreditSheet } from '../../domain/credit/credit-sheet.ts';
import type { Encours } from '../../domain/credit/encours.ts';
import { evaluateRisk } from '../../domain/credit/evaluate-risk.ts';
import type { RiskVerdict } from '../../domain/credit/risk.ts';
import type { SalesDocument } from '../../domain/credit/sales-document.ts';
import { transformedOf } from '../../domain/credit/transformed.ts';
import type { OpenItem } from '../../domain/encours/open-item.ts';
import { openItems } from '../../domain/encours/open-items.ts';
import type { TiersCode } from '../../domain/tiers/tiers-code.ts';
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
  /** What was taken out of commandes, by piece. */
  readonly transformed: ReadonlyMap<string, Cents>;
  readonly settings: CreditSettings;
}

export interface CreditReading {
  /** When the reading began: what came into Sage after it may be missing. */
  readonly readAt: Date;
  /** A payer that Sage does not know, or that pays for nobody, is absent. */
  readonly byPayer: ReadonlyMap<TiersCode, PayerCredit>;
}

/** Payers that are assessed at once where people are given way to. */
const SLICE = 50;

export type ReadCreditPorts = Pick<CreditPorts, 'companies' | 'clock' | 'giveWay'>;

/**
 * The encours of payers, each with the customers that it pays for (case H5), by one rule whoever asks: four set-based reads,
 * whatever their number. A payer is the same whether it is read alone or with all others. Throws an OutsideFault.
 */
export async function readCredit(
  ports: ReadCreditPorts,
  company: Company,
  payers: readonly TiersCode[] | 'all',
): Promise<CreditReading> {
  const [sage, readAt, today] = [ports.companies.sage(company.code), ports.clock.now(), ports.clock.today()];
  const sheets = await sage.readCreditSheets(payers);
  if (sheets.size === 0) return { readAt, byPayer: new Map() };
  const isAsked = askedAmong(payers);
  const members = Map.groupBy(sheets.values(), ({ payer }) => payer);
  const paidFor = [...members].flatMap(([payer, own]) => (isAsked(payer) ? own.map(({ code }) => code) : []));
  const [settings, ledger, documents] = await Promise.all([
    sage.readCreditSettings(),
    sage.readLedger(payers === 'all' ? payers : paidFor, today),
    sage.readSalesDocuments(payers),
  ]);
  const entries = Map.groupBy(ledger.entries, ({ tiers }) => payerOf(sheets, tiers));
  const orders = Map.groupBy(documents, ({ payer }) => payer);
  const byPayer = new Map<TiersCode, PayerCredit>();
  for (const [at, code] of [...new Set([...members.keys(), ...orders.keys()])].entries()) {
    if (at % SLICE === 0) await ports.giveWay?.();
    const payer = sheets.get(code);
    if (!payer || !isAsked(code)) continue;
    const items = openItems(entries.get(code) ?? [], today, ledger.fiscalYears);
    const own = { items, documents: orders.get(code) ?? [], settings };
    byPayer.set(code, assess(company, payer, members.get(code) ?? [], own));
  }
  return { readAt, byPayer };
}

/**
 * Who pays what a customer owes: one step. That its payer has a payer of its own changes nothing, as for documents, whose payer
 * the reading names. Of a payer that Sage does not know, the reading says the customer itself.
 */
const payerOf = (sheets: ReadonlyMap<TiersCode, CreditSheet>, code: TiersCode): TiersCode =>
  sheets.get(code)?.payer ?? code;

/** Codes are asked in any case. What is read of another payer is not all of it. */
function askedAmong(payers: readonly TiersCode[] | 'all'): (code: TiersCode) => boolean {
  if (payers === 'all') return () => true;
  const asked = new Set(payers.map(fold));
  return (code) => asked.has(fold(code));
}

const fold = (code: TiersCode): string => code.trim().toUpperCase();

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
    transformed: transformedOf(documents),
    settings,
  };
}

const byCode = (a: CreditSheet, b: CreditSheet): number => (a.code < b.code ? -1 : 1);
