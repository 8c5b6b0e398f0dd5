import { addCents, type Cents, cents, negate, sumCents, ZERO } from '../cents.ts';
import type { BaseEncours } from '../company/base-encours.ts';
import type { CreditPolicy } from '../company/credit-policy.ts';
import type { Currency } from '../company/currency.ts';
import { netLate } from '../ledger/net-late.ts';
import type { OpenItem } from '../ledger/open-item.ts';
import type { CreditSettings, CreditSheet } from './credit-sheet.ts';
import { ENCOURS_PARTS, type Encours, type EncoursComponent, type EncoursPart, type Plafond } from './encours.ts';
import type { SalesDocument, SalesDocumentKind } from './sales-document.ts';

/** A payer with what it and the customers that it pays for owe and ordered (case H5). */
export interface EncoursInput {
  /** The payer's own sheet: plafond and insurance are the payer's. */
  readonly payer: CreditSheet;
  /** Open as of today. */
  readonly items: readonly OpenItem[];
  readonly documents: readonly SalesDocument[];
  readonly settings: CreditSettings;
  readonly policy: CreditPolicy;
  readonly currency: Currency;
}

type DocumentPart = Exclude<EncoursPart, 'solde' | 'acomptes'>;
const KIND_OF: Readonly<Record<DocumentPart, SalesDocumentKind>> = {
  factures: 'facture',
  livraisons: 'livraison',
  preparations: 'preparation',
  commandes: 'commande',
  retours: 'retour',
  avoirs: 'avoir',
};

/** The smallest P_BaseEncours that counts a kind; returns and credit notes come off as soon as documents count at all. */
const COUNTED_FROM: Readonly<Record<SalesDocumentKind, BaseEncours>> = {
  facture: 1,
  retour: 1,
  avoir: 1,
  livraison: 2,
  preparation: 3,
  commande: 4,
};

/** Whether the encours of this base holds documents of this kind (P_BaseEncours, data dictionary §3.3). */
export const isCounted = (kind: SalesDocumentKind, base: BaseEncours): boolean => base >= COUNTED_FROM[kind];

/** CT_Encours as the company reads it (case H10). */
function plafondOf(amount: Cents, policy: Pick<CreditPolicy, 'zeroPlafond'>): Plafond {
  if (amount !== 0) return { kind: 'amount', amount };
  return { kind: policy.zeroPlafond };
}

/** The encours in Sage's own composition: solde comptable, then the documents of the base, acomptes off once. */
export function computeEncours({ payer, items, documents, settings, policy, currency }: EncoursInput): Encours {
  const base = policy.base ?? settings.base;
  const owed = items.filter(isOwed);
  const components = ENCOURS_PARTS.map((part) => componentOf(part, owed, documents, base));
  const total = sumCents(components.filter(({ counted }) => counted).map(({ amount }) => amount));
  const plafond = plafondOf(payer.plafond, policy);
  const available = availableUnder(plafond, total);
  return {
    payer: payer.code,
    currency,
    base,
    components,
    total,
    plafond,
    insurance: payer.insurance,
    available,
    overLimit: overLimitOf(available),
    ...lateOf(owed),
    withoutRate: documents
      .filter(({ amount }) => amount === null)
      .map(({ piece, currency: foreign }) => ({ piece, currency: foreign })),
  };
}

/** What is left of a plafond when `owed` is owed; null where there is none. */
export function availableUnder(plafond: Plafond, owed: Cents): Cents | null {
  switch (plafond.kind) {
    case 'unlimited':
      return null;
    case 'cash-only':
      return negate(owed);
    case 'amount':
      return cents(plafond.amount - owed);
  }
}

/** The dépassement, ≥ 0. */
export const overLimitOf = (available: Cents | null): Cents =>
  available !== null && available < 0 ? negate(available) : ZERO;

/** 418 is not invoiced yet, as the deliveries that documents count already; what Sage lettered since is paid. */
const isOwed = (item: OpenItem): boolean => item.treatment !== 'a-etablir' && !item.settledSince;

function componentOf(
  part: EncoursPart,
  owed: readonly OpenItem[],
  documents: readonly SalesDocument[],
  base: BaseEncours,
): EncoursComponent {
  if (part === 'solde') {
    return { part, amount: sumCents(owed.map((item) => item.baseLeft)), count: owed.length, counted: true };
  }
  if (part === 'acomptes') return acomptesOf(documents, base);
  const kind = KIND_OF[part];
  const own = documents.filter((document) => document.kind === kind);
  const amount = sumCents(own.map((document) => document.amount ?? ZERO));
  return { part, amount, count: own.length, counted: isCounted(kind, base) };
}

/** Only what is not in the ledger yet, and only on documents that count: else the same money would come off twice. */
function acomptesOf(documents: readonly SalesDocument[], base: BaseEncours): EncoursComponent {
  const paid = documents.filter(({ kind, prepaidUnposted }) => isCounted(kind, base) && prepaidUnposted !== 0);
  const total = paid.reduce((sum, { prepaidUnposted }) => addCents(sum, prepaidUnposted), ZERO);
  return { part: 'acomptes', amount: negate(total), count: paid.length, counted: base > 0 };
}

/** In the company's currency, whatever that of the items (case H16). */
function lateOf(owed: readonly OpenItem[]): Pick<Encours, 'late' | 'oldestDaysLate'> {
  const { items, net } = netLate(owed, (item) => item.baseLeft);
  return { late: net, oldestDaysLate: net === 0 ? 0 : Math.max(...items.map(({ daysLate }) => daysLate)) };
}
