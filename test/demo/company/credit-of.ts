import type { Company } from '../../../src/domain/company/company.ts';
import { computeEncours } from '../../../src/domain/credit/compute-encours.ts';
import type { CreditSettings, CreditSheet } from '../../../src/domain/credit/credit-sheet.ts';
import type { Encours } from '../../../src/domain/credit/encours.ts';
import { evaluateRisk } from '../../../src/domain/credit/evaluate-risk.ts';
import { judgeOrder, type OrderVerdict } from '../../../src/domain/credit/judge-order.ts';
import type { RiskVerdict } from '../../../src/domain/credit/risk.ts';
import { isOrder, type Order, type SalesDocument } from '../../../src/domain/credit/sales-document.ts';
import type { OpenItem } from '../../../src/domain/ledger/open-item.ts';
import type { CreditReader } from '../../../src/use-cases/ports/credit/credit-reader.ts';

/** What the rules say of a payer of the demo, read from its base. */
export interface DemoCredit {
  readonly sheet: CreditSheet;
  readonly encours: Encours;
  readonly verdict: RiskVerdict;
  readonly documents: readonly SalesDocument[];
  readonly orders: readonly { readonly order: Order; readonly verdict: OrderVerdict }[];
}

/** Every payer of a base that was read, by code. */
export async function creditOf(
  reader: CreditReader,
  { credit: policy, currency }: Company,
  itemsOf: ReadonlyMap<string, readonly OpenItem[]>,
): Promise<ReadonlyMap<string, DemoCredit>> {
  const settings: CreditSettings = await reader.readCreditSettings();
  const sheets = [...(await reader.readCreditSheets('all')).values()];
  const documents = Map.groupBy(await reader.readSalesDocuments('all'), ({ payer }) => payer);
  const payers = sheets.filter(({ code, payer }) => code === payer);
  return new Map(
    payers.map((sheet) => {
      const own = documents.get(sheet.code) ?? [];
      const items = sheets.filter(({ payer }) => payer === sheet.code).flatMap(({ code }) => itemsOf.get(code) ?? []);
      const encours = computeEncours({ payer: sheet, items, documents: own, settings, policy, currency });
      const { total, plafond, withoutRate } = encours;
      const verdict = evaluateRisk({ sheet, total, plafond, withoutRate, settings, policy });
      const orders = own
        .filter(isOrder)
        .map((order) => ({ order, verdict: judgeOrder({ order, encours, sheet, settings, policy }) }));
      return [sheet.code, { sheet, encours, verdict, documents: own, orders }];
    }),
  );
}
