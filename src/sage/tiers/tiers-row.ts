import type { CompanyCode } from '../../domain/company/company-code.ts';
import type { Contact } from '../../domain/tiers/contact.ts';
import type { Salesperson } from '../../domain/tiers/salesperson.ts';
import type { Tiers, TiersSummary } from '../../domain/tiers/tiers.ts';
import { readText } from '../values.ts';

/** A line of `tiers-list.sql`. */
export interface TiersSummaryRow {
  readonly CT_Num: string;
  readonly CT_Intitule: string | null;
  readonly CT_Classement: string | null;
  readonly CT_Siret: string | null;
  readonly CT_Ville: string | null;
  readonly CT_Sommeil: number | null;
}

/** The columns of F_COLLABORATEUR in any text: NULL for nobody. */
export interface SalespersonRow {
  readonly CO_Nom: string | null;
  readonly CO_Prenom: string | null;
  readonly CO_EMail: string | null;
}

/** A line of `tiers.sql`. */
export interface TiersRow extends TiersSummaryRow, SalespersonRow {
  readonly CT_Adresse: string | null;
  readonly CT_Complement: string | null;
  readonly CT_CodePostal: string | null;
  readonly CT_Pays: string | null;
  readonly CT_EMail: string | null;
  readonly CT_Telephone: string | null;
  readonly CT_NotRappel: number | null;
  readonly CT_NotPenal: number | null;
  readonly CT_Langue: number | null;
}

/** A line of `contacts.sql`. */
export interface ContactRow {
  readonly CT_Num: string;
  readonly CT_Nom: string | null;
  readonly CT_Prenom: string | null;
  readonly CT_Fonction: string | null;
  readonly CT_EMail: string | null;
  readonly S_Intitule: string | null;
}

export function toTiersSummary(row: TiersSummaryRow): TiersSummary {
  return {
    code: readText(row.CT_Num),
    name: readText(row.CT_Intitule),
    shortName: readText(row.CT_Classement),
    siret: readText(row.CT_Siret),
    city: readText(row.CT_Ville),
    asleep: row.CT_Sommeil === 1,
  };
}

export function toTiers(row: TiersRow, company: CompanyCode): Tiers {
  const town = joinWords(row.CT_CodePostal, row.CT_Ville);
  return {
    ...toTiersSummary(row),
    company,
    addressLines: [readText(row.CT_Adresse), readText(row.CT_Complement), town].filter((line) => line !== ''),
    country: readText(row.CT_Pays),
    email: readText(row.CT_EMail).trim(),
    phone: readText(row.CT_Telephone),
    notReminded: row.CT_NotRappel === 1,
    notPenalised: row.CT_NotPenal === 1,
    languageRank: row.CT_Langue ?? 0,
    salesperson: toSalesperson(row),
  };
}

export function toContact(row: ContactRow): Contact {
  return {
    name: joinWords(row.CT_Prenom, row.CT_Nom),
    email: readText(row.CT_EMail).trim(),
    service: readText(row.S_Intitule),
    role: readText(row.CT_Fonction),
  };
}

export function toSalesperson(row: SalespersonRow): Salesperson | null {
  const name = joinWords(row.CO_Prenom, row.CO_Nom);
  return name === '' ? null : { name, email: readText(row.CO_EMail).trim() };
}

function joinWords(...words: (string | null)[]): string {
  return words
    .map(readText)
    .filter((word) => word !== '')
    .join(' ');
}
