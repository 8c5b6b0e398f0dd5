import type { Cents } from '../../domain/cents.ts';
import type { Company } from '../../domain/company/company.ts';
import { computeEncours } from '../../domain/credit/compute-encours.ts';
import type { CreditSettings, CreditSheet } from '../../domain/credit/credit-sheet.ts';
import type { Encours } from '../../domain/credit/encours.ts';
import { evaluateRisk } from '../../domain/credit/evaluate-risk.ts';
import { followPayers, type Payers } from '../../domain/credit/follow-payers.ts';
import type { RiskVerdict } from '../../domain/credit/risk.ts';
import type { SalesDocument } from '../../domain/credit/sales-document.ts';
import { transformedOf } from '../../domain/credit/transformed.ts';
import type { OpenItem } from '../../domain/ledger/open-item.ts';
import { openItems } from '../../domain/ledger/open-items.ts';
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
  /** Advances are open: what is late depends on the orders that they name too, which no mark of the ledger tells (case H16). */
  readonly advances: boolean;
}

export interface CreditReading {
  /** When the reading began: what came into Sage after it may be missing. */
  readonly readAt: Date;
  /** A code that is no customer is absent. */
  readonly byPayer: ReadonlyMap<TiersCode, PayerCredit>;
  /** Who pays at the end for what a customer owes. */
  readonly payerOf: Payers['payerOf'];
}

/** Payers that are assessed at once where people are given way to. */
const SLICE = 50;

export type ReadCreditPorts = Pick<CreditPorts, 'companies' | 'clock' | 'giveWay'>;

/**
 * The encours of payers, each with the customers that it pays for (case H5), by one rule whoever asks: five set-based reads,
 * whatever their number. A customer that somebody pays for gives its payer at the end, for its ledger and documents alike; a
 * payer is the same whether it is read alone or with all others. Throws an OutsideFault.
 */
export async function readCredit(
  ports: ReadCreditPorts,
  company: Company,
  customers: readonly TiersCode[] | 'all',
): Promise<CreditReading> {
  const [sage, readAt, today] = [ports.companies.sage(company.code), ports.clock.now(), ports.clock.today()];
  const links = await sage.readPayerLinks();
  const { payerOf } = followPayers(links);
  const whose = customers === 'all' ? customers : membersOf(customers, [...links.keys()], payerOf);
  const read = await sage.readCreditSheets(whose);
  if (read.size === 0) return { readAt, byPayer: new Map(), payerOf };
  const sheets = new Map([...read].map(([code, sheet]) => [code, { ...sheet, payer: payerOf(code) }]));
  const [settings, ledger, documents] = await Promise.all([
    sage.readCreditSettings(),
    sage.readLedger(whose, today),
    sage.readSalesDocuments(whose),
  ]);
  const members = Map.groupBy(sheets.values(), ({ payer }) => payer);
  const entries = Map.groupBy(ledger.entries, ({ tiers }) => payerOf(tiers));
  const orders = Map.groupBy(
    documents.map((one) => ({ ...one, payer: payerOf(one.payer) })),
    ({ payer }) => payer,
  );
  const isAsked = askedAmong(whose);
  const byPayer = new Map<TiersCode, PayerCredit>();
  for (const [at, [code, own]] of [...members].entries()) {
    if (at % SLICE === 0) await ports.giveWay?.();
    const payer = sheets.get(code);
    if (!payer || !isAsked(code)) continue;
    const items = openItems(entries.get(code) ?? [], today, ledger.fiscalYears);
    const owed = { items, documents: orders.get(code) ?? [], settings };
    byPayer.set(code, assess(company, payer, own, owed));
  }
  return { readAt, byPayer, payerOf };
}

/** The payers at the end of the customers asked for, in any case of their codes, and all that these pay for. */
function membersOf(
  asked: readonly TiersCode[],
  paidFor: readonly TiersCode[],
  payerOf: Payers['payerOf'],
): readonly TiersCode[] {
  const spelling = new Map(paidFor.map((code) => [fold(code), code]));
  const payers = new Set(asked.map((code) => fold(payerOf(spelling.get(fold(code)) ?? code))));
  return [...payers, ...paidFor.filter((code) => payers.has(fold(payerOf(code))))];
}

/** Sheets come also of customers whose payer is asked for and is none: they stand for themselves, and were not asked for. */
function askedAmong(whose: readonly TiersCode[] | 'all'): (code: TiersCode) => boolean {
  if (whose === 'all') return () => true;
  const asked = new Set(whose.map(fold));
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
    advances: own.items.some(({ treatment, left }) => treatment === 'avance' && left < 0),
  };
}

const byCode = (a: CreditSheet, b: CreditSheet): number => (a.code < b.code ? -1 : 1);
