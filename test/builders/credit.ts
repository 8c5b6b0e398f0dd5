import { cents } from '../../src/domain/cents.ts';
import type { CreditSettings, CreditSheet, RiskCode } from '../../src/domain/credit/credit-sheet.ts';
import type { SalesDocument } from '../../src/domain/credit/sales-document.ts';
import { day } from '../../src/domain/day.ts';

/** A customer that pays for itself: a plafond of 10 000,00, decided by the over-limit. */
export const aCreditSheet = (facts: Partial<CreditSheet> = {}): CreditSheet => {
  const { code = 'CARAT' } = facts;
  return {
    name: 'Carat Distribution SARL',
    payer: code,
    plafond: cents(10_000_00),
    insurance: cents(0),
    control: 'automatic',
    riskRank: 0,
    salesperson: null,
    ...facts,
    code,
  };
};

/** A commande of 1 000,00 in the company's currency, nothing paid in advance. */
export const aSalesDocument = (facts: Partial<SalesDocument> = {}): SalesDocument => {
  const { tiers = 'CARAT' } = facts;
  return {
    kind: 'commande',
    piece: 'BC00001',
    payer: tiers,
    date: day('2026-02-23'),
    deliveryDate: null,
    reference: '',
    salesperson: null,
    currency: 'EUR',
    amount: cents(1_000_00),
    prepaid: cents(0),
    prepaidUnposted: cents(0),
    origins: [],
    ...facts,
    tiers,
  };
};

/** Up to 1 000,00 over the plafond à surveiller, then à bloquer. */
export const riskCodes: readonly RiskCode[] = [
  { rank: 1, label: 'À livrer', effect: 'a-livrer', min: cents(0), max: cents(0) },
  { rank: 2, label: 'À surveiller', effect: 'a-surveiller', min: cents(1), max: cents(1_000_00) },
  { rank: 3, label: 'À bloquer', effect: 'a-bloquer', min: cents(1_000_01), max: cents(99_999_999_00) },
];

/** Everything counts (P_BaseEncours 4), looked at on the header. */
export const creditSettings = (facts: Partial<CreditSettings> = {}): CreditSettings => ({
  base: 4,
  checkPoint: 'header',
  riskCodes,
  ...facts,
});
