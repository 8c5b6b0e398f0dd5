import type { TiersSheet } from '../sheet.ts';
import type { DeliveryAddressRow } from './rows.ts';

/** Where goods go: the customer's own address, for those who have one. */
export const addressRows = (sheets: readonly TiersSheet[]): DeliveryAddressRow[] =>
  sheets
    .filter(({ town }) => town !== '')
    .map((sheet, at) => ({
      LI_No: at + 1,
      CT_Num: sheet.code,
      LI_Intitule: sheet.name.slice(0, 35),
      LI_Adresse: sheet.street,
      LI_Complement: sheet.complement,
      LI_CodePostal: sheet.postcode,
      LI_Ville: sheet.town,
      LI_Pays: sheet.country,
      LI_Principal: 1,
    }));
