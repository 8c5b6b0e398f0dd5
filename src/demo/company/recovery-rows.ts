import { addDays, type Day } from '../../domain/day.ts';
import type { InterventionRow, RecoveryFileRow } from './recovery-row.ts';
import type { EntryRow, SageRows } from './rows.ts';

/** Whose files people keep in Sage: a customer that has come to the mise en demeure. */
const CUSTOMER = 'MISEDEM';
const MOTIFS = ['Prix', 'Livraison', 'Qualité', 'Facture contestée', 'Insolvabilité'];
const RESOLUTIONS = ['Réglé', 'Avoir', 'Abandonné'];
const STEPS = ['Appel du chargé de recouvrement', 'Lettre recommandée', 'Remise à l’huissier'];
const DELAYS = [0, 8, 15];

export type RecoveryRows = Pick<
  SageRows,
  | 'F_DRECOUVREMENT'
  | 'F_DRECOUVREMENTEC'
  | 'F_DRECOUVREMENTIV'
  | 'F_SCENARIO'
  | 'F_ESCENARIO'
  | 'P_LITIGE'
  | 'P_RESOLUTION'
>;

/** The lists of every base, and two files of one customer, where the base has that customer: one of last year that is over, one open. */
export function recoveryRows(today: Day, entries: readonly EntryRow[]): RecoveryRows {
  const owed = entries.filter((entry) => entry.CT_Num === CUSTOMER && entry.EC_Sens === 0).slice(-2);
  const [over, open] = [addDays(today, -400), addDays(today, -20)];
  const shared = { CT_Num: CUSTOMER, CO_No: 1 };
  const files: readonly RecoveryFileRow[] = [
    {
      ...{ ...shared, DR_Num: 'DR00012', DR_DateDebut: over, DR_DateFin: addDays(over, 45) },
      ...{ DR_Statut: 2, DR_Priorite: 0, DR_Resultat: 1, N_Litige: 2, N_Resolution: 1 },
      ...{ DR_Resume: 'Livraison en retard', DR_Commentaire: 'Payé après deux appels.' },
      ...{ DR_PerteProbable: '0', DR_Provision: '0' },
    },
    {
      ...{ ...shared, DR_Num: 'DR00031', DR_DateDebut: open, DR_Statut: 0, DR_Priorite: 2, DR_Resultat: 0 },
      ...{ N_Litige: 5, N_Resolution: 0, DR_Resume: 'Trésorerie difficile', DR_Commentaire: '' },
      ...{ DR_PerteProbable: '30', DR_Provision: '1500' },
    },
  ];
  const isHere = owed.length > 0;
  return {
    F_DRECOUVREMENT: isHere ? files : [],
    F_DRECOUVREMENTEC: owed.map(({ EC_No }) => ({ DR_Num: 'DR00031', EC_No })),
    F_DRECOUVREMENTIV: isHere ? [call('DR00012', over, addDays(over, 30)), call('DR00031', open), letter(open)] : [],
    F_SCENARIO: [{ SC_No: 1, SC_Intitule: 'Contentieux' }],
    F_ESCENARIO: STEPS.map((title, at) => ({
      ...{ SC_No: 1, ES_Ligne: at + 1, ES_No: at + 1, ES_Intitule: title, ES_Delai: DELAYS[at] ?? 0, ES_EnvoiType: at },
    })),
    P_LITIGE: MOTIFS.map((title, at) => ({ L_Intitule: title, cbIndice: at + 1 })),
    P_RESOLUTION: RESOLUTIONS.map((title, at) => ({ R_Intitule: title, cbIndice: at + 1 })),
  };
}

const call = (file: string, on: Day, promised?: Day): InterventionRow => ({
  ...{ DR_Num: file, ES_No: 1, IV_Statut: 1, IV_Date: on, IV_User: 'HUGO', IV_Raison: 'Le gérant a été joint' },
  ...{ IV_Type: 0, IV_EnvoiType: 0, ...(promised ? { IV_DatePromesse: promised } : {}) },
});

const letter = (opened: Day): InterventionRow => ({
  ...{ DR_Num: 'DR00031', ES_No: 2, IV_Statut: 0, IV_Date: addDays(opened, 8), IV_User: 'HUGO', IV_Raison: '' },
  ...{ IV_Type: 0, IV_EnvoiType: 1 },
});
