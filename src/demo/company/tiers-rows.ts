import { addDays, type Day } from '../../domain/day.ts';
import type { BookLine, Books } from './books/book.ts';
import { ACCOUNT } from './books/chart.ts';
import { vatNumberOf } from './checksums.ts';
import { toDecimalText } from './decimal-text.ts';
import type { ContactRow, ReminderRow, SalespersonRow, TiersRow } from './rows.ts';
import { SALESPERSON, type TiersSheet } from './sheet.ts';

/** Days between two reminders, where we tell the past ones of an invoice. */
const REMINDER_PACE = 15;

interface Recruit {
  readonly recovers?: number;
  /** Of people whom Entra knows too; the others have the company's own. */
  readonly domain?: string;
}

const salesperson = (
  rank: number,
  firstName: string,
  lastName: string,
  { recovers = 0, domain = 'alpha.example' }: Recruit = {},
): SalespersonRow => ({
  CO_No: rank,
  CO_Nom: lastName,
  CO_Prenom: firstName,
  CO_Fonction: recovers ? 'Chargée de recouvrement' : 'Commercial',
  CO_Service: recovers ? 'Comptabilité' : 'Ventes',
  CO_EMail: `${firstName}.${lastName}@${domain}`
    .normalize('NFD')
    .replace(/[^\w.@]/g, '')
    .toLowerCase(),
  CO_Telephone: `02 40 00 01 0${rank}`,
  CO_Vendeur: recovers ? 0 : 1,
  CO_ChargeRecouvr: recovers,
});

/** Two of them take orders and sign in to Teams: a hold can be told to one, and the other may not release her own (case I1). */
const IN_ENTRA: Recruit = { domain: 'contoso.example' };

export const salespersonRows: readonly SalespersonRow[] = [
  salesperson(SALESPERSON.elodie, 'Élodie', 'Caron'),
  salesperson(SALESPERSON.mathieu, 'Mathieu', 'Roussel'),
  salesperson(SALESPERSON.geraldine, 'Géraldine', 'Picard'),
  salesperson(SALESPERSON.olivier, 'Olivier', 'Baudin'),
  salesperson(SALESPERSON.noemie, 'Noémie', 'Lacroix'),
  salesperson(SALESPERSON.claire, 'Claire', 'Martin', { recovers: 1 }),
  salesperson(SALESPERSON.nadia, 'Nadia', 'Leroy', IN_ENTRA),
  salesperson(SALESPERSON.hugo, 'Hugo', 'Bernard', IN_ENTRA),
];

export const tiersRows = (sheets: readonly TiersSheet[], created: Day): TiersRow[] =>
  sheets.map((sheet) => ({
    CT_Num: sheet.code,
    CT_Intitule: sheet.name,
    CT_Type: 0,
    CG_NumPrinc: ACCOUNT.tiers,
    CT_Classement: sheet.shortName,
    CT_Contact: '',
    CT_Adresse: sheet.street,
    CT_Complement: sheet.complement,
    CT_CodePostal: sheet.postcode,
    CT_Ville: sheet.town,
    CT_Pays: sheet.country,
    CT_Identifiant: sheet.siret === '' ? '' : vatNumberOf(sheet.siret),
    CT_Siret: sheet.siret,
    CT_Encours: toDecimalText(sheet.limit),
    CT_Assurance: toDecimalText(sheet.insurance),
    CT_NumPayeur: sheet.payer,
    CT_ControlEnc: sheet.control,
    N_Risque: sheet.riskRank,
    CT_NotRappel: sheet.notReminded ? 1 : 0,
    CT_Sommeil: sheet.asleep ? 1 : 0,
    CO_No: sheet.salesperson,
    N_Devise: sheet.currencyRank,
    CT_Langue: sheet.language,
    CT_Telephone: sheet.phone,
    CT_EMail: sheet.email,
    CT_DateCreate: created,
  }));

export const contactRows = (sheets: readonly TiersSheet[]): ContactRow[] =>
  sheets
    .flatMap((sheet) => sheet.contacts.map((contact) => ({ sheet, contact })))
    .map(({ sheet, contact }, at) => ({
      CT_Num: sheet.code,
      CT_Nom: contact.lastName,
      CT_Prenom: contact.firstName,
      CT_Fonction: contact.role,
      N_Service: contact.service,
      N_Contact: 0,
      CT_Telephone: sheet.phone,
      CT_EMail: contact.email,
      CT_Civilite: contact.title,
      CT_No: at + 1,
    }));

/** The history of reminders that Sage keeps by customer, told from what its lines count (EC_Rappel, EC_DateRelance). */
export function reminderRows(books: Books): ReminderRow[] {
  return books.pieces
    .flatMap((piece) => piece.lines)
    .filter((line) => line.tiers !== null && line.opening === 0 && line.amount > 0)
    .flatMap(remindersOf)
    .sort((a, b) => (a.CR_Date < b.CR_Date ? -1 : a.CR_Date > b.CR_Date ? 1 : 0));
}

function remindersOf(line: BookLine): ReminderRow[] {
  const { tiers, reminded } = line;
  if (tiers === null || reminded === null) return [];
  return Array.from({ length: line.level }, (_, back) => ({
    CT_Num: tiers,
    CR_Date: addDays(reminded, -back * REMINDER_PACE),
    CR_Trait: 0,
    CR_Echeance: line.due,
    N_Reglement: line.mode,
    CR_SoldeRelance: toDecimalText(line.amount),
  }));
}
