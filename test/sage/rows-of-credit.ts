import type { SageValues } from '../../src/demo/sage-base/rows.ts';
import { type Cents, cents } from '../../src/domain/cents.ts';
import type { CreditSheet, RiskCode } from '../../src/domain/credit/credit-sheet.ts';
import { SALES_DOCUMENT_KINDS, type SalesDocument } from '../../src/domain/credit/sales-document.ts';
import type { Salesperson } from '../../src/domain/tiers/salesperson.ts';
import type { CreditBooks } from '../contracts/credit/credit-reader/books.ts';
import { type Books, settings } from './books.ts';

const CONTROLS = ['automatic', 'risk-code', 'blocked'] as const;
const EFFECTS = ['a-livrer', 'a-surveiller', 'a-bloquer'] as const;
const CHECK_POINTS = ['never', 'header', 'line', 'closing'] as const;
const CURRENCY_RANKS = ['', 'EUR', 'USD'];

const decimal = (amount: Cents): string => (amount / 100).toFixed(2);

/** Rows of a Sage base that hold these books; salespeople have one first name and one name. */
export function creditRows({ settings: credit, sheets, documents }: CreditBooks): Books {
  const known = [...sheets, ...documents].flatMap(({ salesperson }) => salesperson ?? []);
  const team = [...new Map(known.map((one) => [one.name, one])).values()];
  const numberOf = (one: Salesperson | null): number => team.findIndex(({ name }) => name === one?.name) + 1;
  return {
    ...settings(2026),
    P_PARAMETRECIAL: [{ P_BaseEncours: credit.base, P_PeriodEncours: CHECK_POINTS.indexOf(credit.checkPoint) }],
    P_CRISQUE: credit.riskCodes.map(riskCodeRow),
    F_COLLABORATEUR: team.map(({ name, email }, at) => {
      const [CO_Prenom = '', CO_Nom = ''] = name.split(' ');
      return { CO_No: at + 1, CO_Prenom, CO_Nom, CO_EMail: email };
    }),
    F_COMPTET: sheets.map((sheet) => sheetRow(sheet, numberOf(sheet.salesperson))),
    F_DOCENTETE: documents.map((document) => headerRow(document, numberOf(document.salesperson))),
    F_DOCLIGNE: documents.flatMap(lineRows),
    F_DOCREGL: documents.flatMap(acompteRows),
  };
}

const riskCodeRow = ({ rank, label, effect, min, max }: RiskCode): SageValues => ({
  cbIndice: rank,
  R_Intitule: label,
  R_Type: EFFECTS.indexOf(effect),
  R_Min: decimal(min),
  R_Max: decimal(max),
});

const sheetRow = (sheet: CreditSheet, CO_No: number): SageValues => ({
  CT_Num: sheet.code,
  CT_Intitule: sheet.name,
  CT_NumPayeur: sheet.payer,
  CT_Encours: decimal(sheet.plafond),
  CT_Assurance: decimal(sheet.insurance),
  CT_ControlEnc: CONTROLS.indexOf(sheet.control),
  N_Risque: sheet.riskRank,
  CO_No,
});

const keyOf = ({ kind, piece }: SalesDocument) => ({
  DO_Type: SALES_DOCUMENT_KINDS.indexOf(kind) + 1,
  DO_Piece: piece,
});

const headerRow = (document: SalesDocument, CO_No: number): SageValues => ({
  ...keyOf(document),
  DO_Tiers: document.tiers,
  CT_NumPayeur: document.payer,
  DO_Date: document.date,
  DO_DateLivr: document.deliveryDate,
  DO_Ref: document.reference,
  DO_Devise: CURRENCY_RANKS.indexOf(document.currency),
  DO_Cours: document.amount === null ? 0 : 1,
  CO_No,
});

/** A line for each commande that it comes from, and one of what it has besides. */
function lineRows(document: SalesDocument, at: number): SageValues[] {
  const known = document.origins.reduce((sum, one) => sum + (one.amount ?? 0), 0);
  const besides = { piece: '', amount: cents((document.amount ?? 0) - known) };
  return [...document.origins, besides].map(({ piece, amount }, rank) => ({
    ...keyOf(document),
    DL_No: at * 10 + rank + 1,
    DL_PieceBC: piece,
    DL_Valorise: 1,
    DL_MontantTTC: decimal(amount ?? cents(0)),
  }));
}

/** An acompte that is in the ledger, one that is not. */
function acompteRows(document: SalesDocument, at: number): SageValues[] {
  const posted = { DR_No: at * 2 + 1, EC_No: 900 + at, DR_Montant: document.prepaid - document.prepaidUnposted };
  const unposted = { DR_No: at * 2 + 2, EC_No: 0, DR_Montant: document.prepaidUnposted };
  return [posted, unposted].map((one) => ({
    ...keyOf(document),
    ...one,
    DR_TypeRegl: 0,
    DR_Montant: (one.DR_Montant / 100).toFixed(2),
  }));
}
