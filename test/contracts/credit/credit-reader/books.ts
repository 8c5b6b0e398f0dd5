import { cents } from '../../../../src/domain/cents.ts';
import type { CreditSettings, CreditSheet } from '../../../../src/domain/credit/credit-sheet.ts';
import type { SalesDocument } from '../../../../src/domain/credit/sales-document.ts';
import { day } from '../../../../src/domain/day.ts';
import { aCreditSheet, aSalesDocument, creditSettings } from '../../../builders/credit.ts';

/** What a base holds, in our words. Sheets by code, documents by kind and piece, as they are read. */
export interface CreditBooks {
  readonly settings: CreditSettings;
  readonly sheets: readonly CreditSheet[];
  readonly documents: readonly SalesDocument[];
}

const ZOE = { name: 'Zoé Lefèvre', email: 'zoe@bijou.example' };

/** And 100,00 that come from no commande. */
const ORIGINS = [
  { piece: 'BC0', amount: cents(400_00) },
  { piece: 'BC2', amount: cents(500_00) },
];

export const CREDIT_BOOKS: CreditBooks = {
  settings: creditSettings({ base: 3, checkPoint: 'line' }),
  sheets: [
    aCreditSheet({ code: 'AGENCE', name: 'L’agence', payer: 'SIEGE', control: 'blocked', plafond: cents(0) }),
    aCreditSheet({ code: 'CARAT', insurance: cents(5_000_01), salesperson: ZOE }),
    aCreditSheet({ code: 'FILIALE', payer: 'AGENCE' }),
    aCreditSheet({ code: 'SIEGE', name: 'Le siège', control: 'risk-code', riskRank: 3 }),
  ],
  documents: [
    aSalesDocument({ piece: 'BC1', prepaid: cents(300_00), prepaidUnposted: cents(100_00), salesperson: ZOE }),
    aSalesDocument({ piece: 'BC2', tiers: 'AGENCE', payer: 'SIEGE', deliveryDate: day('2026-03-20'), reference: 'X' }),
    aSalesDocument({ piece: 'BC3', tiers: 'SIEGE', currency: 'USD', amount: null }),
    aSalesDocument({ piece: 'BC4', tiers: 'FILIALE', payer: 'AGENCE' }),
    aSalesDocument({ kind: 'preparation', piece: 'PL1', tiers: 'SIEGE', origins: ORIGINS }),
    aSalesDocument({ kind: 'avoir', piece: 'BA1', amount: cents(-12_34), salesperson: ZOE }),
  ],
};
