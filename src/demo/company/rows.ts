import type { Day } from '../../domain/day.ts';
import type {
  AllocationRow,
  DeliveryAddressRow,
  DocumentDueRow,
  DocumentLineRow,
  DocumentRow,
  PaymentRow,
  RiskCodeRow,
  SalesSettingsRow,
} from './commerce/rows.ts';
import type { DecimalText } from './decimal-text.ts';
import type {
  InterventionRow,
  RankRow,
  RecoveryFileRow,
  RecoveryLineRow,
  ResolutionRow,
  ScenarioRow,
  ScenarioStepRow,
} from './recovery-row.ts';
import type { SageDay } from './sage-day.ts';

export type AccountRow = {
  CG_Num: string;
  CG_Type: number;
  CG_Intitule: string;
  CG_Lettrage: number;
  CG_Tiers: number;
  CG_Echeance: number;
  CG_Sommeil: number;
};
export type JournalRow = { JO_Num: string; JO_Intitule: string; CG_Num: string | null; JO_Type: number };
export type MonthRow = { JO_Num: string; JM_Date: Day; JM_Cloture: number };
export type EntryRow = {
  EC_No: number;
  JO_Num: string;
  JM_Date: Day;
  EC_Jour: number;
  EC_Date: Day;
  EC_Piece: string;
  EC_RefPiece: string;
  /** The order that the entry is about. */
  EC_Reference?: string;
  CG_Num: string;
  CG_NumCont: string | null;
  CT_Num: string | null;
  EC_Intitule: string;
  N_Reglement: number;
  EC_Echeance: SageDay;
  EC_Sens: number;
  EC_Montant: DecimalText;
  N_Devise: number;
  EC_Devise: DecimalText;
  EC_Parite: DecimalText;
  EC_Lettre: number;
  EC_Lettrage: string;
  EC_Rappel: number;
  EC_DateRelance: SageDay;
  EC_ANType: number;
  EC_Cloture: number;
};
export type TiersRow = {
  CT_Num: string;
  CT_Intitule: string;
  CT_Type: number;
  CG_NumPrinc: string;
  CT_Classement: string;
  CT_Contact: string;
  CT_Adresse: string;
  CT_Complement: string;
  CT_CodePostal: string;
  CT_Ville: string;
  CT_Pays: string;
  CT_Identifiant: string;
  CT_Siret: string;
  CT_Encours: DecimalText;
  CT_Assurance: DecimalText;
  CT_NumPayeur: string;
  CT_ControlEnc: number;
  N_Risque: number;
  CT_NotRappel: number;
  CT_Sommeil: number;
  CO_No: number;
  N_Devise: number;
  CT_Langue: number;
  CT_Telephone: string;
  CT_EMail: string;
  CT_DateCreate: SageDay;
};
export type ContactRow = {
  CT_Num: string;
  CT_Nom: string;
  CT_Prenom: string;
  CT_Fonction: string;
  N_Service: number;
  N_Contact: number;
  CT_Telephone: string;
  CT_EMail: string;
  CT_Civilite: number;
  CT_No: number;
};
export type SalespersonRow = {
  CO_No: number;
  CO_Nom: string;
  CO_Prenom: string;
  CO_Fonction: string;
  CO_Service: string;
  CO_EMail: string;
  CO_Telephone: string;
  CO_Vendeur: number;
  CO_ChargeRecouvr: number;
};
export type ReminderRow = {
  CT_Num: string;
  CR_Date: Day;
  CR_Trait: number;
  CR_Echeance: SageDay;
  N_Reglement: number;
  CR_SoldeRelance: DecimalText;
};
/** With `D_DebutExo01` and `D_FinExo01` to `05`, the oldest first. */
export type CompanyFileRow = {
  D_RaisonSoc: string;
  D_Siret: string;
  N_DeviseCompte: number;
  JO_NumAN: string;
  [fiscalYear: `D_${'Debut' | 'Fin'}Exo${string}`]: SageDay;
};
export type CurrencyRow = {
  D_Intitule: string;
  D_CodeISO: string;
  D_Sigle: string;
  D_Cours: DecimalText;
  cbIndice: number;
};
export type PaymentModeRow = { R_Intitule: string; R_Code: string; cbIndice: number };
export type PeriodRow = { R_Intitule: string; R_Debut: number; R_Fin: number; R_NbJours: number; cbIndice: number };
export type ServiceRow = { S_Intitule: string; cbIndice: number };

/** The rows of a base, by table, in Sage's columns (data dictionary §1). Columns left out hold Sage's own « none ». */
export interface SageRows {
  readonly P_DOSSIER: readonly CompanyFileRow[];
  readonly P_DEVISE: readonly CurrencyRow[];
  readonly P_REGLEMENT: readonly PaymentModeRow[];
  readonly P_RAPPEL: readonly PeriodRow[];
  readonly P_SERVICECPTA: readonly ServiceRow[];
  readonly F_COMPTEG: readonly AccountRow[];
  readonly F_JOURNAUX: readonly JournalRow[];
  readonly F_JMOUV: readonly MonthRow[];
  readonly F_COLLABORATEUR: readonly SalespersonRow[];
  readonly F_COMPTET: readonly TiersRow[];
  readonly F_CONTACTT: readonly ContactRow[];
  readonly F_COMPTETRAPPEL: readonly ReminderRow[];
  readonly F_ECRITUREC: readonly EntryRow[];
  readonly P_CRISQUE: readonly RiskCodeRow[];
  readonly P_PARAMETRECIAL: readonly SalesSettingsRow[];
  readonly F_LIVRAISON: readonly DeliveryAddressRow[];
  readonly F_DOCENTETE: readonly DocumentRow[];
  readonly F_DOCLIGNE: readonly DocumentLineRow[];
  readonly F_DOCREGL: readonly DocumentDueRow[];
  readonly F_CREGLEMENT: readonly PaymentRow[];
  readonly F_REGLECH: readonly AllocationRow[];
  readonly F_DRECOUVREMENT: readonly RecoveryFileRow[];
  readonly F_DRECOUVREMENTEC: readonly RecoveryLineRow[];
  readonly F_DRECOUVREMENTIV: readonly InterventionRow[];
  readonly F_SCENARIO: readonly ScenarioRow[];
  readonly F_ESCENARIO: readonly ScenarioStepRow[];
  readonly P_LITIGE: readonly RankRow[];
  readonly P_RESOLUTION: readonly ResolutionRow[];
}
