import { SERVICE } from '../books/chart.ts';
import { PAYS, stopped } from '../past/habit.ts';
import type { Scenario } from '../scenario.ts';

const NO_ADDRESS = { street: '', complement: '', postcode: '', town: '', country: '', phone: '' };

/** Who is written to, and who is not. */
export const peopleScenarios: readonly Scenario[] = [
  {
    code: 'SANSADR',
    name: 'Négoce Tavernier SARL',
    cases: ['E3'],
    shows: 'Neither address nor e-mail: to be completed, no letter can leave',
    sheet: { ...NO_ADDRESS, email: '' },
    play: (desk) => {
      desk.bill({ late: 19, amount: 1_290_00 });
    },
  },
  {
    code: 'POSTE',
    name: 'Horlogerie Jeanneret-Colin SA',
    cases: ['E2'],
    shows: 'An address but no e-mail: by post',
    sheet: { email: '' },
    play: (desk) => {
      desk.bill({ late: 28, amount: 774_00 });
    },
  },
  {
    code: 'COMPTA',
    name: 'Laboratoires Faugère SAS',
    cases: ['E2'],
    shows: 'No recovery contact: the accounting contact receives',
    contacts: { [SERVICE.accounting]: 'Chef comptable', [SERVICE.direction]: 'Gérant' },
    play: (desk) => {
      desk.bill({ late: 23, amount: 2_046_00 });
    },
  },
  {
    code: 'GENERAL',
    name: 'Coopérative de la Vallée SCOP',
    cases: ['E2'],
    shows: "Only the firm's own e-mail",
    play: (desk) => {
      desk.bill({ late: 37, amount: 1_158_00, level: 1, remindedAgo: 11 });
    },
  },
  {
    code: 'HORSRAPPEL',
    name: 'Mairie de Saint-Amour-le-Vieux',
    cases: [],
    shows: 'Out of reminders in Sage (CT_NotRappel) although late',
    sheet: { notReminded: true },
    pays: PAYS.aMonthLate,
    play: (desk) => {
      desk.bill({ late: 55, amount: 3_912_00 });
    },
  },
  {
    code: 'SOMMEIL',
    name: 'Ancienne Tannerie Paulhac SARL',
    cases: [],
    shows: 'Asleep in Sage and still owing',
    sheet: { asleep: true },
    pays: stopped(235, PAYS.aMonthLate),
    play: (desk) => {
      desk.bill({ late: 240, amount: 198_00, level: 2, remindedAgo: 180 });
    },
  },
];
