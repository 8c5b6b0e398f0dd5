import { type Day, day } from '../../domain/day.ts';
import { ACCOUNT, chartRows, JOURNAL, journalRows } from '../company/books/chart.ts';
import { plain } from '../company/names/plain.ts';
import type { SageRows, TiersRow } from '../company/rows.ts';
import { COUNTRY_LENGTH, NAME_LENGTH } from './csv/csv-row.ts';
import type { LoadedTiers } from './instalments.ts';
import type { LoadCurrencies } from './rates.ts';

/** Fiscal years that a base of the newest release can hold. */
const YEARS = 10;
const COMPANY_LENGTH = 35;

/** The company's settings: its currencies, accounts, journals, and calendar fiscal years over the days entered. */
export function settingsRows(
  company: string,
  currencies: LoadCurrencies,
  span: { readonly first: Day; readonly last: Day } | null,
  today: Day,
): Partial<SageRows> {
  return {
    P_DOSSIER: [
      {
        ...yearColumns(span, today),
        D_RaisonSoc: company.slice(0, COMPANY_LENGTH),
        D_Siret: '',
        N_DeviseCompte: 1,
        JO_NumAN: JOURNAL.opening,
      },
    ],
    P_DEVISE: [...currencies.ranks].map(([code, rank]) => ({
      D_Intitule: code,
      D_CodeISO: code,
      D_Sigle: code,
      D_Cours: '1',
      cbIndice: rank,
    })),
    F_COMPTEG: chartRows,
    F_JOURNAUX: journalRows,
  };
}

/** The latest ten calendar years of those entered; nothing lies more than a year ahead. */
function yearColumns(
  span: { readonly first: Day; readonly last: Day } | null,
  today: Day,
): Record<`D_${'Debut' | 'Fin'}Exo${string}`, Day> {
  const current = Number(today.slice(0, 4));
  const last = Math.min(Math.max(current, Number((span?.last ?? today).slice(0, 4))), current + 1);
  const first = Math.max(Math.min(Number((span?.first ?? today).slice(0, 4)), last), last - YEARS + 1);
  const columns: Record<`D_${'Debut' | 'Fin'}Exo${string}`, Day> = {};
  for (let year = first; year <= last; year++) {
    const rank = String(year - first + 1).padStart(2, '0');
    columns[`D_DebutExo${rank}`] = day(`${year}-01-01`);
    columns[`D_FinExo${rank}`] = day(`${year}-12-31`);
  }
  return columns;
}

/** What a file says of a customer; the rest is for Sage's own forms. */
export function tiersRow({ code, name, country }: LoadedTiers): TiersRow {
  return {
    CT_Num: code,
    CT_Intitule: (name || code).slice(0, NAME_LENGTH),
    CT_Type: 0,
    CG_NumPrinc: ACCOUNT.tiers,
    CT_Classement: plain(name || code)
      .toUpperCase()
      .slice(0, 17),
    CT_Contact: '',
    CT_Adresse: '',
    CT_Complement: '',
    CT_CodePostal: '',
    CT_Ville: '',
    CT_Pays: country.slice(0, COUNTRY_LENGTH),
    CT_Identifiant: '',
    CT_Siret: '',
    CT_Encours: '0',
    CT_Assurance: '0',
    CT_NumPayeur: code,
    CT_ControlEnc: 0,
    N_Risque: 0,
    CT_NotRappel: 0,
    CT_Sommeil: 0,
    CO_No: 0,
    N_Devise: 0,
    CT_Langue: 0,
    CT_Telephone: '',
    CT_EMail: '',
    CT_DateCreate: null,
  };
}
